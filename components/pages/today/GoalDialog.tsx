import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addGoal, changeGoal, type GoalContent, removeGoal, restoreGoal } from '../../../utils/db/tables/goals.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { Goal, GoalMetric } from '../../../utils/model/records.ts';
import { addMonths, dayKeyOf, momentOf } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { formatDay } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { type GoalForm, goalProblems, readNumber } from './goal-form.ts';
import { changeLines, goalMetrics, isOfNetwork, metricName } from './goal-words.ts';

export interface GoalDialogProps {
  /** Undefined: a new goal. */
  readonly goal: Goal | undefined;
  readonly onClose: () => void;
}

const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

export function GoalDialog({ goal, onClose }: GoalDialogProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [start] = useState(() => formOf(goal, Date.now()));
  const [form, setForm] = useState(start);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const [isTried, setTried] = useState(false);
  const problems = isTried ? goalProblems(form) : {};
  const set = (change: Partial<GoalForm>) => setForm((before) => ({ ...before, ...change }));

  const save = async () => {
    setTried(true);
    const content = contentOf(form);
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
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={i18n.t('goals.title')}
          value={form.title}
          placeholder={i18n.t('goals.titleExample')}
          maxLength={300}
          problem={problems.title}
          onValue={(title) => set({ title })}
        />
        <Field
          label={i18n.t('goals.objective')}
          value={form.objective}
          placeholder={i18n.t('goals.objectiveExample')}
          maxLength={300}
          onValue={(objective) => set({ objective })}
        />
        <div class="pair">
          <Select<GoalMetric>
            label={i18n.t('goals.metric')}
            value={form.metric}
            options={goalMetrics.map((value) => ({ value, text: metricName(value) }))}
            onValue={(metric) => set({ metric })}
          />
          {form.metric === 'manual' ? (
            <Field
              label={i18n.t('goals.manualValue')}
              value={form.manualValue}
              problem={problems.manualValue}
              onValue={(manualValue) => set({ manualValue })}
            />
          ) : isOfNetwork(form.metric) ? (
            <Select<NetworkId | 'all'>
              label={i18n.t('goals.network')}
              value={form.network}
              options={[
                { value: 'all', text: i18n.t('goals.allNetworks') },
                ...networks.map((value) => ({ value, text: networkName(value) })),
              ]}
              onValue={(network) => set({ network })}
            />
          ) : (
            <span />
          )}
        </div>
        <div class="pair">
          <Field
            label={i18n.t(form.metric === 'responseTime' ? 'goals.targetHours' : 'goals.targetLabel')}
            value={form.target}
            problem={problems.target}
            onValue={(target) => set({ target })}
          />
          <Field label={i18n.t('goals.owner')} value={form.owner} maxLength={120} onValue={(owner) => set({ owner })} />
        </div>
        <div class="pair">
          <Field
            label={i18n.t('goals.startsAt')}
            type="date"
            value={form.startsOn}
            problem={problems.startsOn}
            onValue={(startsOn) => set({ startsOn })}
          />
          <Field
            label={i18n.t('goals.dueAt')}
            type="date"
            value={form.dueOn}
            problem={problems.dueOn}
            onValue={(dueOn) => set({ dueOn })}
          />
        </div>
        <p class="small grey">{explain(form.metric)}</p>
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
      </form>
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

function explain(metric: GoalMetric): string {
  const texts: Record<GoalMetric, string> = {
    followers: i18n.t('goals.howFollowers'),
    engagement: i18n.t('goals.howEngagement'),
    posts: i18n.t('goals.howPosts'),
    manual: i18n.t('goals.howManual'),
    deals: i18n.t('goals.howDeals'),
    clicks: i18n.t('goals.howImported'),
    visits: i18n.t('goals.howImported'),
    conversions: i18n.t('goals.howImported'),
    responseTime: i18n.t('goals.howResponseTime'),
  };
  return texts[metric];
}

function formOf(goal: Goal | undefined, now: number): GoalForm {
  const today = dayKeyOf(now);
  return {
    title: goal?.title ?? '',
    objective: goal?.objective ?? '',
    metric: goal?.metric ?? 'followers',
    network: goal?.network ?? 'all',
    target: goal ? String(goal.target) : '',
    manualValue: goal?.manualValue === undefined ? '' : String(goal.manualValue),
    startsOn: goal ? dayKeyOf(goal.startsAt) : today,
    dueOn: goal ? dayKeyOf(goal.dueAt) : addMonths(today, 3),
    owner: goal?.owner ?? '',
  };
}

function contentOf(form: GoalForm): GoalContent | undefined {
  if (Object.keys(goalProblems(form)).length > 0) return undefined;
  const startsAt = momentOf(form.startsOn, '00:00');
  const dueAt = momentOf(form.dueOn, '23:59');
  const target = readNumber(form.target);
  if (startsAt === undefined || dueAt === undefined || target === undefined) return undefined;
  const manualValue = form.metric === 'manual' ? readNumber(form.manualValue) : undefined;
  return {
    title: form.title.trim(),
    metric: form.metric,
    target,
    startsAt,
    dueAt,
    ...(form.objective.trim() ? { objective: form.objective.trim() } : {}),
    ...(isOfNetwork(form.metric) && form.network !== 'all' ? { network: form.network } : {}),
    ...(form.owner.trim() ? { owner: form.owner.trim() } : {}),
    ...(manualValue === undefined ? {} : { manualValue }),
  };
}
