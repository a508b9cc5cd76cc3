import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type RoutineItem, routineOn } from '../../../utils/db/queries/strategy.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { tickTactic } from '../../../utils/db/tables/tactics.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useLive } from '../../hooks/use-live.ts';
import { formatNumber } from '../../ui/format.ts';

/** The routine of today; empty where there is none or nothing of it is for this day. */
export function useRoutine(db: WorkspaceDb | undefined, now: number): readonly RoutineItem[] {
  const day = dayKeyOf(now);
  return useLive(() => (db ? routineOn(db, day) : Promise.resolve([])), [db, day]).value ?? [];
}

/** "1 of 3 done" */
export const routineCount = (items: readonly RoutineItem[]): string =>
  i18n.t('routine.count', [formatNumber(items.filter(({ isDone }) => isDone).length), formatNumber(items.length)]);

export interface RoutineListProps {
  readonly db: WorkspaceDb;
  readonly items: readonly RoutineItem[];
  readonly now: number;
}

/** What is done every day, each with its tick. A day without one is only that: nothing is counted up. */
export function RoutineList({ db, items, now }: RoutineListProps) {
  return (
    <ul class="routine">
      {items.map(({ tactic, isDone }) => (
        <Line key={tactic.id} text={tactic.text} isDone={isDone} onTick={(done) => tick(db, tactic.id, now, done)} />
      ))}
    </ul>
  );
}

const tick = (db: WorkspaceDb, id: string, now: number, isDone: boolean): void =>
  void tickTactic(db, id, dayKeyOf(now), isDone, Date.now());

interface LineProps {
  readonly text: string;
  readonly isDone: boolean;
  readonly onTick: (isDone: boolean) => void;
}

function Line({ text, isDone, onTick }: LineProps) {
  const id = useId();
  return (
    <li class={isDone ? 'is-done' : ''}>
      <label for={id}>
        <input id={id} type="checkbox" checked={isDone} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span dir="auto">{text}</span>
      </label>
    </li>
  );
}
