import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addGoal, changeGoal, removeGoal, restoreGoal } from '../../../utils/db/tables/goals.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatDay } from '../../ui/format.ts';
import { useToast } from '../../ui/toasts.tsx';
import { goalContentOf, type GoalForm, goalFormOf, goalProblems } from './goal-form.ts';
import { changeLines } from './goal-words.ts';
import { GoalFields } from './GoalFields.tsx';

export interface GoalDialogProps {
  /** Undefined: a new goal. */
  readonly goal: Goal | undefined;
  /** Of a new one: what it is for. */
  readonly objective?: string | undefined;
  readonly onClose: () => void;
}

export function GoalDialog({ goal, objective, onClose }: GoalDialogProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [start] = useState(() => ({ ...goalFormOf(goal, Date.now()), ...(goal || !objective ? {} : { objective }) }));
  const [form, setForm] = useState(start);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const [isTried, setTried] = useState(false);
  const problems = isTried ? goalProblems(form) : {};
  const set = (change: Partial<GoalForm>) => setForm((before) => ({ ...before, ...change }));

  const save = async () => {
    setTried(true);
    const content = goalContentOf(form);
    if (!content) return;
    const now = Date.now();
    if (goal) await changeGoal(db, goal.id, content, now);
    else await addGoal(db, content, now);
    toast({ text: i18n.t('goals.saved', [content.title]), icon: 'check' });
    onClose();
  };
  const remove = async () => {
    if (!goal) return;
    await removeGoal(db, goal.id, Date.now());
    toast({
      text: i18n.t('goals.deleted', [goal.title]),
      icon: 'trash',
      undo: () => restoreGoal(db, goal.id, Date.now()),
    });
    onClose();
  };

  return (
    <Dialog title={goal ? i18n.t('goals.edit') : i18n.t('goals.new')} onClose={onClose} wide>
      <Form class="form" onSubmit={save}>
        <GoalFields form={form} problems={problems} onForm={set} />
        {goal && <Changes goal={goal} />}
        <div class="row wrap dialogfoot">
          {goal && (
            <Button kind="danger" onPress={() => void remove()}>
              {i18n.t('ui.delete')}
            </Button>
          )}
          <span class="end" />
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {i18n.t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What the goal said before. */
function Changes({ goal }: { readonly goal: Goal }) {
  const now = useNow();
  const lines = changeLines(goal);
  if (lines.length === 0) return null;
  return (
    <section aria-label={i18n.t('goals.changes')}>
      <h3 class="sechead">{i18n.t('goals.changes')}</h3>
      <ul class="small goalchanges">
        {lines.map(({ at, text }, index) => (
          <li key={index}>
            <span class="grey">{formatDay(at, now)}</span> <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
