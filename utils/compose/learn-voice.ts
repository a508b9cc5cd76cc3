import type { LearnedVoice } from '../model/library.ts';
import { languageOf } from './checks/language.ts';
import { emojiIn, piecesOf, proseOf, wordsIn } from './checks/prose.ts';
import { easeOf } from './checks/reading-ease.ts';
import { personsIn } from './checks/voice.ts';

const fewestTexts = 5;
/** Shorter texts say too little of how they read. */
const fewestWords = 25;
const clear = 2 / 3;

/** What is usual in one's own texts, of one language where one is named: to be taken over field by field, or not. */
export function learnVoice(texts: readonly string[], language?: string): LearnedVoice {
  const read = texts
    .map((text) => ({ text, prose: proseOf(text) }))
    .map(({ text, prose }) => ({ text, prose, language: languageOf(prose) }))
    .filter((each) => each.text.trim() !== '' && (language === undefined || each.language === language));
  const { length: n } = read;
  if (n < fewestTexts) return { n };
  const persons = read.flatMap((each) => {
    const { I = 0, we = 0 } = personsIn(each.prose, each.language) ?? {};
    return I === we ? [] : [we > I ? 'we' : 'I'];
  });
  const eases = read
    .filter(({ prose }) => wordsIn(prose).length >= fewestWords)
    .flatMap(({ prose, language: own }) => (own ? (easeOf(prose, own)?.value ?? []) : []));
  return {
    n,
    emoji: {
      most: Math.ceil(
        quantile(
          read.map(({ text }) => emojiIn(text).length),
          0.5,
        ),
      ),
      n,
    },
    exclamations: {
      most: Math.ceil(
        quantile(
          read.map(({ prose }) => piecesOf(prose, /[!！]+/gu).length),
          0.5,
        ),
      ),
      n,
    },
    ...(persons.length >= fewestTexts ? { person: personOf(persons) } : {}),
    ...(eases.length >= fewestTexts
      ? {
          ease: {
            least: Math.floor(quantile(eases, 0.25)),
            median: Math.round(quantile(eases, 0.5)),
            most: Math.ceil(quantile(eases, 0.75)),
            n: eases.length,
          },
        }
      : {}),
  };
}

function personOf(persons: readonly string[]): NonNullable<LearnedVoice['person']> {
  const n = persons.length;
  const we = persons.filter((each) => each === 'we').length / n;
  if (we >= clear) return { as: 'we', share: we, n };
  return 1 - we >= clear ? { as: 'I', share: 1 - we, n } : { as: 'any', share: Math.max(we, 1 - we), n };
}

/** By linear interpolation between the two values around it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
