import { expect, it } from 'vitest';
import { armsFrom } from './arm-draw.ts';
import { experimentResult } from './experiment-result.ts';

const seed = 5;
const arms = ['Question', 'Statement'];
const entries = armsFrom(seed, arms.length, 8).map((arm, place) => ({ entryId: `e${place}`, arm, place }));
const result = {
  missing: 0,
  values: entries.map(({ entryId, arm }, index) => {
    const value = arm === 0 ? 900 + index : 40 + index;
    return { entryId, arm, value, low: value, high: value };
  }),
};

it('says what posts had whose kind was drawn', () => {
  expect(experimentResult({ seed, arms, entries, result })).toMatchObject({
    verdict: { pairs: [{ a: 0, b: 1, isDistinct: true }] },
  });
});

it('says nothing of kinds that somebody changed, however different they are', () => {
  const changed = entries.map((entry, index) => (index === 0 ? { ...entry, arm: 1 - entry.arm } : entry));
  expect(experimentResult({ seed, arms, entries: changed, result })).toEqual({ silent: 'notDrawn' });
});

it('says nothing of one post', () => {
  const one = { missing: 0, values: result.values.slice(0, 1) };
  expect(experimentResult({ seed, arms, entries, result: one })).toEqual({ silent: 'tooFew' });
});
