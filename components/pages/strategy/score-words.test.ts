import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../utils/db/queries/scorecards.ts';
import { answersText, audienceText, effortText, rateText, verdictText } from './score-words.ts';

const hour = 3_600_000;
const result = { median: 40, low: 30, high: 50, n: 12, at: { ageMs: 24 * hour } };
const card: Scorecard = {
  network: 'linkedin',
  accounts: 1,
  audience: undefined,
  verdict: { says: 'unseen', n: 2, needed: 4 },
  rate: { n: 2 },
  perWeek: 1.75,
  lastWeek: 2,
  waiting: 3,
  answers: undefined,
  goals: [],
};

describe('what the card of a network says', () => {
  it('is how many posts are missing, and never a number where too little was seen', () => {
    expect(verdictText(card)).toBe('strategy_verdict_unseen|2|4|90');
  });

  it('has its interval and what it rests on beside every median', () => {
    const theirs = { ...result, median: 10, low: 8, high: 12, n: 9 };
    const said = verdictText({ ...card, verdict: { says: 'more', result, other: 'x', theirs } });
    expect(said).toMatch(/^strategy_verdict_more\|LinkedIn\|strategy_result\|.*40\|30\|50\|12\|X\|.*10\|8\|12\|9$/);
    expect(verdictText({ ...card, verdict: { says: 'alone', result } })).toMatch(/^strategy_verdict_alone\|LinkedIn/);
  });

  it('has no more digits than its interval lets it have', () => {
    const close = { ...result, median: 43.26, low: 38.11, high: 60.49 };
    expect(verdictText({ ...card, verdict: { says: 'alone', result: close } })).toContain('43|38|60|12');
  });

  it('tells a rate by followers with its interval, and how few posts have one', () => {
    expect(rateText(card)).toBe('strategy_noRate|2');
    const median = { median: 0.004_21, low: 0.003, high: 0.0061 };
    expect(rateText({ rate: { n: 12, median } })).toMatch(
      /^strategy_rateOf\|ui_percent\|0\.4.*\|ui_percent\|0\.3.*\|12$/,
    );
  });

  it('sets posts that were seen beside those that are wanted', () => {
    expect(effortText(card, undefined)).toBe('strategy_effortSeen|1.8|2');
    expect(effortText(card, 3)).toBe('strategy_effortOf|1.8|2|3');
  });

  it('says of how many people nothing is known', () => {
    expect(audienceText(card)).toBe('strategy_noPersona');
    const of = (all: number, known: number, fitting: number) =>
      audienceText({ ...card, audience: { all, known, fitting, byPersona: new Map(), personas: 1 } });
    expect(of(0, 0, 0)).toBe('strategy_nobodyTurned|28');
    expect(of(5, 0, 0)).toBe('strategy_nobodyKnown|5');
    expect(of(9, 6, 2)).toBe('strategy_fitting|2|6|3');
  });

  it('says no time where no answer was seen', () => {
    expect(answersText(card)).toMatch(/^strategy_waiting\|.*3; strategy_noAnswers\|28$/);
    const answers = { median: { from: 2 * hour, to: 3 * hour }, interval: undefined, n: 2 };
    expect(answersText({ ...card, answers })).toContain('ui_hours|2 – ui_hours|3');
  });
});
