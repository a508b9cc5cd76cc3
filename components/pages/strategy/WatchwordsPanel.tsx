import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { watchedPosts } from '../../../utils/db/queries/watched-posts.ts';
import { undoChange } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { saveStrategy } from '../../../utils/db/tables/strategies.ts';
import { searchWatched } from '../../../utils/db/tables/watched-search.ts';
import { parseWatchword } from '../../../utils/lib/watchwords.ts';
import { mostOfWatchword, mostWatchwords, type Strategy } from '../../../utils/model/strategy.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';

export interface WatchwordsPanelProps {
  readonly strategy: Strategy | undefined;
  /** Goes to what was found; absent where that stands beside. */
  readonly onFound?: () => void;
}

/** What is looked for in the posts that come into view. */
export function WatchwordsPanel({ strategy, onFound }: WatchwordsPanelProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [isAdding, add] = useState(false);
  const [leaving] = useState(() => new AbortController());
  useEffect(() => () => leaving.abort(), [leaving]);
  const words = strategy?.watchwords ?? [];
  const found = useLive(() => watchedPosts(db, 0), [db, words.join('\n')]).value;
  const remove = async (word: string) => {
    const undo = await changeWords(db, (all) => all.filter((each) => each !== word));
    toast({
      text: i18n.t('goals.deleted', [word]),
      icon: 'trash',
      ...(undo ? { undo: () => undoChange(db, undo, Date.now()) } : {}),
    });
  };
  return (
    <Panel
      title={i18n.t('watchwords.name')}
      action={
        <>
          {onFound && words.length > 0 && (
            <Button kind="ghost" size="small" onPress={onFound}>
              {i18n.t('watchwords.allFound')}
            </Button>
          )}
          {words.length < mostWatchwords && (
            <Button kind="ghost" size="small" icon="plus" onPress={() => add(true)}>
              {i18n.t('watchwords.add')}
            </Button>
          )}
        </>
      }
    >
      {words.length > 0 ? (
        <ul class="strategylist">
          {words.map((word) => (
            <li key={word} class="row">
              <span class="grow">
                <span dir="auto">{word}</span>
                {found && (
                  <span class="small grey block">
                    {countText(found.filter((post) => post.words.includes(word)).length)}
                  </span>
                )}
              </span>
              <Button
                kind="ghost"
                size="small"
                icon="trash"
                label={i18n.t('strategy.deleteNamed', [word])}
                onPress={() => void remove(word)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{i18n.t('watchwords.empty')}</Empty>
      )}
      {isAdding && (
        <WatchwordDialog
          known={words}
          onAdded={(word) => void searchWatched(db, word, Date.now(), leaving.signal)}
          onClose={() => add(false)}
        />
      )}
    </Panel>
  );
}

const countText = (count: number): string => i18n.t('watchwords.found', count, [formatNumber(count)]);

const changeWords = (db: WorkspaceDb, change: (words: readonly string[]) => readonly string[]) =>
  saveStrategy(db, (before) => ({ watchwords: [...change(before?.watchwords ?? [])] }), Date.now());

interface WatchwordDialogProps {
  readonly known: readonly string[];
  readonly onAdded: (word: string) => void;
  readonly onClose: () => void;
}

function WatchwordDialog({ known, onAdded, onClose }: WatchwordDialogProps) {
  const { db } = useDesk();
  const [text, setText] = useState('');
  const [isTried, tried] = useState(false);
  useUnsaved(text !== '');
  const word = text.trim().replace(/\s+/g, ' ');
  const problem = known.includes(word)
    ? i18n.t('watchwords.isKnown')
    : parseWatchword(word)
      ? undefined
      : i18n.t('watchwords.needWord');
  const save = async () => {
    tried(true);
    if (problem) return;
    await changeWords(db, (all) => [...all.filter((each) => each !== word), word].slice(0, mostWatchwords));
    onAdded(word);
    onClose();
  };
  return (
    <Dialog title={i18n.t('watchwords.add')} onClose={onClose}>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        <Field
          label={i18n.t('watchwords.one')}
          help={i18n.t('watchwords.help')}
          value={text}
          maxLength={mostOfWatchword}
          placeholder={i18n.t('watchwords.example')}
          problem={isTried ? problem : undefined}
          onValue={setText}
        />
      </DialogForm>
    </Dialog>
  );
}
