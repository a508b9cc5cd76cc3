import { dayOf } from '../../lib/ids.ts';
import { type KeepDays, keptSince } from '../../model/keep-rules.ts';
import type { CommentRow, WorkspaceDb } from '../schema.ts';
import { writeRecords } from '../records.ts';
import { thinSightings } from './thin-sightings.ts';

const perTurn = 500;
const recordsPerTurn = 200;

interface Pruning {
  readonly now: number;
  readonly days?: KeepDays | undefined;
  pause(): Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What goes after some time because the user said so; by itself none of it does. Small batches, each a transaction: it may
 * end at any point. What was typed or kept is taken away as the user would do it: other devices are told, and it can be
 * put back until it goes for good.
 */
export async function pruneOld(db: WorkspaceDb, pruning: Pruning): Promise<void> {
  const { now, days } = pruning;
  const since = (rule: keyof KeepDays): number | undefined => keptSince(rule, days, now);
  const parts: readonly (readonly [before: number | undefined, prune: (before: number) => Promise<void>])[] = [
    [since('sightings'), (before) => thinSightings(db, { ...pruning, before })],
    [since('profiles'), (before) => thinProfiles(db, before, pruning)],
    [since('comments'), (before) => pruneComments(db, before, pruning)],
    [since('ledger'), async (before) => void (await db.ledger.where('day').below(dayOf(before)).delete())],
    [since('interactions'), (before) => takeAway(db, 'interactions', 'at', before, pruning)],
    [since('clippings'), (before) => takeAway(db, 'clippings', 'keptAt', before, pruning)],
  ];
  for (const [before, prune] of parts) if (before !== undefined && !pruning.signal?.aborted) await prune(before);
}

/** Of the looks at a profile the last one of each day stays. Their ids are `profileKey@seenAt`, in this order. */
async function thinProfiles(db: WorkspaceDb, before: number, { pause, signal }: Pruning): Promise<void> {
  for (let after = ''; ;) {
    const ids = signal?.aborted ? [] : await db.profileSightings.where('id').above(after).limit(perTurn).primaryKeys();
    if (ids.length < 2) return;
    const looks = ids.map((id) => {
      const at = id.lastIndexOf('@');
      const seenAt = Number(id.slice(at + 1));
      return { id, seenAt, of: `${id.slice(0, at)}|${dayOf(seenAt)}` };
    });
    const gone = looks.filter(({ seenAt, of }, index) => seenAt < before && looks[index + 1]?.of === of);
    if (gone.length > 0) await db.profileSightings.bulkDelete(gone.map(({ id }) => id));
    // The last one is looked at again beside those that follow it.
    if (ids.length < perTurn) return;
    after = ids.at(-2) ?? '';
    await pause();
  }
}

/** What others wrote, and was not seen since. Of people who are kept, and what was answered or is to be, it stays. */
async function pruneComments(db: WorkspaceDb, before: number, { now, pause, signal }: Pruning): Promise<void> {
  for (let after = ''; ;) {
    if (signal?.aborted) return;
    const last = await db.transaction('rw', db.comments, db.profiles, async () => {
      const rows = await db.comments.where('key').above(after).limit(perTurn).toArray();
      const gone = await forgettable(
        db,
        rows.filter((row) => row.lastSeenAt < before && !row.ours && (row.hiddenUntil ?? 0) <= now),
      );
      await db.comments.bulkDelete(gone.map(({ key }) => key));
      return rows.length < perTurn ? undefined : rows.at(-1)?.key;
    });
    if (last === undefined) return;
    after = last;
    await pause();
  }
}

async function forgettable(db: WorkspaceDb, rows: readonly CommentRow[]): Promise<CommentRow[]> {
  if (rows.length === 0) return [];
  const authors = [...new Set(rows.map(({ authorKey }) => authorKey))];
  const kept = (await db.profiles.bulkGet(authors)).flatMap((row) => (row?.personId ? [row.key] : []));
  const posts = [...new Set(rows.map(({ postKey }) => postKey))];
  const beside = await db.comments
    .where('[postKey+firstSeenAt]')
    .inAnyRange(
      posts.map(
        (key) =>
          [
            [key, 0],
            [key, Infinity],
          ] as const,
      ),
    )
    .filter(({ ours }) => ours)
    .toArray();
  const answered = new Set(beside.flatMap(({ parentKey }) => parentKey ?? []));
  return rows.filter(({ key, authorKey }) => !kept.includes(authorKey) && !answered.has(key));
}

async function takeAway(
  db: WorkspaceDb,
  name: 'interactions' | 'clippings',
  index: 'at' | 'keptAt',
  before: number,
  { now, pause, signal }: Pruning,
): Promise<void> {
  for (;;) {
    const ids = signal?.aborted
      ? []
      : await db
          .table<{ readonly id: string; readonly deletedAt?: number }, string>(name)
          .where(index)
          .below(before)
          .filter(({ deletedAt }) => deletedAt === undefined)
          .limit(recordsPerTurn)
          .primaryKeys();
    if (ids.length === 0) return;
    const edits = ids.map((id) => ({ id, changes: { deletedAt: now, updatedAt: now } }));
    await writeRecords(db, name, edits, { make: false });
    await pause();
  }
}
