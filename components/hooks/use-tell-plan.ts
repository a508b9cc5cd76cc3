import { useEffect } from 'preact/hooks';
import { watchTable } from '../../utils/db/watch-table.ts';
import { planRevision } from '../../utils/settings/items.ts';

/** Tells the background that the plan was changed here: it may sleep, and has to know when the next entry is due. */
export function useTellPlan(): void {
  useEffect(
    () =>
      watchTable('planEntries', () => {
        void (async () => planRevision.setValue((await planRevision.getValue()) + 1))();
      }),
    [],
  );
}
