import { describe, expect, it } from 'vitest';
import { type GoalForm, goalProblems, readNumber } from './goal-form.ts';

const form: GoalForm = {
  title: 'Leads',
  objective: '',
  metric: 'followers',
  network: 'all',
  target: '50',
  manualValue: '',
  startsOn: '2026-10-01',
  dueOn: '2026-12-31',
  owner: '',
};

describe('goal form', () => {
  it('reads numbers as people type them', () => {
    expect([
      readNumber('1,090'),
      readNumber('1 090'),
      readNumber('1.090'),
      readNumber('2.5'),
      readNumber('1090'),
    ]).toEqual([1090, 1090, 1090, 2.5, 1090]);
    expect([readNumber('5o'), readNumber(''), readNumber('-3')]).toEqual([undefined, undefined, undefined]);
  });

  it('finds nothing wrong with a whole form', () => {
    expect(goalProblems(form)).toEqual({});
  });

  it('names what is missing', () => {
    expect(Object.keys(goalProblems({ ...form, title: ' ', target: '5o', dueOn: '2026-10-01' }))).toEqual([
      'title',
      'target',
      'dueOn',
    ]);
    expect(Object.keys(goalProblems({ ...form, metric: 'manual', manualValue: 'many' }))).toEqual(['manualValue']);
    expect(Object.keys(goalProblems({ ...form, target: '0' }))).toEqual(['target']);
  });
});
