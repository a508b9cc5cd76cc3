import { describe, expect, it } from 'vitest';
import type { TodayItem } from '../../../utils/db/queries/plan-today.ts';
import { listWords, openWords } from './due-words.ts';

const kept = { id: 'a', createdAt: 1, updatedAt: 1 };
const entry: TodayItem = {
  type: 'entry',
  dueAt: 1,
  entry: { ...kept, title: 'Refills', state: 'draft', variants: {} },
};
const goal: TodayItem = {
  type: 'goal',
  goal: { ...kept, title: 'Calls', metric: 'manual', target: 40, startsAt: 0, dueAt: 9 },
  progress: {
    reach: undefined,
    pace: { way: undefined, time: 0.5, verdict: 'behind' },
    seenAt: undefined,
    posts: 0,
    profiles: 0,
    unseen: [],
    samples: [],
  },
};

describe('how much today lists', () => {
  it('is told of what has an hour and of goals apart, since goals have none', () => {
    expect(listWords([])).toBe('');
    expect(listWords([entry, entry])).toBe('today_inOrder|2');
    expect(listWords([entry, goal])).toBe('today_inOrder|1; today_offPace|1');
    expect(listWords([goal])).toBe('today_offPace|1');
  });

  it('is what is open, and what comes tomorrow', () => {
    expect(openWords(0, 0)).toBe('');
    expect(openWords(3, 0)).toBe('popup_open|3');
    expect(openWords(0, 2)).toBe('popup_openMore|0|2');
  });
});
