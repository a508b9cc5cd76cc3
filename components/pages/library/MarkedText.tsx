import type { Anchor } from '../../../utils/model/records.ts';
import { firstOf, piecesOf } from '../../../utils/notes/highlights.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly highlights: readonly Anchor[];
  /** So many characters at most; with "…" where it was cut. */
  readonly most?: number;
}

/** A text with what is highlighted in it. Selecting in it selects the text itself: nothing else is drawn between. */
export function MarkedText({ text, highlights, most = Infinity }: MarkedTextProps) {
  const pieces = firstOf(piecesOf(text, highlights), most);
  return (
    <>
      {pieces.map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text))}
      {text.length > most && '…'}
    </>
  );
}
