import type { FlushRow, SightingRow, WorkspaceDb } from '../schema.ts';

/** Before the ids of what was left over when the rest was packed by author: after all times. */
export const leftOver = '~';

/** `rows`: at least one; no sighting is in two flushes, so that the newest of them tells one from all others. */
export function flushRow(rows: readonly SightingRow[], start = ''): FlushRow {
  const newest = rows.reduce((a, b) => (b.seenAt > a.seenAt ? b : a));
  return {
    id: `${start}${newest.seenAt}@${newest.postKey}-${rows.length}`,
    keys: [...new Set(rows.map(({ postKey }) => postKey))],
    rows,
  };
}

/** The flushes that hold something of these posts, whatever else they hold; each is read once, however many it holds. */
export async function flushesWith(db: WorkspaceDb, postKeys: readonly string[]): Promise<FlushRow[]> {
  const asked = [...new Set(postKeys)];
  const ids = await Promise.all(asked.map((key) => db.flushes.where('keys').equals(key).primaryKeys()));
  const found = await db.flushes.bulkGet([...new Set(ids.flat())]);
  return found.filter((row) => row !== undefined);
}

/** What was seen of one post is now of another, which it turned out to be. Inside the caller's transaction. */
export const moveInFlushes = (db: WorkspaceDb, to: string, from: string): Promise<void> =>
  rewrite(db, [from], (row) => (row.postKey === from ? { ...row, id: `${to}@${row.seenAt}`, postKey: to } : row));

/** Takes all that was seen of some posts out of the flushes. Inside the caller's transaction. */
export const dropFromFlushes = (db: WorkspaceDb, postKeys: readonly string[]): Promise<void> =>
  rewrite(db, postKeys, (row) => (postKeys.includes(row.postKey) ? undefined : row));

async function rewrite(
  db: WorkspaceDb,
  postKeys: readonly string[],
  rowOf: (row: SightingRow) => SightingRow | undefined,
): Promise<void> {
  const found = await flushesWith(db, postKeys);
  if (found.length === 0) return;
  const rest = found.flatMap(({ id, rows }) => {
    const kept = rows.flatMap((row) => rowOf(row) ?? []);
    return kept.length > 0 ? [flushRow(kept, id.startsWith(leftOver) ? leftOver : '')] : [];
  });
  await db.flushes.bulkDelete(found.map(({ id }) => id));
  await db.flushes.bulkPut(rest);
}
