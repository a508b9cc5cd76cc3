// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { exactly } from '../../../utils/lib/count.ts';
import { HowButton } from './How.tsx';
import { countInputs, curveInput, sightingsInput } from './how-inputs.ts';

const hour = 3_600_000;
const box = document.createElement('div');
document.body.append(box);
afterEach(() => render(null, box));

const opened = (node: Parameters<typeof render>[0]): string | null => {
  act(() => render(node, box));
  act(() => box.querySelector('button')?.click());
  return box.querySelector('dialog')?.textContent ?? null;
};

it('says the formula, what it is made of, and the numbers that went in here', () => {
  const said = opened(
    <HowButton of={['rateByFollowers', 'rateByFollowers']} from={[{ name: 'Followers', text: '9,800' }]} />,
  );
  expect(said).toMatch(/how_here.*Followers.*9,800.*metrics_rateByFollowers_name.*metrics_rateByFollowers_how/);
  expect(said).toContain('how_from|metrics_engagement_name, metrics_followers_name');
  expect(said?.match(/metrics_rateByFollowers_how/g)).toHaveLength(1);
});

it('is a sign in the head of a column, called after its metric', () => {
  expect(opened(<HowButton of={['track']} isSign />)).toContain('metrics_sightings_name');
  expect(box.querySelector('button')?.getAttribute('aria-label')).toBe('how_of|metrics_track_name');
});

it('tells counts that were not shown from zero, and a curve of own posts from a published one', () => {
  const [reactions, comments] = countInputs({ reactions: exactly(0) }, ['reactions', 'comments']);
  expect([reactions?.text, comments?.text]).toEqual(['0, ui_exact', 'posts_notShown']);
  const curve = { halfMs: 5 * hour, shape: 1, tail: 1, spread: 0.4, errors: { low: -1, high: 1 } };
  expect(curveInput({ ...curve, posts: 42 }).text).toMatch(/^how_curve\|.*\|42$/);
  expect(curveInput({ ...curve, posts: 0 }).text).toMatch(/^how_curvePrior\|/);
  expect(sightingsInput([3 * hour, hour]).text).toBe('how_sightings|2|ui_hours|1|ui_hours|3');
  expect(sightingsInput([]).text).toBe('0');
});
