import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { NextStep } from '../../../utils/model/records.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { sensitiveText } from '../notes/sensitive-text.ts';
import { useSuggestions } from '../notes/use-suggestions.tsx';
import { whenText } from './person-words.ts';

/** Offered where the words name a day: they may be the next step. What reads them is large, and not for every page. */
export interface WordsAsStep {
  readonly read: (words: string) => NextStep | undefined;
  readonly keep: (step: NextStep) => Promise<void>;
  readonly now: number;
}

interface NoteFieldProps {
  /** Where the names for "@" and "#" are. */
  readonly db?: WorkspaceDb;
  readonly onNote: (text: string) => Promise<boolean>;
  readonly asStep?: WordsAsStep;
  /** It was asked for: the cursor is in it at once. */
  readonly isFocused?: boolean;
}

/** One line for a note: "n" goes there, Enter keeps it. Stays filled when keeping failed. */
export function NoteField({ db, onNote, asStep, isFocused = false }: NoteFieldProps) {
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
  const step = asStep?.read(text);
  return (
    <>
      <Field
        label={i18n.t('people.addNote')}
        labelHidden
        icon="note"
        hint={text ? i18n.t('ui.enter') : 'N'}
        placeholder={i18n.t(asStep ? 'people.addNoteOrStep' : 'people.addNote')}
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
      {asStep && (
        <div class="row wrap">
          {step && (
            <Button
              size="small"
              icon="clock"
              onPress={() => {
                void asStep.keep(step).then(() => setText(''));
                input.current?.focus();
              }}
            >
              {i18n.t('people.asStep')}
            </Button>
          )}
          <span class="small grey" role="status">
            {step && i18n.t('people.nextUnderstood', [step.text, whenText(step, asStep.now)])}
          </span>
        </div>
      )}
    </>
  );
}
