import { plainText } from './links.ts';
import { isOneOff, wordsOf } from './words.ts';

export type FoundKind = 'note' | 'person' | 'post';

/** Something that can be found by its words. */
export interface Findable {
  readonly kind: FoundKind;
  /** Its id or key in its table. */
  readonly ref: string;
  /** Counts more than the text. */
  readonly name?: string | undefined;
  readonly text: string;
  /** ms; of equal ones the newer comes first. */
  readonly at: number;
}

export type Found = Pick<Findable, 'kind' | 'ref'>;

export interface Answer {
  /** The best first. */
  readonly found: readonly Found[];
  readonly total: number;
}

export interface DeskIndex {
  /** Adds it, or takes it anew. */
  put(each: Findable): void;
  remove(kind: FoundKind, ref: string): void;
  has(kind: FoundKind, ref: string): boolean;
  /** Those that have every word. The last word may be unfinished, and one that nothing has may have one letter wrong. */
  search(asked: string, most: number, kind?: FoundKind): Answer;
  readonly size: number;
}

const weights = { exact: 3, begins: 2, oneOff: 1, inName: 4 } as const;
/** Shorter words would be like too many. */
const shortestForgiven = 5;
/** A beginning of one letter is every other word. */
const shortestBeginning = 2;

/**
 * The words of notes, people and posts, in memory. Nothing of it is stored. A place for each thing; for each word the
 * places that have it. What is taken away leaves its place empty until half of them are.
 */
export function createDeskIndex(): DeskIndex {
  let things: ((Found & { readonly at: number }) | undefined)[] = [];
  let placeOf = new Map<string, number>();
  /** Place times two, plus one where the word is in the name. Names come first. */
  const placesOf = new Map<string, number[]>();
  /** Words by their first two letters. */
  const beginning = new Map<string, string[]>();

  const add = (word: string, entry: number): void => {
    const places = placesOf.get(word);
    if (places) {
      places.push(entry);
      return;
    }
    placesOf.set(word, [entry]);
    const start = word.slice(0, shortestBeginning);
    const words = beginning.get(start);
    if (words) words.push(word);
    else beginning.set(start, [word]);
  };

  const remove = (kind: FoundKind, ref: string): void => {
    const id = idOf(kind, ref);
    const place = placeOf.get(id);
    if (place === undefined) return;
    things[place] = undefined;
    placeOf.delete(id);
    if (things.length > 1000 && things.length > placeOf.size * 2) closeUp();
  };

  /** Takes the empty places out. */
  const closeUp = (): void => {
    const moved = new Int32Array(things.length).fill(-1);
    const left: typeof things = [];
    for (const [place, thing] of things.entries()) if (thing) moved[place] = left.push(thing) - 1;
    things = left;
    placeOf = new Map([...placeOf].map(([id, place]) => [id, moved[place] ?? -1]));
    for (const [word, places] of placesOf) {
      const kept = places.flatMap((entry) => {
        const place = moved[entry >> 1] ?? -1;
        return place < 0 ? [] : [place * 2 + (entry & 1)];
      });
      if (kept.length > 0) placesOf.set(word, kept);
      else placesOf.delete(word);
    }
    for (const [start, words] of beginning) {
      const kept = words.filter((word) => placesOf.has(word));
      if (kept.length > 0) beginning.set(start, kept);
      else beginning.delete(start);
    }
  };

  /** Words of the index that a word that was asked for stands for, the likeliest first. */
  const meantBy = (word: string, mayGoOn: boolean): readonly (readonly [word: string, weight: number])[] => {
    const meant: [string, number][] = placesOf.has(word) ? [[word, weights.exact]] : [];
    if (mayGoOn && word.length >= shortestBeginning)
      for (const each of beginning.get(word.slice(0, shortestBeginning)) ?? [])
        if (each !== word && each.startsWith(word)) meant.push([each, weights.begins]);
    if (meant.length === 0 && word.length >= shortestForgiven)
      for (const [start, words] of beginning)
        if (start[0] === word[0])
          for (const each of words) if (isOneOff(word, each)) meant.push([each, weights.oneOff]);
    return meant;
  };

  return {
    put({ kind, ref, name, text, at }) {
      remove(kind, ref);
      const place = things.push({ kind, ref, at }) - 1;
      placeOf.set(idOf(kind, ref), place);
      const inName = new Set(name ? wordsOf(name) : []);
      for (const word of inName) add(word, place * 2 + 1);
      for (const word of new Set(wordsOf(kind === 'note' ? plainText(text) : text)))
        if (!inName.has(word)) add(word, place * 2);
    },
    remove,
    has: (kind, ref) => placeOf.has(idOf(kind, ref)),
    search(asked, most, kind) {
      const words = [...new Set(wordsOf(asked))];
      if (words.length === 0) return { found: [], total: 0 };
      const isUnfinished = /[\p{L}\p{M}\p{N}_]$/u.test(asked);
      const had = new Uint8Array(things.length);
      const score = new Uint16Array(things.length);
      for (const [turn, word] of words.slice(0, 250).entries())
        for (const [each, weight] of meantBy(word, isUnfinished && turn === words.length - 1))
          for (const entry of placesOf.get(each) ?? []) {
            const place = entry >> 1;
            // Only what has all words so far, and the likeliest meaning of this one.
            if (had[place] !== turn) continue;
            had[place] = turn + 1;
            score[place] = (score[place] ?? 0) + weight + (entry & 1) * weights.inName;
          }
      return bestOf(things, (place) => (had[place] === Math.min(words.length, 250) ? score[place] : 0), most, kind);
    },
    get size() {
      return placeOf.size;
    },
  };
}

const idOf = (kind: FoundKind, ref: string): string => `${kind}:${ref}`;

/** The first of an order, without sorting all that answer. */
function bestOf(
  things: readonly ((Found & { readonly at: number }) | undefined)[],
  scoreOf: (place: number) => number | undefined,
  most: number,
  kind: FoundKind | undefined,
): Answer {
  const best: { readonly thing: Found; readonly score: number; readonly at: number }[] = [];
  let total = 0;
  for (let place = 0; place < things.length; place += 1) {
    const score = scoreOf(place);
    const thing = things[place];
    if (!score || !thing || (kind && thing.kind !== kind)) continue;
    total += 1;
    const { at } = thing;
    const last = best[most - 1];
    if (last && !(score > last.score || (score === last.score && at > last.at))) continue;
    let spot = Math.min(best.length, most - 1);
    for (; spot > 0; spot -= 1) {
      const above = best[spot - 1];
      if (!above || above.score > score || (above.score === score && above.at >= at)) break;
      best[spot] = above;
    }
    best[spot] = { thing, score, at };
  }
  return { found: best.map(({ thing: { kind: of, ref } }) => ({ kind: of, ref })), total };
}
