import type { PostSighting } from '../../model/sighting.ts';
import { dayOf } from '../../lib/ids.ts';
import { sightingsOfPosts } from '../queries/sightings-of.ts';
import type { DayRow, PostRow, SightingRow, WorkspaceDb } from '../schema.ts';

/** A sighting that was recorded, and what the day needs of it. */
export type DaySighting = Pick<PostSighting, 'seenAt' | 'metrics'> & {
  readonly postKey: string;
  readonly authorKey?: string | undefined;
  /** Nothing was seen of the post in days, so its day has no row yet. */
  readonly opensDay?: boolean;
};

/** Counts sightings into their days. Inside the transaction of the sightings, so that the two cannot differ. */
export async function addToDays(db: WorkspaceDb, sightings: readonly DaySighting[]): Promise<void> {
  const begun = sightings.filter(({ opensDay }) => !opensDay);
  const keys = [...new Map(begun.map((one) => [keyOf(one).join('|'), keyOf(one)])).values()];
  const before = await db.days.bulkGet(keys);
  const rows = new Map(before.flatMap((row) => (row ? [[`${row.postKey}|${row.day}`, row]] : [])));
  for (const sighting of sightings) {
    const key = keyOf(sighting).join('|');
    rows.set(key, withSighting(rows.get(key), sighting));
  }
  await db.days.bulkPut([...rows.values()]);
}

const keyOf = ({ postKey, seenAt }: DaySighting): [string, string] => [postKey, dayOf(seenAt)];

function withSighting(row: DayRow | undefined, { postKey, authorKey, seenAt, metrics }: DaySighting): DayRow {
  const end = { seenAt, metrics };
  return {
    postKey,
    day: dayOf(seenAt),
    ...(authorKey ? { authorKey } : row?.authorKey ? { authorKey: row.authorKey } : {}),
    sightings: (row?.sightings ?? 0) + 1,
    first: row && row.first.seenAt <= seenAt ? row.first : end,
    last: row && row.last.seenAt > seenAt ? row.last : end,
  };
}

/** The days of two rows that turned out to be one post. */
export function joinedDay(row: DayRow, other: DayRow): DayRow {
  return {
    ...row,
    sightings: row.sightings + other.sightings,
    first: row.first.seenAt <= other.first.seenAt ? row.first : other.first,
    last: row.last.seenAt >= other.last.seenAt ? row.last : other.last,
  };
}

const perTurn = 500;

/** Counts the days of sightings that were stored before days were counted; once, in pieces, going on where it ended. */
export async function fillDays(db: WorkspaceDb, pause: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted) return;
    const state = (await db.meta.get('daysFilled'))?.value ?? '';
    if (state === true || typeof state !== 'string') return;
    await db.transaction('rw', [db.sightings, db.blocks, db.posts, db.days, db.meta], async () => {
      const rows = await db.sightings.where('id').above(state).limit(perTurn).toArray();
      const posts = await db.posts.bulkGet(rows.map(({ postKey }) => postKey));
      await db.days.bulkPut(await wholeDays(db, rows, new Map(posts.flatMap((row) => (row ? [[row.key, row]] : [])))));
      await db.meta.put({ key: 'daysFilled', value: rows.at(-1)?.id ?? true });
    });
    await pause();
  }
}

/** The days in which these rows lie, each counted anew from all of its sightings; some may be in blocks. */
async function wholeDays(
  db: WorkspaceDb,
  rows: readonly SightingRow[],
  posts: ReadonlyMap<string, PostRow>,
): Promise<DayRow[]> {
  const found = new Map<string, DayRow>();
  for (const [postKey, all] of await sightingsOfPosts(db, [...new Set(rows.map((row) => row.postKey))])) {
    const authorKey = posts.get(postKey)?.authorKey;
    for (const row of all) {
      const key = `${postKey}|${dayOf(row.seenAt)}`;
      found.set(key, withSighting(found.get(key), { ...row, authorKey }));
    }
  }
  return [...found.values()];
}
