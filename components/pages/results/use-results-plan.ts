import { useEffect, useMemo, useState } from 'preact/hooks';
import { nextTurn, paced } from '../../../utils/lib/pace.ts';
import type { Table } from '../../../utils/files/table.ts';
import type { ResultMapping } from '../../../utils/results/fields.ts';
import type { JoinedOutcomes } from '../../../utils/results/join.ts';
import { planResults } from '../../../utils/results/plan.ts';
import type { ResultRules } from '../../../utils/results/rows.ts';
import { useDesk } from '../../hooks/desk.ts';

export interface ResultsPlan {
  readonly planned: JoinedOutcomes | undefined;
  /** Whether that is what these columns and rules make. */
  readonly isNewest: boolean;
}

/**
 * What a file would bring, worked out in turns. The last answer stands until the newest one is there. `mapping` and `rules`
 * are the same objects as long as nothing is changed.
 */
export function useResultsPlan(table: Table, mapping: ResultMapping, rules: ResultRules): ResultsPlan {
  const { db } = useDesk();
  const asked = useMemo(() => ({ db, table, mapping, rules }), [db, table, mapping, rules]);
  const [done, setDone] = useState<{ readonly of: typeof asked; readonly planned: JoinedOutcomes } | undefined>(
    undefined,
  );
  useEffect(() => {
    const life = new AbortController();
    const breathe = paced(async () => {
      await nextTurn();
      life.signal.throwIfAborted();
    });
    const plan = async (): Promise<void> => {
      try {
        const planned = await planResults(asked.db, asked.table, asked.mapping, asked.rules, breathe);
        if (!life.signal.aborted) setDone({ of: asked, planned });
      } catch (error) {
        // Ended: something else is asked, or the dialog was closed.
        if (!life.signal.aborted) throw error;
      }
    };
    void plan();
    return () => life.abort();
  }, [asked]);
  return { planned: done?.planned, isNewest: done?.of === asked };
}
