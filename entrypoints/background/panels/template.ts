import { i18n } from '#i18n';
import { viewOfTemplate } from '../../../components/overlay/views/panels/template-view.tsx';
import { filled, firstLineOf, snippetQueryAt } from '../../../utils/compose/snippets.ts';
import { blanksOf, piecesOfTemplate } from '../../../utils/compose/templates.ts';
import { countSnippetUse } from '../../../utils/db/tables/snippets.ts';
import { snippetValues } from '../snippet-values.ts';
import type { Panel } from './types.ts';

/** The name of the field of each blank. */
export const fieldOf = (index: number): string => `blank ${index}`;

/**
 * Asks for the blanks of a template and shows what becomes of it. The text is written once, in place of what opened the
 * list of snippets: until then nothing of the draft changes.
 */
export const template: Panel = {
  title: () => i18n.t('template.title'),
  // Reached by choosing a template.
  isOffered: () => false,
  async answer({ act, arg, fields = {}, draft: { text, selection } }, { db, tabId, now }) {
    const id = (act === 'fill' ? arg : fields['template']) ?? '';
    if (act === 'written') await countSnippetUse(db, id, now);
    const snippet = act === 'written' || act === 'copied' ? undefined : await db.snippets.get(id);
    if (!snippet || snippet.deletedAt !== undefined) return { body: [] };
    const values = { ...(await snippetValues(db, tabId, now)), 'first line': firstLineOf(text) };
    const known = filled(snippet.text, values);
    const blanks = blanksOf(known);
    const given = new Map(blanks.map((blank, index) => [blank, fields[fieldOf(index)] ?? '']));
    const pieces = piecesOfTemplate(known, given);
    const body = viewOfTemplate({
      id,
      title: snippet.title,
      blanks: blanks.map((name, index) => ({ name, field: fieldOf(index) })),
      left: blanks.filter((blank) => !given.get(blank)?.trim()).length,
      pieces,
    });
    if (act !== 'insert') return { body };
    const typed = selection && selection.start === selection.end ? snippetQueryAt(text, selection.start) : undefined;
    const target = typed ? { start: typed.start, end: typed.end } : ('caret' as const);
    return { body, write: { text: pieces.map((piece) => piece.text).join(''), target } };
  },
};
