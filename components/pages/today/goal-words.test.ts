import { describe, expect, it } from 'vitest';
import type { GoalProgress } from '../../../utils/db/queries/goal-progress.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { forecastSentence, offPaceText, paceSentence, reachText, sourceText, valueText } from './goal-words.ts';

const goal: Goal = {
  id: 'g',
  title: 'X followers',
  metric: 'followers',
  target: 2000,
  startsAt: 0,
  dueAt: 100,
  createdAt: 0,
  updatedAt: 0,
};
const progress: GoalProgress = {
  reach: { from: 1200, to: 1299 },
  base: { value: 1000, seenAt: 0 },
  pace: { way: { from: 0.2, to: 0.299 }, time: 0.51, verdict: 'behind' },
  seenAt: 50,
  posts: 0,
  profiles: 1,
  unseen: [],
  samples: [],
};
const unseen: GoalProgress = {
  ...progress,
  reach: undefined,
  pace: { way: undefined, time: 0.51, verdict: 'unseen' },
  seenAt: undefined,
};

describe('what a goal says', () => {
  it('keeps an interval an interval', () => {
    expect(reachText({ from: 402, to: 402 })).toBe('402');
    expect(reachText({ from: 402, to: undefined })).toContain('402');
    expect(reachText({ from: 402, to: undefined })).not.toBe('402');
    expect(paceSentence(goal, progress)).toMatch(/^goals_sentenceFrom\|20 – .*30/);
  });

  it('says where a pace leads with both ends of its interval', () => {
    const forecast = { value: 87.2, low: 78.4, high: 95.6, perDay: 1, needed: 1, n: 9, days: 30 };
    expect(forecastSentence(goal, { ...progress, forecast }, 0)).toContain('goals_forecast|87 (78 – 96)|');
    const wide = { ...forecast, low: -9000 };
    expect(forecastSentence(goal, { ...progress, forecast: wide }, 0)).toContain('87 (0 – 96)');
    expect(forecastSentence(goal, progress, 0)).toBeUndefined();
  });

  it('says of a pace that is off how far it is, and of one that is over what it came to', () => {
    expect(offPaceText(goal, progress, 0)).toBe(paceSentence(goal, progress));
    const missed = { ...progress, pace: { ...progress.pace, verdict: 'missed' as const } };
    expect(offPaceText(goal, missed, 0)).toMatch(/^goals_missedAt\|goals_of\|1,200 – 1,299\|2,000\|/);
  });

  it('never says zero for what was not seen', () => {
    expect(valueText(goal, unseen)).not.toMatch(/\b0\b/);
    expect(paceSentence(goal, { ...unseen, profiles: 0 })).toBe('goals_noOwnProfile');
    expect(paceSentence(goal, { ...unseen, unseen: [{ network: 'x', name: 'Tidewell' }] })).toBe(
      'goals_profileUnseen|Tidewell',
    );
    expect(paceSentence({ ...goal, metric: 'posts' }, unseen)).toBe('goals_noPostSeen');
  });

  it('says how long answers take, as exactly as that is known, and how many had none', () => {
    const hour = 3_600_000;
    const answered: Goal = { ...goal, metric: 'responseTime', target: 4 };
    const time = { median: { from: 2 * hour, to: 3 * hour }, interval: { from: hour / 2, to: 5.5 * hour }, n: 12 };
    const known: GoalProgress = { ...progress, reach: { from: 2, to: 3 }, answers: { time, unanswered: 3 } };
    expect(valueText(answered, known)).toBe('goals_atMost|ui_hours|2 – ui_hours|3|ui_hours|4');
    expect(paceSentence(answered, known)).toContain('ui_minutes|30 – ui_hours|5.5');
    expect(sourceText(answered, known, 100)).toContain('goals_unanswered|3');
    const few = { ...known, answers: { time: { ...time, interval: undefined, n: 2 }, unanswered: 0 } };
    expect(paceSentence(answered, few)).toContain('goals_fewAnswers|5');
    expect(paceSentence(answered, { ...unseen, answers: { time: undefined, unanswered: 1 } })).toBe(
      'goals_noAnswerSeen',
    );
  });
});
