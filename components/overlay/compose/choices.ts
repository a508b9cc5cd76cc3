import { findSnippets } from '../../../utils/compose/snippets.ts';
import type { ComposeContext } from '../../../utils/model/cards.ts';
import { formatDay } from '../../../utils/lib/format.ts';
import { i18n } from '../text.ts';
import type { PaletteItem } from './Palette.tsx';

/** Something that can be put into the draft. */
export interface Choice extends PaletteItem {
  readonly text: string;
  readonly snippetId?: string;
}

/** What the palette offers for these words: the planned entry first, so that it is in reach of the keyboard. */
export function choicesFor({ snippets, entry }: ComposeContext, words: string, now: number): readonly Choice[] {
  const found = findSnippets(snippets, words).map(({ snippet: { id, title, text, uses }, inTitle }): Choice => {
    return { key: id, title, marked: inTitle, uses, text, snippetId: id };
  });
  if (!entry || words) return found;
  return [{ key: 'entry', title: `${entryLabel(entry, now)}: ${entry.title}`, text: entry.text }, ...found];
}

export function entryLabel({ dueAt }: NonNullable<ComposeContext['entry']>, now: number): string {
  if (dueAt === undefined) return i18n.t('compose.entry');
  const isToday = new Date(dueAt).toDateString() === new Date(now).toDateString();
  return isToday ? i18n.t('compose.entryToday') : i18n.t('compose.entryOn', [formatDay(dueAt, now)]);
}
