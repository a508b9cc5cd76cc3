import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tacticsOf } from '../../../utils/db/queries/strategy.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { moveTactic, removeTactic, restoreTactic, saveTactics } from '../../../utils/db/tables/tactics.ts';
import { mostTactics, type Tactic } from '../../../utils/model/strategy.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { DayChoice } from './DayChoice.tsx';
import { TacticRow } from './TacticRow.tsx';

/** What is done every day; today has it with its ticks. */
export function TacticsPanel() {
  const { db } = useDesk();
  const toast = useToast();
  const today = dayKeyOf(useNow());
  const live = useLive(() => tacticsOf(db), [db]);
  const [editing, edit] = useState<Tactic | 'new' | undefined>(undefined);
  return (
    <Panel
      title={i18n.t('routine.name')}
      action={
        (live.value?.length ?? 0) < mostTactics && (
          <Button kind="ghost" size="small" icon="plus" onPress={() => edit('new')}>
            {i18n.t('strategy.addTactic')}
          </Button>
        )
      }
    >
      <Ask live={live} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{i18n.t('strategy.routineEmpty')}</Empty>
          ) : (
            <ul class="strategylist">
              {all.map((tactic, index) => (
                <TacticRow
                  key={tactic.id}
                  tactic={tactic}
                  index={index}
                  count={all.length}
                  today={today}
                  onMove={(id, to) => void move(db, toast, all, id, to)}
                  onEdit={() => edit(tactic)}
                  onRemove={() => void remove(db, toast, tactic)}
                />
              ))}
            </ul>
          )
        }
      </Ask>
      {editing && <TacticDialog tactic={editing === 'new' ? undefined : editing} onClose={() => edit(undefined)} />}
    </Panel>
  );
}

type SayIt = ReturnType<typeof useToast>;

async function remove(db: WorkspaceDb, toast: SayIt, { id, text }: Tactic): Promise<void> {
  await removeTactic(db, id, Date.now());
  toast({
    text: i18n.t('goals.deleted', [text]),
    icon: 'trash',
    undo: () => restoreTactic(db, id, Date.now()),
  });
}

async function move(db: WorkspaceDb, toast: SayIt, all: readonly Tactic[], id: string, to: number): Promise<void> {
  const from = all.findIndex((each) => each.id === id);
  if (!(await moveTactic(db, id, to, Date.now()))) return;
  toast({
    text: i18n.t('strategy.tacticMoved', [all[from]?.text ?? '', formatNumber(to + 1), formatNumber(all.length)]),
    icon: 'check',
    undo: () => moveTactic(db, id, from, Date.now()),
  });
}

function TacticDialog({ tactic, onClose }: { readonly tactic: Tactic | undefined; readonly onClose: () => void }) {
  const { db } = useDesk();
  const [text, setText] = useState(tactic?.text ?? '');
  const [days, setDays] = useState<readonly number[] | undefined>(tactic?.days);
  const [isTried, tried] = useState(false);
  useUnsaved(text !== (tactic?.text ?? '') || String(days) !== String(tactic?.days));
  const save = async () => {
    tried(true);
    if (!text.trim()) return;
    await saveTactics(db, [{ id: tactic?.id, text: text.trim(), days }], Date.now());
    onClose();
  };
  return (
    <Dialog title={i18n.t(tactic ? 'strategy.editTactic' : 'strategy.addTactic')} onClose={onClose}>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        <Field
          label={i18n.t('strategy.tactic')}
          value={text}
          maxLength={200}
          placeholder={i18n.t('strategy.tacticExample')}
          problem={isTried && !text.trim() ? i18n.t('strategy.needText') : undefined}
          onValue={setText}
        />
        <DayChoice days={days} onDays={setDays} />
      </DialogForm>
    </Dialog>
  );
}
