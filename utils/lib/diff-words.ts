import { diffArrays } from 'diff';

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

/** Longer nobody waits for how little two texts have in common. */
const mostMs = 300;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);
const solid = (text: string): string => text.replace(/\s+/g, '');

/**
 * What differs between two texts, by words of any script. Pieces that are not "new" make up the first text and those
 * that are not "gone" the second. Texts that would take too long are one piece each.
 */
export function wordDiff(before: string, after: string): WordDiff {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: mostMs });
  const pieces = joined(
    changes
      ? changes.map(({ added, removed, value }) => piece(added ? 'new' : removed ? 'gone' : 'same', value.join('')))
      : [piece('gone', before), piece('new', after)],
  );
  const isSpaceOnly = before !== after && solid(before) === solid(after);
  const places = pieces.filter(({ kind }, at) => kind !== 'same' && (pieces[at - 1]?.kind ?? 'same') === 'same').length;
  return { pieces, places: isSpaceOnly ? 0 : places, isSpaceOnly };
}

const piece = (kind: DiffPiece['kind'], text: string): DiffPiece => ({ kind, text });

/**
 * What goes stands before what comes, and what stays between two changes that are longer belongs to them: else a sentence
 * that was written anew would be in shreds, held together by its "and"s.
 */
function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const out: DiffPiece[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    if (gone) out.push(piece('gone', gone));
    if (fresh) out.push(piece('new', fresh));
    [gone, fresh] = ['', ''];
  };
  pieces.forEach(({ kind, text }, index) => {
    const isShort = text.length <= Math.max(gone.length, fresh.length) && text.length <= changeAfter(pieces, index);
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else if (isShort && !text.includes('\n')) [gone, fresh] = [gone + text, fresh + text];
    else {
      flush();
      out.push(piece('same', text));
    }
  });
  flush();
  return out;
}

/** How long the change is that follows, 0 where none does. */
function changeAfter(pieces: readonly DiffPiece[], index: number): number {
  const [first, second] = pieces.slice(index + 1);
  if (!first || first.kind === 'same') return 0;
  return Math.max(first.text.length, second && second.kind !== 'same' ? second.text.length : 0);
}
