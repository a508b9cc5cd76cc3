import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useShortcut } from '../../components/hooks/use-shortcut.ts';
import { NoteField } from '../../components/pages/people/NoteField.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { useToast } from '../../components/ui/toasts.tsx';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { TabState } from '../../utils/model/cards.ts';
import type { Anchor } from '../../utils/model/records.ts';
import type { PostRef } from '../../utils/model/sighting.ts';
import { call } from '../../utils/protocol/client.ts';

export interface QuickNoteProps {
  readonly tabId: number | undefined;
  readonly state: TabState;
  readonly db: WorkspaceDb | undefined;
}

/**
 * A line for a note on whoever the tab shows, or on its post and the words that are selected in it: a press or "n" opens
 * it, Enter keeps it. Else nothing.
 */
export function useQuickNote({ tabId, state, db }: QuickNoteProps) {
  const [isOpen, open] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const toast = useToast();
  const button = useRef<HTMLButtonElement>(null);
  const { network, profile, post } = state;
  const [words, setWords] = useState<Anchor | undefined>(undefined);
  // A tab tells of itself again and again: who let go of the words does not get them back for that.
  const asked = profile ? undefined : post && JSON.stringify(post);
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      setWords(undefined);
      if (!isOpen || !asked || tabId === undefined) return;
      const answer = await call('tab.words', { tabId, post: JSON.parse(asked) as PostRef });
      if (!isOver && answer.ok) setWords(answer.value ?? undefined);
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [isOpen, tabId, asked]);
  const about = profile ? (profile.name ?? profile.handle) : post && i18n.t('popup.thisPost');
  useShortcut('n', () => open(about !== undefined));
  if (about === undefined) return { button: null, line: null };
  const keep = async (text: string): Promise<boolean> => {
    const on = profile ? { profile } : post && { post };
    if (!on) return false;
    const answer = await call('notes.add', { network, on, text, ...(words && { words }) });
    setProblem(answer.ok ? undefined : i18n.t('panel.notKept'));
    if (!answer.ok) return false;
    const { note, person } = answer.value;
    // Who is kept because of this note alone is not any more without it.
    const made = profile && person && person.createdAt === note.createdAt ? { made: profile } : {};
    // The line goes away with the focus in it.
    button.current?.focus();
    open(false);
    toast({
      text: i18n.t('popup.noted', [about]),
      icon: 'note',
      undo: () => call('notes.remove', { network, id: note.id, ...made }),
    });
    return true;
  };
  return {
    button: (
      <Button
        kind="ghost"
        size="small"
        icon="note"
        label={i18n.t('popup.noteOn', [about])}
        pressed={isOpen || undefined}
        buttonRef={button}
        onPress={() => open(!isOpen)}
      />
    ),
    line: isOpen && (
      <div class="quicknote" role="group" aria-label={i18n.t('popup.noteOn', [about])}>
        <NoteField {...(db ? { db } : {})} onNote={keep} isFocused />
        {words && (
          <p class="row small onwords">
            <span class="quoted cut grow" dir="auto">
              {words.exact}
            </span>
            <Button
              size="small"
              kind="ghost"
              icon="close"
              label={i18n.t('notes.letGo')}
              onPress={() => setWords(undefined)}
            />
          </p>
        )}
        {problem && (
          <p class="small bad" role="alert">
            {problem}
          </p>
        )}
      </div>
    ),
  };
}
