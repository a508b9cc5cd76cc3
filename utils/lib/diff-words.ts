import { diffWords } from 'diff';

/** A piece of two texts: in both, only in the first ("gone") or only in the second ("new"). */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

export interface WordDiff {
  readonly pieces: readonly DiffPiece[];
  /** How many places differ: what gave way to something else is one. */
  readonly places: number;
  /** The words are the same and the white space is not. */
  readonly isSpaceOnly: boolean;
}

const mostMs = 500;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * What differs between two texts, by words of any script. Pieces that are not "new" make up the first text and those
 * that are not "gone" the second, white space aside. Texts that would take too long are one piece each.
 */
export function wordDiff(before: string, after: string): WordDiff {
  const found = diffWords(before, after, { intlSegmenter: segmenter, timeout: mostMs });
  const pieces = (
    found ?? [
      { value: before, removed: true },
      { value: after, added: true },
    ]
  ).flatMap(({ value, added, removed }): DiffPiece[] =>
    value ? [{ kind: removed ? 'gone' : added ? 'new' : 'same', text: value }] : [],
  );
  const places = pieces.filter(({ kind }, at) => kind !== 'same' && (pieces[at - 1]?.kind ?? 'same') === 'same').length;
  return { pieces, places, isSpaceOnly: places === 0 && before !== after };
}
