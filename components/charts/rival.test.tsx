// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../utils/lib/format.ts';
import type { ProfileChange, Rival } from '../../utils/model/rival.ts';
import { ChangeLog } from './ChangeLog.tsx';
import { RivalNumbers } from './RivalNumbers.tsx';

const hour = 3_600_000;
const now = new Date(2026, 10, 28, 12).getTime();
const at = (month: number, day: number): number => new Date(2026, month, day, 9).getTime();
const drawn = (node: Parameters<typeof render>[0]): Element => {
  const box = document.createElement('div');
  render(node, box);
  return box;
};

const rival: Rival = {
  profileKey: 'p1',
  network: 'linkedin',
  cadence: { window: { from: at(9, 3), to: now }, weeks: [2, 0, 2, 4, 3, 3, 5, 4], n: 23, perWeek: 23 / 8 },
  result: { median: 364, low: 301, high: 452, n: 38, at: { ageMs: 24 * hour } },
  compared: { n: 38, needed: 0 },
  ours: { median: 212, low: 164, high: 270, n: 26, at: { ageMs: 24 * hour } },
};

describe('the numbers of a competitor', () => {
  it('are a lower bound with n and window, a median with interval and age, and ours beside it', () => {
    const box = drawn(<RivalNumbers rival={rival} now={now} />);
    for (const text of [
      'rival_atLeast|2.9',
      `rival_seenPosts|23|${formatDay(at(9, 3), now)}|${formatDay(now, now)}`,
      'rival_medianAt|24 h',
      '301 – 452',
      'rival_you|212|164 – 270|26',
    ])
      expect(box.textContent).toContain(text);
    expect(box.querySelector('svg')?.getAttribute('aria-label')).toContain('2, 0, 2, 4, 3, 3, 5, 4');
    expect(box.querySelectorAll('rect'), 'a week of which nothing was seen has no bar').toHaveLength(7);
  });

  it('say what is not known instead of a zero', () => {
    const unknown = { ...rival, cadence: undefined, result: undefined, compared: { n: 2, needed: 4 }, ours: undefined };
    const { textContent } = drawn(<RivalNumbers rival={unknown} now={now} />);
    expect(textContent).toContain('rival_noPosts');
    expect(textContent).toContain('rival_notEnough|2|4');
    expect(textContent).not.toContain('rival_atLeast');
  });

  it('tell the ages where posts were not seen at an equal one', () => {
    const result = { ...rival.result, at: { agesMs: { from: 30 * hour, to: 400 * hour } } } as Rival['result'];
    const { textContent } = drawn(<RivalNumbers rival={{ ...rival, result, ours: undefined }} now={now} />);
    expect(textContent).toContain('rival_medianAges|38|30 h – 16 d');
  });
});

describe('the change log', () => {
  const change: ProfileChange = {
    network: 'linkedin',
    field: 'headline',
    before: ['Refill points'],
    after: ['<b>Refill</b> points'],
    between: { from: at(10, 3), to: at(10, 12) },
    isOtherReader: false,
  };

  it('says between which days, what it was and what it became, as text', () => {
    const box = drawn(<ChangeLog changes={[change]} now={now} />);
    expect(box.textContent).toContain(`rival_between|${formatDay(at(10, 3), now)}|${formatDay(at(10, 12), now)}`);
    expect(box.querySelector('mark')?.textContent).toBe('rival_quoted|<b>Refill</b> points');
    expect(box.querySelector('mark b')).toBeNull();
  });

  it('names one day where both sightings are of it, and says when the reading may be what changed', () => {
    const between = { from: at(10, 12) - hour, to: at(10, 12) };
    const { textContent } = drawn(<ChangeLog changes={[{ ...change, between, isOtherReader: true }]} now={now} />);
    expect(textContent).not.toContain('rival_between');
    expect(textContent).toContain('rival_otherReader');
  });

  it('shows a badge that came or went in words, and links without their scheme', () => {
    const badge = { ...change, field: 'verified', before: ['true'], after: ['false'] } as const;
    const link = {
      ...change,
      field: 'links',
      before: ['https://www.a.example'],
      after: ['http://b.example/x'],
    } as const;
    const { textContent } = drawn(<ChangeLog changes={[badge, link]} now={now} />);
    expect(textContent).toContain('rival_verifiedGone');
    expect(textContent).toContain('rival_quoted|a.example');
    expect(textContent).toContain('rival_quoted|b.example/x');
  });

  it('names a pinned post by its first words, tells no words from words that were not read', () => {
    const pinned = { ...change, field: 'pinned' } as const;
    const words = 'Refill points, '.repeat(12);
    const textOf = (before: readonly string[], after: readonly string[]) =>
      drawn(<ChangeLog changes={[{ ...pinned, before, after }]} now={now} />).textContent;
    expect(textOf([''], [words])).toMatch(/rival_wordless.*rival_quoted\|Refill points,.{60,80}[^ ]…$/);
    expect(textOf([], ['Tea'])).toMatch(/rival_unreadable.*rival_quoted\|Tea$/);
  });
});
