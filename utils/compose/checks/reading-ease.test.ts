import { describe, expect, it } from 'vitest';
import { easeOf } from './reading-ease.ts';
import { syllablesIn } from './syllables.ts';
import { findingsIn, told } from '../../../tests/samples/findings.ts';

const heavy =
  'The organisational implementation of interdisciplinary sustainability communication necessitates comprehensive consideration of ' +
  'infrastructural interdependencies and institutional responsibilities, particularly regarding the operationalisation of environmental ' +
  'performance indicators, whose methodological standardisation remains insufficiently established internationally, notwithstanding considerable ' +
  'administrative investments and unprecedented regulatory intensification affecting manufacturers, distributors, municipalities, and ' +
  'intermediary organisations participating in collaborative environmental governance.';

describe('reading ease', () => {
  it('marks the longest sentence of a hard text, and names the formula', () => {
    const text = `It is so. ${heavy}`;
    expect(told('readingEase', text)).toEqual([`hard | ${heavy}`]);
    expect(findingsIn('readingEase', text)[0]?.args?.slice(1)).toEqual(['Flesch', '51']);
  });

  it('is silent on short texts, messages, and languages without a published formula', () => {
    expect(told('readingEase', heavy.slice(0, 200))).toEqual([]);
    expect(told('readingEase', heavy, { purpose: 'message' })).toEqual([]);
    expect(told('readingEase', heavy, { language: 'pl' })).toEqual([]);
  });

  it('leaves it to the voice sheet where that has a limit of its own', () => {
    expect(told('readingEase', heavy, { voice: { leastEase: 10 } })).toEqual([]);
    expect(told('readingEase', heavy, { voice: { mostEase: 80 } })).toHaveLength(1);
  });

  it.each([
    ['en', 'The cat sat on the mat. The dog ran to the door.', 90, 100],
    ['de', 'Der Hund lief zur Tür. Die Katze sah ihm nach.', 75, 100],
    ['fr', 'Le chat dort sur le lit. Le chien court vers la porte.', 85, 100],
    ['es', 'El gato duerme en la cama. El perro corre a la puerta.', 75, 100],
    ['it', 'Il gatto dorme sul letto. Il cane corre alla porta.', 75, 100],
    ['nl', 'De kat ligt op het bed. De hond loopt naar de deur.', 85, 100],
    ['ru', 'Кот спит на диване. Пёс бежит к двери.', 70, 100],
    ['tr', 'Kedi yatakta uyuyor. Köpek kapıya koşuyor.', 70, 100],
    ['pt', 'O gato dorme na cama. O cão corre para a porta.', 75, 100],
  ])('of easy %s is high', (language, text, low, high) => {
    const value = easeOf(text, language)?.value;
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  });

  it.each([
    ['en', 'table', 2],
    ['en', 'made', 1],
    ['en', 'walked', 1],
    ['en', 'wanted', 2],
    ['en', 'sustainability', 6],
    ['en', 'nation', 2],
    ['de', 'Nachhaltigkeit', 4],
    ['de', 'Feuer', 2],
    ['fr', 'grande', 1],
    ['fr', 'bateau', 2],
    ['es', 'ciudad', 2],
    ['es', 'país', 2],
    ['it', 'piano', 2],
    ['nl', 'schoonmaken', 3],
    ['ru', 'молоко', 3],
    ['tr', 'arkadaş', 3],
  ])('counts syllables: %s %s has %i', (language, word, count) => {
    expect(syllablesIn(word, language)).toBe(count);
  });
});
