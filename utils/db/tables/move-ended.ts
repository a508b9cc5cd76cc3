import type { LatestRow, WorkspaceDb } from '../schema.ts';
import { countsOpenDays } from '../stale-rollups.ts';
import { moveEnded } from './days.ts';

const rowsPerTurn = 500;
/** Some hundred rows: a transaction of a few frames. */
const postsPerTurn = 50;

interface MoveDeps {
  /** Lets others have the database; called after each transaction. */
  pause(): Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes rows of the days that ended and that `latest` still counts, some posts in each transaction. It may end at any point
 * and goes on from there; what can be read of days stays the same. Looks only at posts that were seen since the last pass:
 * what it misses, as after a clock was set back, stays where it is until the post is seen again. Answers of how many posts.
 */
export async function moveEndedDays(db: WorkspaceDb, now: number, { pause, signal }: MoveDeps): Promise<number> {
  const start = (await db.meta.get('daysMoved'))?.value;
  let moved = 0;
  for (let after = typeof start === 'number' ? Math.min(start, now) : 0; ;) {
    if (signal?.aborted) return moved;
    const { rows, through } = await seenAfter(db, after);
    const keys = rows.flatMap(({ postKey, ended }) => (ended ? [postKey] : []));
    for (let at = 0; at < keys.length; at += postsPerTurn) {
      const some = keys.slice(at, at + postsPerTurn);
      moved += await db.transaction('rw', db.latest, db.days, async () => {
        // They were counted before.
        countsOpenDays();
        return moveEnded(db, some);
      });
      await pause();
      if (signal?.aborted) return moved;
    }
    if (through === undefined) return moved;
    after = through;
    await db.meta.put({ key: 'daysMoved', value: after });
    await pause();
  }
}

/** Some rows of posts that were seen after a moment, all of each moment; and the last of these. */
async function seenAfter(db: WorkspaceDb, after: number): Promise<{ rows: LatestRow[]; through: number | undefined }> {
  const some = await db.latest.where('seenAt').above(after).limit(rowsPerTurn).toArray();
  const through = some.at(-1)?.seenAt;
  if (through === undefined || some.length < rowsPerTurn) return { rows: some, through };
  const same = await db.latest.where('seenAt').equals(through).toArray();
  return { rows: [...some.filter(({ seenAt }) => seenAt < through), ...same], through };
}
