import { i18n } from '#i18n';
import { seenToUntil } from '../../../utils/db/queries/goals-off-pace.ts';
import { undoChange } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { quietGoal } from '../../../utils/db/tables/goals.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { addDays, dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { formatWeekday } from '../../ui/format.ts';
import { LaterDone } from '../LaterDone.tsx';

export interface GoalActionsProps {
  readonly db: WorkspaceDb;
  readonly goal: Goal;
  readonly now: number;
}

/** Puts a goal that is off its pace off to a later day, or says that it was seen to. Its pace stays what it is. */
export function GoalActions({ db, goal, now }: GoalActionsProps) {
  const { id, title, dueAt } = goal;
  const quiet = async (until: number) => {
    const undo = await quietGoal(db, id, until, Date.now());
    return () => undo && undoChange(db, undo, Date.now());
  };
  return (
    <LaterDone
      what={title}
      ways={[1, 7]}
      doneLabel={i18n.t('goals.seenTo', [title])}
      onLater={async (days) => {
        const until = startOfDay(addDays(dayKeyOf(now), days));
        return { text: i18n.t('people.wasPutOff', [title, formatWeekday(until)]), undo: await quiet(until) };
      }}
      onDone={async () => ({
        text:
          now <= dueAt
            ? i18n.t('goals.wasSeenTo', [title, formatWeekday(dueAt)])
            : i18n.t('goals.wasSeenToOver', [title]),
        undo: await quiet(seenToUntil(goal, now)),
      })}
    />
  );
}
