import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { useToast } from '../../ui/toasts.tsx';
import { savePerson } from './changes.ts';
import { asSaved, changeOf, formOf, type PersonForm } from './person-form.ts';

export interface PersonFormState {
  readonly form: PersonForm;
  readonly set: (change: Partial<PersonForm>) => void;
  readonly isChanged: boolean;
  readonly canSave: boolean;
  readonly save: () => Promise<void>;
}

/** What is typed of a person and not saved yet. It starts from what is stored when the form is first drawn. */
export function usePersonForm(db: WorkspaceDb, detail: PersonDetail): PersonFormState {
  const toast = useToast();
  const [start, setStart] = useState(() => formOf(detail));
  const [form, setForm] = useState(start);
  const isChanged = JSON.stringify(form) !== JSON.stringify(start);
  useUnsaved(isChanged);
  const canSave = isChanged && form.name.trim() !== '';
  const save = async () => {
    if (!form.name.trim()) return;
    await savePerson(db, detail.person.id, changeOf(form), detail.accounts, form.relation);
    const saved = asSaved(form);
    setForm(saved);
    setStart(saved);
    toast({ text: i18n.t('people.saved', [form.name.trim()]), icon: 'check' });
  };
  return { form, set: (change) => setForm((before) => ({ ...before, ...change })), isChanged, canSave, save };
}
