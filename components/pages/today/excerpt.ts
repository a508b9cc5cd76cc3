import { parseWatchword, seenWords, type TextSpan } from '../../../utils/lib/watchwords.ts';

export interface ExcerptPart {
  readonly text: string;
  /** One of the words that were looked for. */
  readonly isWord: boolean;
}

/** How much of the text before the first word is shown with it. */
const before = 40;

/** The part of a text around the first of its watchwords, in one line and no longer than `most` letters. */
export function excerptOf(text: string, watchwords: readonly string[], most = 140): readonly ExcerptPart[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const spans = wordsIn(line, watchwords);
  const from = line.length > most ? startBefore(line, spans[0]?.from ?? 0, Math.min(before, most / 2)) : 0;
  const shown = Array.from(line.slice(from)).slice(0, most).join('');
  const to = from + shown.length;
  const inside = spans.filter((span) => span.from >= from && span.to <= to);
  const parts: ExcerptPart[] = from > 0 ? [{ text: '… ', isWord: false }] : [];
  let at = from;
  for (const span of inside) {
    parts.push(
      { text: line.slice(at, span.from), isWord: false },
      { text: line.slice(span.from, span.to), isWord: true },
    );
    at = span.to;
  }
  parts.push({ text: to < line.length ? `${line.slice(at, to).trimEnd()}…` : line.slice(at), isWord: false });
  return parts.filter((part) => part.text !== '');
}

/** In their order; of two that lie over each other the one that begins first, and of those the longer. */
function wordsIn(line: string, watchwords: readonly string[]): readonly TextSpan[] {
  const all = watchwords.flatMap((typed) => {
    const query = parseWatchword(typed);
    return (query && seenWords(query, line)) ?? [];
  });
  let end = 0;
  return [...all]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      const isFree = from >= end;
      if (isFree) end = to;
      return isFree;
    });
}

/** A place shortly before `at` where a word begins. */
function startBefore(line: string, at: number, letters: number): number {
  if (at <= letters) return 0;
  const space = line.indexOf(' ', at - letters);
  return space >= 0 && space < at ? space + 1 : at;
}
