import { i18n } from '#i18n';
import { snippetsList } from '../../../utils/db/queries/snippets-list.ts';
import { strategyOf } from '../../../utils/db/queries/strategy.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addSnippet, removeSnippet } from '../../../utils/db/tables/snippets.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Select } from '../../ui/Field.tsx';
import type { useToast } from '../../ui/toasts.tsx';
import { type EntryForm, networks } from './entry-form.ts';
import { fromTemplate, templateOf } from './from-template.ts';

export interface StartFromProps {
  readonly form: EntryForm;
  readonly onForm: (form: EntryForm) => void;
}

/** A new entry from one of the templates of the library; nothing where there are none. */
export function StartFrom({ form, onForm }: StartFromProps) {
  const { db } = useDesk();
  const known = useLive(
    async () => ({
      templates: (await snippetsList(db)).filter(({ kind }) => kind === 'template'),
      used: (await strategyOf(db))?.networks ?? networks,
    }),
    [db],
  ).value;
  if (!known || known.templates.length === 0) return null;
  return (
    <Select
      label={i18n.t('calendar.startFrom')}
      value=""
      options={[
        { value: '', text: i18n.t('calendar.startFromNone') },
        ...known.templates.map(({ id, title }) => ({ value: id, text: title })),
      ]}
      onValue={(id) => {
        const template = known.templates.find((each) => each.id === id);
        if (template) onForm(fromTemplate(form, template, known.used));
      }}
    />
  );
}

/** Keeps the text of an entry among the templates of the library, with a way back. */
export async function keepAsTemplate(
  db: WorkspaceDb,
  toast: ReturnType<typeof useToast>,
  entry: PlanEntry,
): Promise<void> {
  const content = templateOf(entry);
  if (!content) {
    toast({ text: i18n.t('calendar.noTextToKeep'), icon: 'warn' });
    return;
  }
  const { id, title } = await addSnippet(db, content, Date.now());
  toast({
    text: i18n.t('calendar.keptAsTemplate', [title]),
    icon: 'check',
    undo: () => removeSnippet(db, id, Date.now()),
  });
}
