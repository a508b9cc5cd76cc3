import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveGoalOfStrategy } from '../../../utils/db/tables/strategies.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Skeleton } from '../../ui/Panel.tsx';
import { GoalFields } from '../today/GoalFields.tsx';
import { goalContentOf, goalFormOf, goalProblems } from '../today/goal-form.ts';
import { templates } from './guide.ts';
import { GuideForm, type GuidePartProps } from './GuideForm.tsx';

export interface GuideGoalProps extends GuidePartProps {
  /** The goal of this run, where it was made. */
  readonly goalId: string | undefined;
  readonly onGoal: (id: string) => void;
}

/** An objective and the goal that it is measured by, in one transaction. */
export function GuideGoal(props: GuideGoalProps) {
  const { db } = useDesk();
  const { goalId } = props;
  const live = useLive(
    async () => ({ goal: goalId === undefined ? undefined : await db.goals.get(goalId) }),
    [db, goalId],
  );
  return live.value ? <Form key={goalId} {...props} goal={live.value.goal} /> : <Skeleton lines={4} />;
}

function Form({ template, goal, goalId, onGoal, onNext }: GuideGoalProps & { readonly goal: Goal | undefined }) {
  const { db } = useDesk();
  const [start] = useState(() => {
    const form = goalFormOf(goal, Date.now());
    if (goal || !template) return form;
    const { metric, target } = templates[template];
    return {
      ...form,
      metric,
      title: i18n.t(`strategy.template.${template}.goal`),
      objective: i18n.t(`strategy.template.${template}.objective`),
      target: target === undefined ? '' : String(target),
    };
  });
  const [form, setForm] = useState(start);
  const [isTried, tried] = useState(false);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const save = async () => {
    tried(true);
    const content = goalContentOf(form);
    if (!content) return;
    onGoal(await saveGoalOfStrategy(db, goalId, content, Date.now()));
    onNext();
  };
  return (
    <GuideForm onSave={() => void save()} onSkip={onNext}>
      <GoalFields
        form={form}
        problems={isTried ? goalProblems(form) : {}}
        onForm={(change) => setForm((before) => ({ ...before, ...change }))}
      />
    </GuideForm>
  );
}
