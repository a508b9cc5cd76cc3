import { expect, it } from 'vitest';
import { openingKind, openingOf } from './openings.ts';

it.each([
  ['We lost a customer. Here is why.', 'We lost a customer.'],
  ['\n\nWhat would you do?\n\nWe asked.', 'What would you do?'],
  ['https://a.example/b is out', undefined],
  ['Yes.', undefined],
  ['', undefined],
  [`${'word '.repeat(60)}.`, undefined],
])('the opening of %j is %j', (text, opening) => {
  expect(openingOf(text)).toBe(opening);
});

it.each([
  ['Hello everyone! We did it.', 'greeting'],
  ['What would you do? We asked.', 'question'],
  ['At 61 hotels we counted bottles. Three surprised us.', 'number'],
  ['We lost a customer in 2026 and it was our own fault. 9 of 10 agree.', 'number'],
  ['We lost a customer. It was in 2026.', 'statement'],
])('%j opens with a %s', (text, kind) => {
  expect(openingKind(text)).toBe(kind);
});
