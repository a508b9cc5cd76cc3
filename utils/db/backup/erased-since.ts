import { WorkspaceDb } from '../schema.ts';
import { erasedAmong, personMark } from '../tables/erasures.ts';
import { finishErasing, unmatchedKey } from '../tables/erasing.ts';
import { goOn } from './faults.ts';
import { standingRows } from './left-out.ts';
import { pagesOf } from './pages.ts';

const rowsPerTurn = 500;

/**
 * Erases from a copy that is being restored whom the workspace that it was made of has erased since, and hands on by which
 * codes they are known. Of other workspaces nothing is taken over: what one of them erased is no business of another's.
 * Answers how many people were left out.
 */
export async function leaveOutErased(
  restored: WorkspaceDb,
  workspaceIds: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  let isTold = false;
  for (const id of workspaceIds) {
    goOn(signal);
    const from = new WorkspaceDb(id);
    try {
      if ((await from.erasures.count()) === 0 || !(await isCopyOf(restored, from))) continue;
      const [keys, erasures] = await Promise.all([from.erasureKeys.toArray(), from.erasures.toArray()]);
      await restored.erasureKeys.bulkPut(keys);
      await restored.erasures.bulkPut(erasures);
      isTold = true;
    } finally {
      from.close();
    }
  }
  if (!isTold) return 0;
  const before = (await standingRows(restored))?.get('people') ?? 0;
  await restored.meta.put({ key: unmatchedKey, value: Date.now() });
  await finishErasing(restored, { now: Date.now(), signal });
  goOn(signal);
  return before - ((await standingRows(restored))?.get('people') ?? 0);
}

/** By what no two workspaces have by chance: the key of its codes, or the id of somebody who is or was kept there. */
async function isCopyOf(restored: WorkspaceDb, from: WorkspaceDb): Promise<boolean> {
  const keys = await from.erasureKeys.toCollection().primaryKeys();
  if ((await restored.erasureKeys.bulkGet(keys)).some((key) => key !== undefined)) return true;
  for await (const rows of pagesOf(restored.people, rowsPerTurn)) {
    const ids = rows.map(({ id }) => id);
    if ((await from.people.bulkGet(ids)).some((person) => person !== undefined)) return true;
    if (!(await erasedAmong(from, ids.map(personMark))).isNobody) return true;
  }
  return false;
}
