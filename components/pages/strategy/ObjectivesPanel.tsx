import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { activeGoals, type GoalWithProgress } from '../../../utils/db/queries/goals-active.ts';
import { changeObjective } from '../../../utils/db/tables/strategies.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { mostObjectives } from '../../../utils/model/strategy.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { GoalDialog } from '../today/GoalDialog.tsx';
import { GoalHow } from '../today/GoalHow.tsx';
import { GoalList } from '../today/GoalList.tsx';
import type { StrategyPanelProps } from './strategy-panel.ts';
import { TextDialog } from './TextDialog.tsx';
import { useSaveStrategy } from './use-strategy-toast.ts';

type Editing =
  | { readonly what: 'aim' }
  | { readonly what: 'objective'; readonly before: string | undefined }
  | { readonly what: 'goal'; readonly goal: Goal | undefined; readonly objective?: string }
  | undefined;

/** What it is all for: the aim, the objectives, and the goals that each of them is measured by. */
export function ObjectivesPanel({ strategy }: StrategyPanelProps) {
  const { db } = useDesk();
  const now = useNow();
  const goals = useLive(() => activeGoals(db, now), [db, dayKeyOf(now)]);
  const [editing, edit] = useState<Editing>(undefined);
  const close = () => edit(undefined);
  const save = useSaveStrategy();
  const objectives = strategy?.objectives ?? [];
  const goalsOf = (all: readonly GoalWithProgress[], objective: string) =>
    all.filter(({ goal }) => goal.objective === objective);
  const parts = {
    now,
    onGoal: (goal: Goal) => edit({ what: 'goal', goal }),
    onAdd: (objective: string | undefined) =>
      edit({ what: 'goal', goal: undefined, ...(objective === undefined ? {} : { objective }) }),
  };
  return (
    <Panel
      title={i18n.t('strategy.objectives')}
      action={
        objectives.length < mostObjectives && (
          <Button kind="ghost" size="small" icon="plus" onPress={() => edit({ what: 'objective', before: undefined })}>
            {i18n.t('strategy.addObjective')}
          </Button>
        )
      }
    >
      <div class="row base aim">
        <p class={strategy?.aim ? 'grow' : 'grow grey'} dir="auto">
          {strategy?.aim ?? i18n.t('strategy.aimEmpty')}
        </p>
        <Button size="small" kind="ghost" label={i18n.t('strategy.editAim')} onPress={() => edit({ what: 'aim' })}>
          {i18n.t('ui.edit')}
        </Button>
      </div>
      <Ask live={goals}>
        {(all) => {
          const others = all.filter(({ goal }) => !objectives.includes(goal.objective ?? ''));
          return (
            <>
              {objectives.length === 0 && others.length === 0 && <Empty>{i18n.t('strategy.objectivesEmpty')}</Empty>}
              {objectives.map((objective) => (
                <Part
                  key={objective}
                  {...parts}
                  objective={objective}
                  goals={goalsOf(all, objective)}
                  onEdit={() => edit({ what: 'objective', before: objective })}
                />
              ))}
              {others.length > 0 && <Part {...parts} objective={undefined} goals={others} />}
            </>
          );
        }}
      </Ask>
      {editing?.what === 'aim' && (
        <TextDialog
          title={i18n.t('strategy.aim')}
          label={i18n.t('strategy.aim')}
          help={i18n.t('strategy.aimHelp')}
          text={strategy?.aim ?? ''}
          maxLength={1000}
          rows={3}
          isOptional
          onSave={(aim) => save({ aim: aim || undefined })}
          onClose={close}
        />
      )}
      {editing?.what === 'objective' && (
        <TextDialog
          title={i18n.t(editing.before === undefined ? 'strategy.addObjective' : 'strategy.editObjective')}
          label={i18n.t('goals.objective')}
          help={i18n.t('strategy.objectiveHelp')}
          text={editing.before ?? ''}
          maxLength={300}
          onSave={(after) => changeObjective(db, { before: editing.before, after }, Date.now())}
          {...(editing.before === undefined
            ? {}
            : { onDelete: () => changeObjective(db, { before: editing.before }, Date.now()) })}
          onClose={close}
        />
      )}
      {editing?.what === 'goal' && <GoalDialog goal={editing.goal} objective={editing.objective} onClose={close} />}
    </Panel>
  );
}

interface PartProps {
  /** Undefined: goals of no objective that stands here. */
  readonly objective: string | undefined;
  readonly goals: readonly GoalWithProgress[];
  readonly now: number;
  readonly onGoal: (goal: Goal) => void;
  readonly onAdd: (objective: string | undefined) => void;
  readonly onEdit?: () => void;
}

function Part({ objective, goals, now, onGoal, onAdd, onEdit }: PartProps) {
  return (
    <section class="objective">
      <div class="row wrap">
        <h3 class="grow" dir="auto">
          {objective ?? i18n.t('strategy.otherGoals')}
        </h3>
        {onEdit && (
          <Button size="small" kind="ghost" label={i18n.t('strategy.editNamed', [objective ?? ''])} onPress={onEdit}>
            {i18n.t('ui.edit')}
          </Button>
        )}
        <Button
          size="small"
          kind="ghost"
          icon="plus"
          label={i18n.t('strategy.goalFor', [objective ?? i18n.t('strategy.otherGoals')])}
          onPress={() => onAdd(objective)}
        >
          {i18n.t('goals.new')}
        </Button>
      </div>
      {goals.length > 0 ? (
        <GoalList goals={goals} now={now} onEdit={onGoal} renderHow={(each) => <GoalHow of={each} now={now} />} />
      ) : (
        <p class="small grey pad3">{i18n.t('strategy.noGoal')}</p>
      )}
    </section>
  );
}
