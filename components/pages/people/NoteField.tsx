import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Field } from '../../ui/Field.tsx';
import { sensitiveText } from '../notes/sensitive-text.ts';
import { useSuggestions } from '../notes/use-suggestions.tsx';

interface NoteFieldProps {
  /** Where the names for "@" and "#" are. */
  readonly db?: WorkspaceDb;
  readonly onNote: (text: string) => Promise<boolean>;
}

/** One line for a note: "n" goes there, Enter keeps it. Stays filled when keeping failed. */
export function NoteField({ db, onNote }: NoteFieldProps) {
  const [text, setText] = useState('');
  useUnsaved(text.trim() !== '');
  const input = useRef<HTMLInputElement>(null);
  const { help, list, takesKey } = useSuggestions(db, text, setText);
  const keep = async () => {
    if (await onNote(text.trim())) setText('');
  };
  useShortcut('n', () => input.current?.focus());
  return (
    <>
      <Field
        label={i18n.t('people.addNote')}
        labelHidden
        icon="note"
        hint={text ? i18n.t('ui.enter') : 'N'}
        placeholder={i18n.t('people.addNote')}
        maxLength={10_000}
        value={text}
        onValue={setText}
        inputRef={input}
        help={sensitiveText(text)}
        assist={help}
        onKeyDown={(event) => {
          if (takesKey(event)) return;
          if (event.key !== 'Enter' || event.isComposing || !text.trim()) return;
          event.preventDefault();
          void keep();
        }}
      />
      {list}
    </>
  );
}
