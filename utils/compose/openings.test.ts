import { expect, it } from 'vitest';
import { endingKind, endingOf, endPlace, openingKind, openingOf } from './openings.ts';

it.each([
  ['We lost a customer. Here is why.', 'We lost a customer.'],
  ['\n\nWhat would you do?\n\nWe asked.', 'What would you do?'],
  ['https://a.example/b is out', undefined],
  ['Yes.', undefined],
  ['', undefined],
  ['今日は新しいボトルを発表します。とても軽いです。', '今日は新しいボトルを発表します。'],
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

it.each([
  ['We lost a customer. Here is why.', 'Here is why.'],
  ['We asked.\n\nWhat would you do?\n\n#Refill #Water', 'What would you do?'],
  ['We asked. What would you do? 👇🏽 #Refill', 'What would you do?'],
  ['It is out. Read it here: https://a.example/b', undefined],
  ['It is out. Tell me what you think. https://a.example/b', 'Tell me what you think.'],
  ['مرحبا بالجميع. ما رأيكم في هذا؟', 'ما رأيكم في هذا؟'],
  ['新しいボトルです。あなたならどうしますか？', 'あなたならどうしますか？'],
  // One sentence is an opening; that it ends too says nothing.
  ['We lost a customer.', undefined],
  ['We lost one. Yes.', undefined],
  ['#Refill #Water', undefined],
  ['', undefined],
  [`Short. ${'word '.repeat(60)}.`, undefined],
])('the ending of %j is %j', (text, ending) => {
  expect(endingOf(text)).toBe(ending);
});

it.each([
  ['We asked. What would you do? #Refill', 'question'],
  ['We asked. Three of 10 would.', 'number'],
  ['We asked 10. Nobody would.', 'statement'],
  ['Nobody would.', undefined],
])('%j ends with a %s', (text, kind) => {
  expect(endingKind(text)).toBe(kind);
});

it.each([
  ['', '|'],
  ['Cups go.', 'Cups go.\n\n|'],
  ['Cups go.\n', 'Cups go.\n\n|'],
  ['Cups go.\n\n', 'Cups go.\n\n|'],
  ['Cups go. ', 'Cups go.\n\n|'],
  ['Cups go.\n\n#Refill #Water ', 'Cups go.\n\n|\n\n#Refill #Water '],
  ['Cups go. #Refill', 'Cups go.\n\n|\n\n#Refill'],
  ['#Refill', '|\n\n#Refill'],
  ['Cups #Refill go', 'Cups #Refill go\n\n|'],
])('an ending belongs into %j as in %j', (text, wanted) => {
  const { span, before, after } = endPlace(text);
  expect(`${text.slice(0, span.start)}${before}|${after}${text.slice(span.end)}`).toBe(wanted);
  // What stays may be a link or a name that the network made: only space is written over.
  expect(text.slice(span.start, span.end).trim()).toBe('');
});
