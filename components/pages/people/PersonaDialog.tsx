import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { savePersona } from './persona-changes.ts';
import { lineFields, personaFormOf, type PersonaField, personaOf, wordFields } from './persona-form.ts';

export interface PersonaDialogProps {
  /** Undefined for a new one. */
  readonly persona: Persona | undefined;
  readonly onClose: () => void;
}

/** An audience as the user describes it, with the words that it is known by. */
export function PersonaDialog({ persona, onClose }: PersonaDialogProps) {
  const { db } = useDesk();
  const [start] = useState(() => personaFormOf(persona));
  const [form, setForm] = useState(start);
  const [isTried, tried] = useState(false);
  const set = (field: PersonaField) => (value: string) => setForm((before) => ({ ...before, [field]: value }));
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const save = async () => {
    tried(true);
    if (!form.name.trim()) return;
    await savePersona(db, persona?.id, personaOf(form));
    onClose();
  };
  return (
    <Dialog title={i18n.t(persona ? 'personas.edit' : 'personas.add')} onClose={onClose} wide>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        <Field
          label={i18n.t('people.nameLabel')}
          value={form.name}
          maxLength={120}
          placeholder={i18n.t('personas.nameExample')}
          problem={isTried && !form.name.trim() ? i18n.t('people.needName') : undefined}
          onValue={set('name')}
        />
        <p class="small grey">{i18n.t('personas.wordsHelp')}</p>
        <div class="pair">
          {wordFields.map((field) => (
            <TextArea
              key={field}
              label={i18n.t(`personas.field.${field}`)}
              rows={2}
              maxLength={10_000}
              placeholder={i18n.t(`personas.example.${field}`)}
              value={form[field]}
              onValue={set(field)}
            />
          ))}
        </div>
        <Field label={i18n.t('personas.field.place')} value={form.place} maxLength={300} onValue={set('place')} />
        <div class="pair">
          {lineFields.slice(1).map((field) => (
            <Field
              key={field}
              label={i18n.t(`personas.field.${field}`)}
              value={form[field]}
              maxLength={120}
              onValue={set(field)}
            />
          ))}
        </div>
        <p class="small grey">{i18n.t('personas.bandsHelp')}</p>
        <TextArea
          label={i18n.t('personas.field.summary')}
          rows={3}
          maxLength={2000}
          value={form.summary}
          onValue={set('summary')}
        />
      </DialogForm>
    </Dialog>
  );
}
