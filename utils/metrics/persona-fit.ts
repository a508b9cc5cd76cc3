import { foldWord } from '../lib/fold-word.ts';
import type { Persona } from '../model/desk-rules.ts';

/** What of a persona is looked for in what is stored of somebody. */
export const criteria = ['titles', 'industries', 'interests', 'behaviours', 'place'] as const;
export type Criterion = (typeof criteria)[number];

/** What nobody is asked for and no page tells: counted for nobody. */
const typedOnly = ['ageBand', 'incomeBand'] as const;

/** One thing that is said of somebody, as it is stored. */
export interface Said {
  readonly where: 'title' | 'company' | 'headline' | 'place' | 'tag';
  readonly text: string;
  /** When a page showed it, ms. Absent: typed, or from a file. */
  readonly seenAt?: number;
}

export interface PersonaMatch {
  readonly criterion: Criterion;
  /** As the persona has it. */
  readonly word: string;
  readonly said: Said;
}

/**
 * How much of a persona somebody answers, by whole words alone. Of each criterion that the persona has words for one word
 * is enough. `unknown`: nothing is stored of them in which words could stand, so that 0 would say something untrue.
 */
export interface PersonaFit {
  readonly persona: Pick<Persona, 'id' | 'name'>;
  readonly met: number;
  readonly of: number;
  readonly matches: readonly PersonaMatch[];
  readonly unmet: readonly Criterion[];
  /** What the persona says and is left out: no such thing is kept of people. */
  readonly leftOut: readonly (typeof typedOnly)[number][];
  readonly isUnknown: boolean;
}

/** More than half of the criteria: what counts as a fit where only yes or no can be said. */
export const isFit = ({ met, of }: Pick<PersonaFit, 'met' | 'of'>): boolean => met * 2 > of;

/** Undefined where the persona has no words at all. */
export function personaFit(persona: Persona, said: readonly Said[]): PersonaFit | undefined {
  const asked = askedOf(persona);
  if (asked.length === 0) return undefined;
  const matches = asked.flatMap(({ criterion, words }) =>
    words.flatMap(({ word, tokens }): PersonaMatch[] => {
      const found = said.find((each) => holds(partsOf(each), tokens));
      return found ? [{ criterion, word, said: found }] : [];
    }),
  );
  const unmet = asked.map(({ criterion }) => criterion).filter((each) => !matches.some((m) => m.criterion === each));
  return {
    persona: { id: persona.id, name: persona.name },
    met: asked.length - unmet.length,
    of: asked.length,
    matches,
    unmet,
    leftOut: typedOnly.filter((field) => persona[field]),
    isUnknown: said.length === 0,
  };
}

const wordsFor = (persona: Persona, criterion: Criterion): readonly string[] => {
  if (criterion === 'place') return persona.place?.trim() ? [persona.place.trim()] : [];
  return persona[criterion].filter((word) => word.trim() !== '');
};

interface Asked {
  readonly criterion: Criterion;
  readonly words: readonly { readonly word: string; readonly tokens: readonly string[] }[];
}

/** Parting texts into words takes long, and many people are compared with the same personas: each is parted once. */
const askedOfPersona = new WeakMap<Persona, readonly Asked[]>();
const partsOfSaid = new WeakMap<Said, Parts>();

function askedOf(persona: Persona): readonly Asked[] {
  const known = askedOfPersona.get(persona);
  if (known) return known;
  const asked = criteria.flatMap((criterion) => {
    const words = wordsFor(persona, criterion).map((word) => ({ word, tokens: tokensOf(word) }));
    return words.length > 0 ? [{ criterion, words }] : [];
  });
  askedOfPersona.set(persona, asked);
  return asked;
}

/** A text, folded for a quick no, and its words as soon as somebody asks for them. */
interface Parts {
  readonly folded: string;
  tokens?: readonly string[];
  readonly text: string;
}

function partsOf(said: Said): Parts {
  const known = partsOfSaid.get(said);
  if (known) return known;
  const parts: Parts = { folded: foldWord(said.text), text: said.text };
  partsOfSaid.set(said, parts);
  return parts;
}

/** Whether the words stand in the text one after the other, each whole. */
function holds(parts: Parts, asked: readonly string[]): boolean {
  const [first] = asked;
  if (first === undefined || !parts.folded.includes(first)) return false;
  const tokens = (parts.tokens ??= tokensOf(parts.text));
  return tokens.some((_, from) => asked.every((word, index) => tokens[from + index] === word));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text as its language parts them, folded: also where no spaces are written. */
const tokensOf = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [foldWord(segment)] : []));
