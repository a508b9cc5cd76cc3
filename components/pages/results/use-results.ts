import { nextTurn, paced } from '../../../utils/lib/pace.ts';
import { planResults } from '../../../utils/results/plan.ts';
import type { ResultMapping } from '../../../utils/results/fields.ts';
import type { ResultRemark, ResultRules } from '../../../utils/results/rows.ts';
import { type ResultsDone, undoImport, writeResults } from '../../../utils/results/write.ts';
import { useDesk } from '../../hooks/desk.ts';
import type { Table } from '../../../utils/files/table.ts';
import { useWriting, type WritingState } from '../people/import/use-writing.ts';
import { doneText } from './words.ts';

interface Imported extends ResultsDone {
  readonly refused: readonly ResultRemark[];
}

export type ResultsState = WritingState<Imported>;

export interface ChosenResults {
  /** Of the file, as it may be shown. */
  readonly file: string;
  readonly table: Table;
  readonly mapping: ResultMapping;
  readonly rules: ResultRules;
}

/** Writes what a file says of results, all or nothing, and takes it back. */
export function useResults() {
  const { db } = useDesk();
  const { start: begin, ...writing } = useWriting<Imported>({
    textOf: doneText,
    takeBack: async ({ importId }) => void (importId && (await undoImport(db, importId, Date.now()))),
  });
  const start = ({ file, table, mapping, rules }: ChosenResults, count: number): Promise<void> =>
    begin(count, async (how) => {
      // Posts and campaigns may have come since the file was looked at.
      const { outcomes, refused } = await planResults(db, table, mapping, rules, paced(nextTurn));
      const columns = table.headings.slice(0, 200).map((heading, column) => ({
        heading: heading.slice(0, 200),
        field: mapping[column] ?? '',
      }));
      const { source, zone, period } = rules;
      const about = { file, source, zone, ...period, columns, rows: table.rows.length, refused: refused.length };
      return { ...(await writeResults(db, outcomes, about, Date.now(), how)), refused };
    });
  return { ...writing, start };
}
