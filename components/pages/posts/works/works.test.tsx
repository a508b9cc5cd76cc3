// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { Works } from '../../../../utils/metrics/what-works.ts';
import { BestTimePanel } from './BestTimePanel.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { StandoutsPanel } from './StandoutsPanel.tsx';

const drawn = (node: Parameters<typeof render>[0]): Element => {
  const box = document.createElement('div');
  render(node, box);
  return box;
};
const effect = (level: string, isDistinct: boolean): Works => ({
  factor: 'format',
  level,
  n: 12,
  lift: isDistinct ? 1.6 : 1.1,
  low: isDistinct ? 1.2 : 0.9,
  high: isDistinct ? 2.1 : 1.3,
  isDistinct,
});

describe('what works', () => {
  it('says how many more posts it takes, and shows nothing else', () => {
    const box = drawn(<EffectsPanel works={{ n: 12, needed: 18, effects: [] }} />);
    expect(box.textContent).toContain('works_fewPosts|12|18');
    expect(box.querySelector('table')).toBeNull();
  });

  it('greys what cannot be told from nothing and says so; each has its interval and n', () => {
    const works = { n: 60, needed: 0, effects: [effect('video', true), effect('multi-image', false)] };
    const [, sure, unclear] = drawn(<EffectsPanel works={works} />).querySelectorAll('tbody tr');
    expect(sure?.className).toBe('');
    expect(sure?.textContent).toMatch(/works_better$/);
    expect(unclear?.className).toBe('grey');
    expect(unclear?.textContent).toMatch(/×1.1.*0.9 – 1.3.*12.*works_same$/);
  });
});

describe('best time', () => {
  it('has no evidence yet, or no difference, or the parts of the day', () => {
    const text = (times: Parameters<typeof BestTimePanel>[0]['times']) =>
      drawn(<BestTimePanel times={times} />).textContent;
    expect(text({ says: 'few', n: 20, needed: 84 })).toContain('works_noTimeYet|84');
    expect(text({ says: 'even', n: 200, p: 0.43 })).toContain('works_anyTime|200|0.43');
    const cell = { daypart: 'morning', n: 40, lift: 1.5, low: 1.2, high: 1.9 } as const;
    expect(text({ says: 'found', n: 200, p: 0.01, cells: [cell] })).toMatch(/daypart_morning.*×1.5.*1.2 – 1.9/);
  });
});

it('successes and failures are told with their distance, or that there are too few posts', () => {
  const post = { key: 'a', account: 'own', at: 0, log: 5, text: 'Cold hands', permalink: undefined, traits: {} };
  const standouts = { successes: [{ post, residual: Math.log(4), z: 3.1 }], failures: [], n: 40, needed: 0 };
  const box = drawn(<StandoutsPanel standouts={standouts} boosts={[]} onOpen={() => undefined} />);
  expect(box.textContent).toMatch(/×4.0.*Cold hands.*works_deviations\|3.1/);
  const few = { successes: [], failures: [], n: 4, needed: 16 };
  expect(drawn(<StandoutsPanel standouts={few} boosts={[]} onOpen={() => undefined} />).textContent).toContain(
    'works_fewPosts|4|16',
  );
});
