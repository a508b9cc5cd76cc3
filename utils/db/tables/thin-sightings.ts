import { dayOf } from '../../lib/ids.ts';
import { packSightings, unpackSightings } from '../blocks.ts';
import type { SightingRow, WorkspaceDb } from '../schema.ts';
import { flushRow, leftOver } from './flushes.ts';
import { dropLives } from './keep-lives.ts';

const keysPerTurn = 500;
const blocksPerTurn = 20;
const flushesPerTurn = 10;
/** A pass that ended is begun again after this long, ms: it looks at every block. */
const againAfterMs = 6 * 86_400_000;

interface Thinning {
  /** ms; what was seen before is thinned. */
  readonly before: number;
  readonly now: number;
  pause(): Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** How far a pass came, in `meta`: the last block that it looked at; or when it ended, and what it was about, ms. */
interface State {
  readonly after?: string;
  readonly ended?: { readonly at: number; readonly before: number };
}

/**
 * Of days before `before` only the first and the last sighting of each post stay, as far as they lie beside each other:
 * a day of a post that is in two blocks keeps those of both. Rows of `days` stay as they are: they counted all of them.
 * Small batches, each a transaction; a pass may end at any point and goes on from there.
 */
export async function thinSightings(db: WorkspaceDb, thinning: Thinning): Promise<void> {
  const { now, before, signal } = thinning;
  const { after = '', ended } = ((await db.meta.get('thinning'))?.value ?? {}) as State;
  // A clock may have been set back, and a user may have chosen fewer days.
  if (ended && Math.abs(now - ended.at) < againAfterMs && before - ended.before < againAfterMs) return;
  await thinRows(db, thinning);
  await thinLeftOvers(db, thinning);
  await thinBlocks(db, thinning, after);
  await dropLives(db);
  if (!signal?.aborted) await db.meta.put({ key: 'thinning', value: { ended: { at: now, before } } satisfies State });
}

/** Without those between the first and the last of a post on a day that is over before `before`. */
export function thinned<T extends Pick<SightingRow, 'postKey' | 'seenAt'>>(rows: readonly T[], before: number): T[] {
  const ends = new Map<string, { first: number; last: number }>();
  const dayKey = ({ postKey, seenAt }: T): string => `${postKey}|${dayOf(seenAt)}`;
  for (const row of rows) {
    const end = ends.get(dayKey(row));
    if (!end) ends.set(dayKey(row), { first: row.seenAt, last: row.seenAt });
    else {
      end.first = Math.min(end.first, row.seenAt);
      end.last = Math.max(end.last, row.seenAt);
    }
  }
  return rows.filter((row) => {
    const end = ends.get(dayKey(row));
    return row.seenAt >= before || !end || row.seenAt === end.first || row.seenAt === end.last;
  });
}

/** Rows of their own, a day at a time. */
async function thinRows(db: WorkspaceDb, { before, pause, signal }: Thinning): Promise<void> {
  for (let from = 0; ;) {
    const first = signal?.aborted ? undefined : await db.sightings.where('seenAt').between(from, before).first();
    if (!first) return;
    const until = Math.min(before, nextDay(first.seenAt));
    const ids = await db.sightings.where('seenAt').between(first.seenAt, until).primaryKeys();
    const rows = ids.map((id) => {
      const at = id.lastIndexOf('@');
      return { id, postKey: id.slice(0, at), seenAt: Number(id.slice(at + 1)) };
    });
    const kept = new Set(thinned(rows, before).map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    for (let at = 0; at < gone.length; at += keysPerTurn) {
      if (signal?.aborted) return;
      await db.sightings.bulkDelete(gone.slice(at, at + keysPerTurn));
      await pause();
    }
    from = until;
  }
}

function nextDay(time: number): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** Sightings of authors of whom so few were seen that they were never packed. */
async function thinLeftOvers(db: WorkspaceDb, { before, pause, signal }: Thinning): Promise<void> {
  const ids = await db.flushes.where('id').startsWith(leftOver).primaryKeys();
  for (let at = 0; at < ids.length; at += flushesPerTurn) {
    if (signal?.aborted) return;
    await db.transaction('rw', db.flushes, async () => {
      for (const row of await db.flushes.bulkGet(ids.slice(at, at + flushesPerTurn))) {
        const kept = row ? thinned(row.rows, before) : [];
        if (!row || kept.length === row.rows.length) continue;
        await db.flushes.delete(row.id);
        await db.flushes.put(flushRow(kept, leftOver));
      }
    });
    await pause();
  }
}

/** The first of these days, by the id: `authorKey@from-to-rows`. */
const fromOf = (id: string): number => Number(id.slice(id.lastIndexOf('@') + 1).split('-')[0]);

async function thinBlocks(db: WorkspaceDb, { before, pause, signal }: Thinning, start: string): Promise<void> {
  for (let after = start; ;) {
    const ids = signal?.aborted ? [] : await db.blocks.where('id').above(after).limit(keysPerTurn).primaryKeys();
    if (ids.length === 0) return;
    const old = ids.filter((id) => fromOf(id) < before);
    for (let at = 0; at < old.length; at += blocksPerTurn) {
      await thinSome(db, old.slice(at, at + blocksPerTurn), before);
      await pause();
      if (signal?.aborted) return;
    }
    after = ids.at(-1) ?? after;
  }
}

/** Says in the same transaction how far it came. A block that got another id may come once more, as it is. */
function thinSome(db: WorkspaceDb, ids: readonly string[], before: number): Promise<void> {
  return db.transaction('rw', db.blocks, db.meta, async () => {
    for (const block of await db.blocks.bulkGet([...ids])) {
      const rows = block ? unpackSightings(block) : [];
      const kept = thinned(rows, before);
      if (!block || kept.length === rows.length) continue;
      await db.blocks.delete(block.id);
      await db.blocks.put(packSightings(block.authorKey, kept));
    }
    await db.meta.put({ key: 'thinning', value: { after: ids.at(-1) ?? '' } satisfies State });
  });
}
