import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

it.each([
  ['Thanks @ada-lovelace for this', ['broken | @ada-lovelace']],
  ['Thanks @a_handle_that_is_too_long for this', ['broken | @a_handle_that_is_too_long']],
  ['Thanks @ Ada Lovelace for this', ['broken | @ Ada Lovelace']],
  ['@one @two @six @ten @nil @all @any hello', ['many | @any']],
])('on X: %j', (text, lines) => {
  expect(told('mentions', text, { network: 'x' })).toEqual(lines);
});

it('are only text where the network made no link of them', () => {
  const text = 'With @Ada and Grace Hopper';
  expect(told('mentions', text)).toEqual([]);
  const caret = text.length;
  expect(told('mentions', text, { caret, mentions: [] })).toEqual(['plain | @Ada']);
  expect(told('mentions', text, { caret, mentions: [{ start: 14, end: 26 }] })).toEqual(['plain | @Ada']);
  expect(told('mentions', text, { caret, mentions: [{ start: 5, end: 9 }] })).toEqual([]);
});

it('may still be picked from the list of the network while they are typed', () => {
  for (const text of ['With @A', 'With @Ada', 'With @Ada Love'])
    expect(told('mentions', text, { caret: text.length, mentions: [] })).toEqual([]);
  expect(told('mentions', 'With @Ada\n', { caret: 10, mentions: [] })).toEqual(['plain | @Ada']);
  expect(told('mentions', 'With @Ada', { caret: 2, mentions: [] })).toEqual(['plain | @Ada']);
});

it.each([
  'Thanks @adalovelace.',
  'Mail me@a-b.example',
  'We meet @ 9 pm @ the office',
  'https://a.example/@name-x',
  '＠日本 hello',
])('fine: %j', (text) => {
  expect(told('mentions', text, { network: text.includes('日本') ? 'facebook' : 'x' })).toEqual([]);
});
