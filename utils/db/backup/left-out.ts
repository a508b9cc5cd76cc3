import type { WorkspaceDb } from '../schema.ts';
import type { Came } from './merge-state.ts';
import type { BackupTable } from './tables.ts';

/** What a merge that brings somebody back who was erased brings with them. Of an emptied row what is left is no news. */
const counted = ['people', 'profiles', 'posts', 'comments', 'notes', 'interactions', 'deals', 'referrals'] as const;

type Standing = ReadonlyMap<BackupTable, number>;

/** How many rows stand, of each table; undefined where nobody was ever erased, and nobody goes again. */
export async function standingRows(db: WorkspaceDb): Promise<Standing | undefined> {
  if ((await db.erasures.count()) === 0) return undefined;
  const rows = counted.map(async (name) => {
    const gone = await db
      .table<{ readonly deletedAt?: number }>(name)
      .filter(({ deletedAt }) => deletedAt !== undefined)
      .count();
    return [name, (await db.table(name).count()) - gone] as const;
  });
  return new Map(await Promise.all(rows));
}

/** What came, without the rows that went again since because whose they are was erased before. */
export async function whatStayed(
  db: WorkspaceDb,
  came: Readonly<Partial<Record<BackupTable, Came>>>,
  before: Standing | undefined,
): Promise<Readonly<Partial<Record<BackupTable, Came>>>> {
  const after = before && (await standingRows(db));
  if (!before || !after) return came;
  const stayed = { ...came };
  for (const name of counted) {
    const leftOut = Math.max(0, (before.get(name) ?? 0) - (after.get(name) ?? 0));
    const one = came[name];
    if (one && leftOut > 0) stayed[name] = { ...one, added: Math.max(0, one.added - leftOut), leftOut };
  }
  return stayed;
}
