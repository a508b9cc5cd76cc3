/** Splits a text into what the networks draw differently. */
export interface Piece {
  readonly kind: 'text' | 'break' | 'hashtag' | 'mention' | 'link' | 'emoji';
  readonly text: string;
}

/** A text with the accounts that are mentioned in it by name. */
export function withMentions<A extends { readonly name: string }>(
  text: string,
  [first, ...others]: readonly A[],
): readonly (string | A)[] {
  if (!first) return text === '' ? [] : [text];
  return text
    .split(first.name)
    .flatMap((part, index) => [...(index > 0 ? [first] : []), ...withMentions(part, others)]);
}

const special =
  /(?<link>(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:example|com)(?:\/[^\s]*[^\s.,;:!?)])?)|(?<hashtag>#[\p{L}\p{N}_]+)|(?<mention>(?<![\w@])@\w+)|(?<break>\n)|(?<emoji>\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|\p{Emoji_Presentation}[\p{EMod}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{EMod}\uFE0F]*)*|\p{Extended_Pictographic}\uFE0F(?:\u200D\p{Extended_Pictographic}[\p{EMod}\uFE0F]*)*)/giu;

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(special)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    const kind = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? 'text';
    pieces.push({ kind: kind as Piece['kind'], text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}
