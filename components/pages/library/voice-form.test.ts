import { expect, it } from 'vitest';
import { hasProblem, problemOf, proposalsOf, voiceFormOf, voiceOf } from './voice-form.ts';

const kept = { id: 'voice', createdAt: 1, updatedAt: 1 };
const rules = {
  say: ['refill', 'tap water'],
  avoid: [{ word: 'leverage', say: 'use' }, { word: 'synerg*' }],
  banned: ['carbon neutral'],
  bannedTags: ['follow4follow'],
  person: 'we',
  mostEmoji: 1,
  mostExclamations: 0,
  leastEase: 50,
  mostEase: 80,
} as const;

it('reads as it was written', () => {
  const form = voiceFormOf({
    ...kept,
    ...rules,
    say: [...rules.say],
    avoid: [...rules.avoid],
    banned: [...rules.banned],
    bannedTags: [...rules.bannedTags],
  });
  expect(form.avoid).toBe('leverage = use\nsynerg*');
  expect(form.bannedTags).toBe('#follow4follow');
  expect(voiceOf(form)).toEqual(rules);
});

it('stores nothing of what is empty, and each entry once', () => {
  expect(Object.values(voiceOf(voiceFormOf(undefined))).filter((value) => value !== undefined)).toEqual([]);
  const form = {
    ...voiceFormOf(undefined),
    say: ' a \n\na\nb',
    avoid: '= x\n*\nno -> yes',
    bannedTags: '#A, b  ##c\n',
  };
  expect(voiceOf(form)).toMatchObject({
    say: ['a', 'b'],
    avoid: [{ word: 'no', say: 'yes' }],
    bannedTags: ['A', 'b', 'c'],
  });
});

it('knows what is no number, and a band that is turned around', () => {
  const form = { ...voiceFormOf(undefined), mostEmoji: '-1', leastEase: '80', mostEase: '60' };
  expect(problemOf(form, 'mostEmoji')).toBe('number');
  expect(problemOf({ ...form, leastEase: '101' }, 'leastEase')).toBe('number');
  expect(problemOf(form, 'mostEase')).toBe('order');
  expect(hasProblem(form)).toBe(true);
  expect(hasProblem({ ...form, mostEmoji: '0', mostEase: '80' })).toBe(false);
});

it('proposes what was learnt, each with what it would put into the form', () => {
  expect(proposalsOf({ n: 3 })).toEqual([]);
  expect(
    proposalsOf({
      n: 9,
      emoji: { most: 1, n: 9 },
      person: { as: 'we', share: 0.8333, n: 6 },
      ease: { least: 55, median: 62, most: 70, n: 7 },
    }),
  ).toEqual([
    { field: 'person', form: { person: 'we' }, n: 6, share: 83 },
    { field: 'emoji', form: { mostEmoji: '1' }, n: 9 },
    { field: 'ease', form: { leastEase: '55', mostEase: '70' }, n: 7, median: 62 },
  ]);
});
