import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  'Is a tset, a draf ful of typos is a shaem',
  'A lot ov typos is a problm, a big one',
  'Wat a day, a gud one',
  'If a boss is a frend, is it my loss?',
])('takes English with typing errors for no other language: %s', (text) => {
  expect([undefined, 'en']).toContain(languageOf(text));
});

it.each([
  ['en', 'If my team or one of some friends asks, I say yes.'],
  ['hu', 'Ez a termék nem csak szép, hanem olcsó is, és már kapható.'],
  ['ca', 'A Barcelona hem obert una botiga nova, amb molt per veure.'],
  ['pl', 'W tym roku byliśmy na targach i wracamy z nowym produktem.'],
])('tells %s by different small words: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it('tells nothing by one small word, however often it stands there', () => {
  expect(languageOf('Bravo! La la la la la.')).toBeUndefined();
});
