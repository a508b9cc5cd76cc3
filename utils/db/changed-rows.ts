import type { ObservabilitySet } from 'dexie';
import type { WorkspaceDb } from './schema.ts';

/** Rows of a table that changed: one where both ends are the same, all between them otherwise. */
export interface ChangedRows {
  readonly from: unknown;
  readonly to: unknown;
}

/** The keys of a table that Dexie says have changed, in this page or, copied, in another one. */
export const changedRows = (
  parts: ObservabilitySet,
  db: Pick<WorkspaceDb, 'name'>,
  table: string,
): Iterable<ChangedRows> => nodesOf(parts[`idb://${db.name}/${table}/`] as Node | undefined);

/** A tree of ranges. */
interface Node {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: Node | null;
  readonly r?: Node | null;
}

function* nodesOf(node: Node | null | undefined): Generator<ChangedRows> {
  if (!node) return;
  if ('from' in node) yield { from: node.from, to: node.to };
  yield* nodesOf(node.l);
  yield* nodesOf(node.r);
}
