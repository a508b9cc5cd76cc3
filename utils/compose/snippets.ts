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

/** What is known when a snippet is put in, by the name that stands for it in its text. */
export type SnippetValues = Readonly<Partial<Record<'name' | 'company' | 'first line', string>>>;

/** The text with what is known in place of {name}, {company} and {first line}; what is not known stays to be seen. */
export const filled = (text: string, values: SnippetValues): string =>
  text.replace(/(?<!\{)\{(name|company|first line)\}/g, (place, name: keyof SnippetValues) => values[name] || place);

/** What a snippet may quote: the first line with words, less what opened the list of snippets. */
export const firstLineOf = (text: string): string =>
  (text.split('\n').find((line) => line.trim() && !line.startsWith(';;')) ?? '').replace(/\s*;;\S*$/, '').trim();

/** The snippets with these words, in the order in which they come: at the start of a word of the title first, then elsewhere in it, then in the text. */
export function findSnippets(snippets: readonly SnippetEntry[], words: string): readonly SnippetMatch[] {
  const sought = words.toLowerCase();
  const beginsWord = new RegExp(`(?<![\\p{L}\\p{N}])${sought}`, 'iu');
  return snippets
    .flatMap((snippet) => {
      const word = snippet.title.search(beginsWord);
      const start = word < 0 ? snippet.title.toLowerCase().indexOf(sought) : word;
      if (start < 0 && !snippet.text.toLowerCase().includes(sought)) return [];
      const rank = word >= 0 || !sought ? 0 : start < 0 ? 2 : 1;
      return [{ rank, snippet, inTitle: start < 0 ? undefined : { start, end: start + sought.length } }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown);
}
