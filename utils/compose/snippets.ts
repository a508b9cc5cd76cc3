import type { ComposeContext } from '../model/cards.ts';
import type { Span } from './draft.ts';

export type SnippetEntry = ComposeContext['snippets'][number];

export interface SnippetMatch {
  readonly snippet: SnippetEntry;
  /** Where the words sought stand in the title, if there. */
  readonly inTitle: Span | undefined;
}

/** What was typed after ";;" directly before the caret, and where it stands with its two signs. */
export interface SnippetQuery extends Span {
  readonly words: string;
}

const mostShown = 6;

export function snippetQueryAt(text: string, caret: number): SnippetQuery | undefined {
  const found = /(?<!;);;([\p{L}\p{M}\p{N}_-]{0,40})$/u.exec(text.slice(Math.max(0, caret - 50), caret));
  return found ? { start: caret - found[0].length, end: caret, words: found[1] ?? '' } : undefined;
}

/** The snippets with these words: at the start of a word of the title first, then elsewhere in it, then in the text. */
export function findSnippets(snippets: readonly SnippetEntry[], words: string): readonly SnippetMatch[] {
  const sought = fold(words);
  return snippets
    .flatMap((snippet) => {
      const title = fold(snippet.title);
      const word = sought ? [...title.matchAll(/[\p{L}\p{N}]+/gu)].find(([it]) => it.startsWith(sought)) : undefined;
      const start = word?.index ?? title.indexOf(sought);
      const rank = !sought || word ? 0 : start >= 0 ? 1 : fold(snippet.text).includes(sought) ? 2 : 3;
      const inTitle = sought && start >= 0 ? { start, end: start + sought.length } : undefined;
      return rank < 3 ? [{ rank, snippet, inTitle }] : [];
    })
    .sort((a, b) => a.rank - b.rank || b.snippet.uses - a.snippet.uses)
    .slice(0, mostShown)
    .map(({ snippet, inTitle }) => ({ snippet, inTitle }));
}

/** For comparing without case and accents; keeps every offset where it was. */
const fold = (text: string): string =>
  [...text]
    .map((character) => {
      const folded = character
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
      return folded.length === character.length ? folded : character;
    })
    .join('');
