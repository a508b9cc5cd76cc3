import { i18n } from '#i18n';
import { longestNote } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { TextArea } from '../../ui/Field.tsx';
import { sensitiveText } from './sensitive-text.ts';
import { useSuggestions } from './use-suggestions.tsx';

interface NoteEditorProps {
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onValue: (text: string) => void;
  /** Ctrl or Cmd and Enter. */
  readonly onSave: () => void;
}

export function NoteEditor({ value, problem, onValue, onSave }: NoteEditorProps) {
  const { db } = useDesk();
  const { help, list, takesKey } = useSuggestions(db, value, onValue);
  return (
    <div>
      <TextArea
        label={i18n.t('notes.text')}
        value={value}
        rows={6}
        maxLength={longestNote}
        problem={problem}
        help={sensitiveText(value) ?? i18n.t('notes.textHelp')}
        onValue={onValue}
        assist={help}
        onKeyDown={(event) => {
          if (takesKey(event)) return;
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSave();
        }}
      />
      {list}
    </div>
  );
}
