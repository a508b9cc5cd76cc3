import type { NetworkId } from '../../model/network.ts';
import type { Span } from '../draft.ts';
import { languageOf } from './language.ts';
import { proseOf, sentencesIn, wordsIn } from './prose.ts';
import { syllablesIn } from './syllables.ts';
import type { Check } from './types.ts';

interface Formula {
  /** Who published it. */
  readonly name: string;
  /** words: to the sentence. syllables: to the word. 0 very hard, 100 very easy. */
  readonly ease: (words: number, syllables: number) => number;
}

/** The formula of each language that has a published one. */
const formulas: Readonly<Record<string, Formula>> = {
  en: { name: 'Flesch', ease: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables },
  de: { name: 'Amstad', ease: (words, syllables) => 180 - words - 58.5 * syllables },
  fr: { name: 'Kandel & Moles', ease: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables },
  es: { name: 'Szigriszt-Pazos', ease: (words, syllables) => 206.835 - words - 62.3 * syllables },
  it: { name: 'Franchina & Vacca', ease: (words, syllables) => 217 - 1.3 * words - 60 * syllables },
  pt: { name: 'Martins et al.', ease: (words, syllables) => 248.835 - 1.015 * words - 84.6 * syllables },
  nl: { name: 'Douma', ease: (words, syllables) => 206.84 - 0.93 * words - 77 * syllables },
  ru: { name: 'Oborneva', ease: (words, syllables) => 206.835 - 1.3 * words - 60.1 * syllables },
  tr: { name: 'Ateşman', ease: (words, syllables) => 198.825 - 2.61 * words - 40.175 * syllables },
};

/** "Very difficult" by the scale that all of them were fitted to; shorter texts say too little. */
const usualLeast = 20;
const fewestWords = 50;

export interface Ease {
  readonly formula: string;
  /** 0–100 */
  readonly value: number;
}

/** Undefined for a language without a published formula. */
export function easeOf(prose: string, language: string): Ease | undefined {
  const formula = formulas[language];
  const words = wordsIn(prose).filter(({ text }) => /\p{L}/u.test(text));
  const sentences = sentencesIn(prose).length;
  if (!formula || words.length === 0 || sentences === 0) return undefined;
  const syllables = words.reduce((sum, { text }) => sum + syllablesIn(text, language), 0);
  const value = formula.ease(words.length / sentences, syllables / words.length);
  return { formula: formula.name, value: Math.round(Math.min(100, Math.max(0, value))) };
}

export const isHardToRead = (text: string, network: NetworkId): boolean =>
  readingEase.run({ text }, { network, purpose: 'post' }).length > 0;

export interface Read extends Ease {
  /** The longest sentence, and how many words it has. */
  readonly longest: { readonly span: Span; readonly words: number } | undefined;
}

/** How a text reads; undefined where it is too short to tell, or its language has no published formula. */
export function readText(text: string, language: string | undefined): Read | undefined {
  const prose = proseOf(text);
  const ease = language && wordsIn(prose).length >= fewestWords ? easeOf(prose, language) : undefined;
  if (!ease) return undefined;
  const sentences = sentencesIn(prose).map((sentence) => ({ ...sentence, words: wordsIn(sentence.text).length }));
  const [longest] = sentences.sort((a, b) => b.words - a.words);
  if (!longest) return { ...ease, longest };
  const start = longest.start + longest.text.length - longest.text.trimStart().length;
  return {
    ...ease,
    longest: { span: { start, end: longest.start + longest.text.trimEnd().length }, words: longest.words },
  };
}

/** Long sentences of long words. Marks the longest sentence. Where the voice sheet has a limit of its own, that counts. */
export const readingEase: Check = {
  id: 'readingEase',
  run({ text }, { purpose, voice, language = languageOf(text) }) {
    if (purpose === 'message' || voice?.leastEase !== undefined) return [];
    const read = readText(text, language);
    if (!read?.longest || read.value >= usualLeast) return [];
    const { formula, value, longest } = read;
    return [{ span: longest.span, reason: 'readingEase.hard', args: [String(value), formula, String(longest.words)] }];
  },
};
