import { linksIn } from './links.ts';

export interface ThreadRoom {
  /** The most that fits into part 1, and into each further one, in the unit of `lengthOf`; absent: no end. */
  readonly first: number | undefined;
  readonly further: number | undefined;
  lengthOf(text: string): number;
}

/** Where a text may be parted, best first; UTF-16 offsets in order. What a level names is not cut by those before it. */
interface Cuts {
  readonly paragraphs: readonly number[];
  readonly sentences: readonly number[];
  readonly spaces: readonly number[];
  /** Between words of scripts that put no space there. */
  readonly words: readonly number[];
  readonly letters: readonly number[];
  /** The last resort, for a link or a heap of accents that no part has room for. */
  readonly points: readonly number[];
}

const abbreviation = /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|Mrs?|Ms|Dr|Prof|St|No|Nr|vs|bzw|ca|approx)\.\s*$/iu;
const dense = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** A sentence that ends earlier than after this share of what fits leaves a part too empty. */
const leastFull = 1 / 3;
const leastFullParagraph = 0.6;

/**
 * A text in as many parts as it takes for each to fit, cut at the end of a paragraph or a sentence where one is near
 * enough, else between words. Only white space at the cuts is left out. No link, emoji or accented letter is cut that
 * fits into a part.
 */
export function splitThread(text: string, { first, further, lengthOf }: ThreadRoom): readonly string[] {
  const whole = text.trim();
  if (!whole) return [];
  const cuts = cutsIn(whole);
  const parts: string[] = [];
  let start = 0;
  while (start < whole.length) {
    const most = parts.length === 0 ? first : further;
    const fits = (end: number): boolean => most === undefined || lengthOf(whole.slice(start, end).trim()) <= most;
    const end = cutAfter(start, cuts, fits);
    parts.push(whole.slice(start, end).trim());
    start = end;
    while (/\s/.test(whole[start] ?? '')) start += 1;
  }
  return parts;
}

function cutAfter(start: number, cuts: Cuts, fits: (end: number) => boolean): number {
  // Never asked of all that is left: that would measure the text anew for each part.
  const far = lastFitting(cuts.letters, start, fits) ?? start;
  if (far === cuts.letters.at(-1)) return far;
  if (far === start) return lastFitting(cuts.points, start, fits) ?? pointBehind(start, cuts);
  const lastIn = (ends: readonly number[]): number => {
    const end = ends[firstBehind(ends, far) - 1] ?? start;
    return end <= start || fits(end) ? Math.max(end, start) : (lastFitting(ends, start, fits) ?? start);
  };
  const share = (end: number): number => (end - start) / (far - start);
  const paragraph = lastIn(cuts.paragraphs);
  if (share(paragraph) >= leastFullParagraph) return paragraph;
  const [sentence, space, word] = [lastIn(cuts.sentences), lastIn(cuts.spaces), lastIn(cuts.words)];
  const full = [sentence, space, word].find((end) => share(end) >= leastFull);
  return full ?? [space, word].find((end) => end > start) ?? far;
}

/** One letter is taken in any case, so that every text comes to an end. */
const pointBehind = (start: number, { points }: Cuts): number => points[firstBehind(points, start)] ?? start + 1;

/** The last of these ends behind `start` that fits. What fits is looked for as if longer texts were never shorter. */
function lastFitting(ends: readonly number[], start: number, fits: (end: number) => boolean): number | undefined {
  const from = firstBehind(ends, start);
  const fitsAt = (index: number): boolean => {
    const end = ends[index];
    return end !== undefined && fits(end);
  };
  if (!fitsAt(from)) return undefined;
  let [low, step] = [from, 1];
  while (fitsAt(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, ends.length);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fitsAt(middle)) low = middle;
    else high = middle;
  }
  return ends[low];
}

function firstBehind(ends: readonly number[], start: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cutsIn(text: string): Cuts {
  const links = linksIn(text);
  const behind = (pattern: RegExp): number[] =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => index + found.length);
  const segments = (granularity: 'grapheme' | 'word' | 'sentence'): number[] =>
    [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map(
      ({ index, segment }) => index + segment.length,
    );
  let passed = 0;
  const free = (ends: readonly number[]): number[] =>
    ends.filter((at) => {
      while ((links[passed]?.end ?? Infinity) <= at) passed += 1;
      return at <= (links[passed]?.start ?? Infinity);
    });
  const letters = free(segments('grapheme'));
  const whole = new Set(letters);
  const among = (ends: readonly number[]): number[] => ends.filter((at) => whole.has(at));
  const lines = behind(/\n\s*/g);
  const sentences = segments('sentence').filter((at) => !abbreviation.test(text.slice(Math.max(0, at - 12), at)));
  const isBetweenWords = (at: number): boolean =>
    dense.test(text.slice(at - 1, at) + text.slice(at, at + 1)) && !/^\p{P}/u.test(text.slice(at));
  const points: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) points.push(at);
  return {
    paragraphs: among(behind(/\n[^\S\n]*\n\s*/g)),
    sentences: among([...new Set([...sentences, ...lines])].sort((a, b) => a - b)),
    spaces: among(behind(/\s+/g)),
    words: among(segments('word').filter(isBetweenWords)),
    letters,
    points: [...points, text.length],
  };
}
