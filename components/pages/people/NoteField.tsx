import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { readStep } from '../../../utils/lib/day-words.ts';
import { onDay } from '../../../utils/lib/due.ts';
import type { NextStep } from '../../../utils/model/records.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { sensitiveText } from '../notes/sensitive-text.ts';
import { useSuggestions } from '../notes/use-suggestions.tsx';
import { whenText } from './person-words.ts';

interface NoteFieldProps {
  /** Where the names for "@" and "#" are. */
  readonly db?: WorkspaceDb;
  readonly onNote: (text: string) => Promise<boolean>;
  /** Offered where the words name a day: they may be the next step. */
  readonly onStep?: (step: NextStep) => Promise<void>;
  readonly now?: number;
  /** It was asked for: the cursor is in it at once. */
  readonly isFocused?: boolean;
}

/** One line for a note: "n" goes there, Enter keeps it. Stays filled when keeping failed. */
export function NoteField({ db, onNote, onStep, now = 0, isFocused = false }: NoteFieldProps) {
  const [text, setText] = useState('');
  /** What was kept stands in the list, of which nobody hears. */
  const [isKept, setKept] = useState(false);
  useUnsaved(text.trim() !== '');
  const input = useRef<HTMLInputElement>(null);
  const { help, list, takesKey } = useSuggestions(db, text, setText);
  const keep = async () => {
    if (!(await onNote(text.trim()))) return;
    setText('');
    setKept(true);
  };
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  useShortcut('n', () => input.current?.focus());
  const step = onStep && stepOf(text, now);
  return (
    <>
      <Field
        label={i18n.t('people.addNote')}
        labelHidden
        icon="note"
        hint={text ? i18n.t('ui.enter') : 'N'}
        placeholder={i18n.t(onStep ? 'people.addNoteOrStep' : 'people.addNote')}
        maxLength={10_000}
        value={text}
        onValue={setText}
        inputRef={input}
        help={sensitiveText(text)}
        assist={help}
        onKeyDown={(event) => {
          if (takesKey(event)) return;
          setKept(false);
          if (event.key !== 'Enter' || event.isComposing || !text.trim()) return;
          event.preventDefault();
          void keep();
        }}
      />
      {list}
      <span class="vh" role="status">
        {isKept && !text && i18n.t('people.noteKept')}
      </span>
      {onStep && (
        <div class="row wrap">
          {step && (
            <Button
              size="small"
              icon="clock"
              onPress={() => {
                void onStep(step).then(() => setText(''));
                input.current?.focus();
              }}
            >
              {i18n.t('people.asStep')}
            </Button>
          )}
          <span class="small grey" role="status">
            {step && i18n.t('people.nextUnderstood', [step.text, whenText(step, now)])}
          </span>
        </div>
      )}
    </>
  );
}

/** What the words say is to be done and when; undefined where they name no day. */
function stepOf(words: string, now: number): NextStep | undefined {
  const { text, day, dueAt } = readStep(words, now);
  if (dueAt === undefined || text.length > 300) return undefined;
  return day === undefined ? { text, dueAt } : onDay({ text }, day);
}
