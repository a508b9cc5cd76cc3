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
  expect(told('mentions', text, { mentions: [{ start: 14, end: 26 }] })).toEqual(['plain | @Ada']);
  expect(told('mentions', text, { mentions: [{ start: 5, end: 9 }] })).toEqual([]);
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
