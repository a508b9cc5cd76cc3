import { daysKept, type KeepDays, keptSince } from '../../model/keep-rules.ts';
import type { WorkspaceDb } from '../schema.ts';
import { compactSightings } from './compact.ts';
import { fillDays } from './days.ts';
import { keepDays } from './keep-days.ts';
import { keepOwnLives } from './keep-lives.ts';
import { keepCurves } from '../queries/growth-curves.ts';
import { keeping } from '../queries/keeping.ts';
import { pruneDrafts } from './drafts.ts';
import { pruneInUse } from './plan-in-use.ts';
import { erasePersonForGood } from './erase-person.ts';
import { finishErasing } from './erasing.ts';
import { forgetStrangers } from './forget.ts';
import { pruneHealth } from './health.ts';
import { linkNotes } from './link-notes.ts';
import { moveEndedDays } from './move-ended.ts';
import { packOldDays } from './pack-days.ts';
import { pruneOld } from './prune-old.ts';
import { pruneRecords } from './prune.ts';
import { noteSeenAgain } from './seen-again.ts';
import { sweepTouches } from './sweep-touches.ts';
import { pruneWatched } from './watched.ts';

export interface UpkeepDeps {
  readonly now: number;
  /** What the user chose for this workspace; the rest is kept as long as usual. */
  readonly keepDays?: KeepDays;
  /** The user chose that people whose time is over are erased. */
  readonly erasesPast?: boolean;
  /** Called between transactions, so that whoever waits for the database comes first. */
  pause(): Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** What a workspace needs from time to time. Every part may be ended at any point and goes on where it was. */
export async function keepUp(db: WorkspaceDb, deps: UpkeepDeps): Promise<void> {
  const { now, keepDays: chosen, erasesPast = false, pause, signal } = deps;
  await noteSeenAgain(db, signal);
  await pruneHealth(db, now, signal, daysKept('health', chosen));
  await pruneDrafts(db, now, daysKept('drafts', chosen));
  await pruneInUse(db, now);
  await pruneWatched(db, now);
  await pruneRecords(db, now, pause, signal, chosen);
  await finishErasing(db, { now, pause, signal });
  const past = erasesPast ? (await keeping(db, now)).past : [];
  for (const { id } of past) if (!signal?.aborted) await erasePersonForGood(db, id, { now, pause, signal });
  const since = keptSince('strangers', chosen, now);
  if (since !== undefined) await forgetStrangers(db, since, signal, pause);
  // Days are counted from rows: before any of those is packed.
  await fillDays(db, pause, signal);
  await linkNotes(db, pause, signal);
  await keepCurves(db, now, pause);
  await keepDays(db, now, pause, signal);
  await sweepTouches(db, now, pause, signal);
  if (signal?.aborted) return;
  const packedTo = (await db.meta.get('packedTo'))?.value;
  await compactSightings(db, now, {
    since: typeof packedTo === 'number' ? packedTo : 0,
    saveSince: async (time) => void (await db.meta.put({ key: 'packedTo', value: time })),
    pause,
    signal,
  });
  await keepOwnLives(db, now, pause, signal);
  await moveEndedDays(db, now, { pause, signal });
  await packOldDays(db, now, { pause, signal });
  // Most of what is old is packed by now, and is read by the block.
  await pruneOld(db, { now, days: chosen, pause, signal });
}
