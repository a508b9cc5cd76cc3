import { findSnippets } from '../../../utils/compose/snippets.ts';
import type { ComposeContext } from '../../../utils/model/cards.ts';
import type { DockShown } from '../../../utils/model/dock.ts';

/** Something that can be put into the draft. */
export type Choice = NonNullable<DockShown['palette']>['items'][number] & {
  readonly text: string;
  readonly snippetId?: string;
};

/** What the palette offers for these words: the planned entry first, so that it is in reach of the keyboard. */
export function choicesFor({ snippets, entry }: ComposeContext, words: string): readonly Choice[] {
  const found = findSnippets(snippets, words).map(
    ({ snippet: { id, title, text, uses, kind, about }, inTitle }): Choice => {
      return { key: id, title, uses, text, snippetId: id, kind, about, ...(inTitle ? { marked: inTitle } : {}) };
    },
  );
  return entry && !words
    ? [{ key: 'entry', title: `${entry.label}: ${entry.title}`, text: entry.text }, ...found]
    : found;
}
