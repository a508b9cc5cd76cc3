import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { useToast } from '../../ui/toasts.tsx';
import { savePerson } from './changes.ts';
import { asSaved, changesOf, formOf, type PersonForm } from './person-form.ts';

export interface PersonFormState {
  readonly form: PersonForm;
  readonly set: (change: Partial<PersonForm>) => void;
  readonly isChanged: boolean;
  readonly canSave: boolean;
  readonly save: () => Promise<void>;
}

const isSame = (a: PersonForm, b: PersonForm): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is typed of a person and not saved yet. Until something is typed it follows what is stored. */
export function usePersonForm(db: WorkspaceDb, detail: PersonDetail): PersonFormState {
  const toast = useToast();
  const stored = JSON.stringify(formOf(detail));
  const [{ start, form }, setState] = useState(() => ({ start: formOf(detail), form: formOf(detail) }));
  useEffect(() => {
    const next = JSON.parse(stored) as PersonForm;
    setState((now) => (isSame(now.form, now.start) ? { start: next, form: next } : now));
  }, [stored]);
  const isChanged = !isSame(form, start);
  useUnsaved(isChanged);
  const canSave = isChanged && form.name.trim() !== '';
  const save = async () => {
    if (!form.name.trim()) return;
    await savePerson(db, detail.person.id, changesOf(form, start), detail.accounts, form.relation);
    const saved = asSaved(form);
    setState({ start: saved, form: saved });
    toast({ text: i18n.t('people.saved', [form.name.trim()]), icon: 'check' });
  };
  return {
    form,
    set: (change) => setState((now) => ({ ...now, form: { ...now.form, ...change } })),
    isChanged,
    canSave,
    save,
  };
}
