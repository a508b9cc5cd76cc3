import { expect, it } from 'vitest';
import { partOf } from './part-of.ts';

const parts = [
  'Refills drop by 18 % in November.\n\nThe tap water gets colder.',
  'Nobody wants a cold bottle in the morning.',
  '水が冷たいので利用が減ります。',
];

it('finds the part that a draft came from, whatever the editor did to its white space', () => {
  expect(partOf('Refills drop by 18 % in November. \nThe tap water gets colder.\n', parts)).toEqual({
    part: 0,
    isSame: true,
  });
  expect(partOf('Nobody wants a very cold bottle in the early morning.', parts)).toEqual({ part: 1, isSame: false });
  expect(partOf('水が温かいので利用が減ります。', parts)).toEqual({ part: 2, isSame: false });
});

it('takes another text for another one', () => {
  expect(partOf('We are hiring a night porter in Bergen.', parts)).toBeUndefined();
  expect(partOf('  \n', parts)).toBeUndefined();
  expect(partOf('Refills', [])).toBeUndefined();
  expect(partOf('🎉', ['🎊'])).toBeUndefined();
});
