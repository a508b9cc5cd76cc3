// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { OwnNumbers } from '../../../../utils/db/queries/own-numbers.ts';
import type { Works } from '../../../../utils/metrics/what-works.ts';
import { BestTimePanel } from './BestTimePanel.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { StandoutsPanel } from './StandoutsPanel.tsx';
import { TrendsPanel } from './TrendsPanel.tsx';

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
    expect(text({ says: 'few', n: 90, needed: 12, only: 'morning' })).toContain(
      'works_oneTimeOnly|postList_daypart_morning|12',
    );
    expect(text({ says: 'even', n: 200, p: 0.43 })).toContain('works_anyTime|200|p = 0.43');
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

it('a post that is worth money is named, with until when', () => {
  const boost = { key: 'a', text: 'Cold hands', ageMs: 8 * 3_600_000, factor: 6.6, n: 88, stopMs: 45 * 3_600_000 };
  const percentile = { value: 0.99, low: 0.97, high: 1 };
  const box = drawn(
    <StandoutsPanel
      standouts={{ successes: [], failures: [], n: 4, needed: 16 }}
      boosts={[{ ...boost, percentile }]}
      onOpen={() => undefined}
    />,
  );
  expect(box.querySelector('button.rowlink')?.textContent).toBe('Cold hands');
  expect(box.textContent).toMatch(/works_boost\|6\.6\|8 h.*works_boostAbout\|.*\|88\|45 h/);
});

it('a change of level stands with what else was different from then on, growth with the account that it is of', () => {
  const change = { at: 0, factor: 1.5, p: 0.01, weeks: [12, 9] as const };
  const traits = [{ factor: 'format', level: 'video', before: 0.1, after: 0.4 }] as const;
  const growth = { name: 'Tidewell', perDay: 3.2, low: 2, high: 4.5, n: 12, days: 40, gaps: [] };
  const drawnOf = (followers: ReadonlyMap<string, typeof growth>): string | null =>
    drawn(
      <TrendsPanel
        numbers={
          {
            changes: [{ ...change, traits }],
            weeks: [],
            fatigue: { n: 54, needed: 0, rho: -0.41, p: 0.0005, isDistinct: true },
            mix: { parts: [], n: 0, unread: 0 },
            followers,
          } as Partial<OwnNumbers> as OwnNumbers
        }
        now={0}
      />,
    ).textContent;
  const one = drawnOf(new Map([['x-1', growth]]));
  expect(one).toMatch(/works_traitChanged\|works_factor_format\|.*video\|ui_percent\|10\|ui_percent\|40/);
  expect(one).not.toContain('Tidewell');
  // A chance is never 0, and a minus is one.
  expect(one).toContain('works_fatigueShorter|−0.41|p < 0.001|54');
  const two = drawnOf(
    new Map([
      ['x-1', growth],
      ['x-2', { ...growth, name: 'Tide Labs' }],
    ]),
  );
  expect(two).toMatch(/Tidewell.*3\.2.*Tide Labs/);
});
