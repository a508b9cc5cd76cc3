import type { WorkspaceDb } from '../db/schema.ts';
import type { Table } from '../files/table.ts';
import type { Breathe } from '../lib/pace.ts';
import type { ResultMapping } from './fields.ts';
import { foldOutcomes } from './fold.ts';
import { joinOutcomes, type JoinedOutcomes } from './join.ts';
import { outcomesIn, type ResultRules } from './rows.ts';

/** What a file brings: what is written of it, and every row that is not, in the order of the lines. */
export async function planResults(
  db: WorkspaceDb,
  table: Table,
  mapping: ResultMapping,
  rules: ResultRules,
  breathe: Breathe,
): Promise<JoinedOutcomes> {
  const said = await outcomesIn(table, mapping, rules, breathe);
  const joined = await joinOutcomes(db, said.outcomes, rules.source, breathe);
  return foldOutcomes({ outcomes: joined.outcomes, refused: [...said.refused, ...joined.refused] }, rules.source);
}
