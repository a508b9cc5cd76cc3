import { foldWord } from '../lib/fold-word.ts';
import type { Persona } from '../model/desk-rules.ts';

/** What of a persona is looked for in what is stored of somebody. */
export const criteria = ['titles', 'industries', 'interests', 'behaviours', 'place'] as const;
export type Criterion = (typeof criteria)[number];

/** What nobody is asked for and no page tells: counted for nobody. */
export const typedOnly = ['ageBand', 'incomeBand'] as const;

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
  const asked = criteria.flatMap((criterion) => {
    const words = wordsFor(persona, criterion);
    return words.length > 0 ? [{ criterion, words }] : [];
  });
  if (asked.length === 0) return undefined;
  const texts = said.map((each) => ({ said: each, folded: foldWord(each.text) }));
  const matches = asked.flatMap(({ criterion, words }) =>
    words.flatMap((word): PersonaMatch[] => {
      const found = texts.find(({ folded, said: { text } }) => holds(folded, text, word));
      return found ? [{ criterion, word, said: found.said }] : [];
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

/** Whether the words stand in the text one after the other, each whole. `folded`: the text, for a quick no. */
function holds(folded: string, text: string, wanted: string): boolean {
  const asked = tokensOf(wanted);
  const [first] = asked;
  if (first === undefined || !folded.includes(first)) return false;
  const tokens = tokensOf(text);
  return tokens.some((_, from) => asked.every((word, index) => tokens[from + index] === word));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text as its language parts them, folded: also where no spaces are written. */
const tokensOf = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [foldWord(segment)] : []));
