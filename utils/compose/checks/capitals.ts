import { languageOf } from './language.ts';
import { piecesOf, proseOf } from './prose.ts';
import type { Check } from './types.ts';

const fewestWords = 3;
const fewestLetters = 15;
const run = /(?<![\p{L}\p{M}\p{N}])[\p{Lu}\p{M}'’-]{2,}(?:[ \t\u00a0]+[\p{Lu}\p{M}\p{N}'’&-]+)+(?![\p{L}\p{M}\p{N}])/gu;

/** Several words in capitals in a row. A row of short ones is taken for abbreviations. */
export const capitals: Check = {
  id: 'capitals',
  run({ text }, { language = languageOf(text.toLowerCase()) }) {
    return piecesOf(proseOf(text), run).flatMap(({ text: found, start, end }) => {
      const words = found.split(/[ \t\u00a0]+/);
      const letters = found.match(/\p{Lu}/gu)?.length ?? 0;
      const hasLong = words.some((word) => (word.match(/\p{Lu}/gu)?.length ?? 0) >= 5);
      if (words.length < fewestWords || letters < fewestLetters || !hasLong) return [];
      // German nouns keep their capitals: what they would be in small letters cannot be told.
      const isTold = language !== 'de';
      // Only Turkish has İ and ı, and no other language makes small letters of them.
      const spoken = language ?? (/[İĞ]/u.test(found) ? 'tr' : undefined);
      const calm = sentenceCase(found, spoken, /(?:^|[\n.!?…:]\s*)$/u.test(text.slice(0, start)));
      return [
        {
          span: { start, end },
          reason: 'capitals.run',
          args: [String(words.length)],
          ...(isTold ? { change: { span: { start, end }, text: calm } } : {}),
        },
      ];
    });
  },
};

function sentenceCase(text: string, language: string | undefined, isStart: boolean): string {
  const small = text.toLocaleLowerCase(language).replace(/\bi\b(?=['’ ]|$)/gu, language === 'en' ? 'I' : 'i');
  return isStart ? small.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(language)) : small;
}
