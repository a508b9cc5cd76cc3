import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensitiveIn } from './sensitive.ts';
import { sensitiveTopics, sensitiveWords } from './sensitive-words.ts';

describe('what a note touches', () => {
  it.each([
    ['She is on sick leave until May', ['health']],
    ['Met at the fair: her father is ill, she is in hospital often', ['health']],
    ['Ist schwanger, kommt im Herbst wieder', ['health']],
    ['En arrêt maladie depuis lundi', ['health']],
    ['Está embarazada', ['health']],
    ['Goes to the mosque on Fridays', ['religion']],
    ['Ist KATHOLISCH', ['religion']],
    ['She is a Christian, he is Jewish', ['religion']],
    ['Er ist Jude', ['religion']],
    ['Votes for the other side; is a party member', ['politics']],
    ['Sitzt für die SPD im Rat', ['politics']],
    ['Is gay, told me so', ['sexuality']],
    ['Orientación sexual: no se pregunta', ['sexuality']],
    ['Mitglied bei ver.di', ['union']],
    ['Betriebsrätin in Kiel', ['union']],
    ['Catholic, and in the trade union', ['religion', 'union']],
  ])('%s', (text, topics) => {
    expect(sensitiveIn(text)).toEqual(topics);
  });

  it.each([
    'Wants refill points for the campus',
    'It would be ill advised; I’ll call, the hospital wants taps',
    'Send the hotel case by Friday',
    'Healthy margins, and a union of two firms',
    'Marathon in Paris; asked for 14 °C',
    'Meet at Christchurch, Gaylord street',
    'Call Christian Berg and Jude; Christin knows both',
    'Partei- ist kein Wort, das Partyteam schon',
  ])('nothing in: %s', (text) => {
    expect(sensitiveIn(text)).toEqual([]);
  });

  it('finds each word of the list, in capitals and without accents too', () => {
    for (const topic of sensitiveTopics)
      for (const entry of sensitiveWords[topic]) {
        const word = entry.replace('*', '');
        for (const written of [word, word.toUpperCase(), word.normalize('NFD').replace(/\p{M}/gu, '')])
          expect(sensitiveIn(`x, ${written}!`), entry).toContain(topic);
      }
  });

  it('takes any text, and is quick with a long one', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => sensitiveIn(text).length <= 5));
    expect(sensitiveIn(`${'word '.repeat(2000)}gay`)).toEqual(['sexuality']);
  });
});
