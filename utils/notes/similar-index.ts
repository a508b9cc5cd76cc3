import { wordsOf } from './words.ts';

/** A text that is like another one. */
export interface Similar {
  readonly ref: string;
  /** 0: no word in common that says anything; 1: the same words. */
  readonly score: number;
}

export interface SimilarIndex {
  /** Adds a text, or takes it anew. */
  put(ref: string, text: string): void;
  remove(ref: string): void;
  /** The most alike first, with a score of `least` or more. */
  like(text: string, most: number, least?: number): readonly Similar[];
  readonly size: number;
}

/** With fewer words a text is like too many. */
const fewestWords = 3;
/** Words that so many texts have say nothing of a text; counted only once there are enough texts to tell. */
const mostShare = 0.2;
const enoughTexts = 40;
/** Of so many the likeness is worked out exactly. */
const mostCandidates = 40;

interface Text {
  readonly ref: string;
  readonly words: readonly number[];
}

/**
 * How alike texts are by their words, in memory: the cosine of their words, each word as heavy as it is rare (tf is one:
 * posts are short). For each word the places of the texts that have it. Nothing of it is stored.
 */
export function createSimilarIndex(): SimilarIndex {
  const wordIds = new Map<string, number>();
  const placesOf: number[][] = [];
  const counts: number[] = [];
  const texts: (Text | undefined)[] = [];
  const placeOf = new Map<string, number>();

  const idOf = (word: string): number => {
    const known = wordIds.get(word);
    if (known !== undefined) return known;
    const id = placesOf.push([]) - 1;
    counts.push(0);
    wordIds.set(word, id);
    return id;
  };
  const remove = (ref: string): void => {
    const place = placeOf.get(ref);
    const text = place === undefined ? undefined : texts[place];
    if (place === undefined || !text) return;
    for (const word of text.words) counts[word] = (counts[word] ?? 1) - 1;
    texts[place] = undefined;
    placeOf.delete(ref);
    if (texts.length > 1000 && texts.length > 2 * placeOf.size) closeUp();
  };
  /** Takes the empty places out. */
  const closeUp = (): void => {
    const left = texts.filter((text) => text !== undefined);
    texts.length = 0;
    placeOf.clear();
    for (const places of placesOf) places.length = 0;
    for (const text of left) stand(text);
  };
  const stand = (text: Text): void => {
    const place = texts.push(text) - 1;
    placeOf.set(text.ref, place);
    for (const word of text.words) placesOf[word]?.push(place);
  };
  const weigh = (count: number): number => Math.log(1 + placeOf.size / (1 + count)) ** 2;
  const weightOf = (words: Iterable<number>): number => {
    let sum = 0;
    for (const word of words) sum += weigh(counts[word] ?? 0);
    return sum;
  };

  return {
    put(ref, text) {
      remove(ref);
      const words = [...new Set(wordsOf(text).map(idOf))];
      for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
      stand({ ref, words });
    },
    remove,
    like(text, most, least = 0) {
      const asked = [...new Set(wordsOf(text))];
      if (asked.length < fewestWords || placeOf.size === 0) return [];
      const known = asked.flatMap((word) => wordIds.get(word) ?? []);
      const whole = weightOf(known) + (asked.length - known.length) * weigh(0);
      const shared = new Float64Array(texts.length);
      const isCommon = (word: number): boolean =>
        placeOf.size >= enoughTexts && (counts[word] ?? 0) > mostShare * placeOf.size;
      for (const word of known) {
        if (isCommon(word)) continue;
        const weight = weigh(counts[word] ?? 0);
        for (const place of placesOf[word] ?? []) shared[place] = (shared[place] ?? 0) + weight;
      }
      const wanted = new Set(known);
      return best(shared, mostCandidates)
        .flatMap((place): Similar[] => {
          const found = texts[place];
          if (!found) return [];
          const both = weightOf(found.words.filter((word) => wanted.has(word)));
          return [{ ref: found.ref, score: both / Math.sqrt(whole * weightOf(found.words) || 1) }];
        })
        .filter(({ score }) => score > 0 && score >= least)
        .sort((a, b) => b.score - a.score)
        .slice(0, most);
    },
    get size() {
      return placeOf.size;
    },
  };
}

/** The places with the most, without sorting all. */
function best(shared: Float64Array, most: number): readonly number[] {
  const kept: number[] = [];
  let bar = 0;
  for (let place = 0; place < shared.length; place += 1) {
    const value = shared[place] ?? 0;
    if (value <= bar) continue;
    kept.push(place);
    if (kept.length < 2 * most) continue;
    kept.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0));
    kept.length = most;
    bar = shared[kept[most - 1] ?? 0] ?? 0;
  }
  return kept.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0)).slice(0, most);
}
