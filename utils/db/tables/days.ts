import type { Table } from 'dexie';
import type { PostSighting } from '../../model/sighting.ts';
import { dayOf } from '../../lib/ids.ts';
import { daysIn, isPack, type StoredDay } from '../day-packs.ts';
import { readForSightings, sightingsOfPosts } from '../queries/sightings-of.ts';
import type { DayEnd, DayRow, LatestRow, PostRow, SightingRow, WorkspaceDb } from '../schema.ts';

/**
 * The newest day of a post is counted in its `latest`, which every flush writes anyway. When a sighting of another day comes
 * it stays there as one that ended, until the upkeep makes rows of such days (`move-ended.ts`), or something else than
 * a flush writes: rows of their own would cost a flush of posts that were seen weeks ago as much as all the rest of it. So a
 * day can be in both places: then it is the two together, of which no sighting is in both. The same is so of a day that
 * was packed and is written once more.
 */

type CountedDays = Required<Pick<LatestRow, 'today'>> & Pick<LatestRow, 'ended'>;

/** What `latest` holds of days once this sighting is counted, which is the newest of the post. */
export function countedDays(
  before: LatestRow | undefined,
  { seenAt, metrics }: Pick<PostSighting, 'seenAt' | 'metrics'>,
): CountedDays {
  const day = dayOf(seenAt);
  const { today, ended = [] } = before ?? {};
  if (today?.day === day) return { today: { ...today, sightings: today.sightings + 1 }, ...endedOf(ended) };
  const last = before && today ? [{ ...today, last: endOf(before) }] : [];
  return { today: { day, sightings: 1, first: { seenAt, metrics } }, ...endedOf([...ended, ...last]) };
}

const endOf = ({ seenAt, metrics }: LatestRow): DayEnd => ({ seenAt, metrics });
const endedOf = (ended: NonNullable<LatestRow['ended']>): Pick<LatestRow, 'ended'> => (ended[0] ? { ended } : {});

/** More than that are not kept there, should the upkeep not come to it: each flush writes them anew. */
export const mostEnded = 3;

/** The days that `latest` counts, as rows; one of them may be there twice, where the user changed the time zone. */
const daysInLatest = (row: LatestRow): readonly DayRow[] => [
  ...endedInLatest(row),
  ...(row.today ? [{ ...ownerOf(row), ...row.today, last: endOf(row) }] : []),
];

export const endedInLatest = (row: LatestRow): readonly DayRow[] =>
  (row.ended ?? []).map((day) => ({ ...ownerOf(row), ...day }));

const ownerOf = ({ postKey, authorKey }: LatestRow) => ({ postKey, ...(authorKey ? { authorKey } : {}) });

export function withoutDays({ today: _today, ended: _ended, ...row }: LatestRow): LatestRow {
  return row;
}

export function withoutEnded({ ended: _ended, ...row }: LatestRow): LatestRow {
  return row;
}

/** Adds days that end to what their rows hold already. In the caller's transaction. */
export async function putEnded(db: WorkspaceDb, days: readonly DayRow[]): Promise<void> {
  if (days.length === 0) return;
  const ended = joined(days);
  const before = await db.days.bulkGet(ended.map(({ postKey, day }): [string, string] => [postKey, day]));
  await db.days.bulkPut(joined([...before.flatMap((row) => (row ? daysIn(row) : [])), ...ended]));
}

/** Makes rows of all days that `latest` counts of these posts, for whoever writes days in another way than a flush. */
export const endDays = (db: WorkspaceDb, postKeys: readonly string[]): Promise<number> =>
  moveDays(db, postKeys, daysInLatest, withoutDays);

/** Makes rows of those among them that ended. Answers how many posts had some. */
export const moveEnded = (db: WorkspaceDb, postKeys: readonly string[]): Promise<number> =>
  moveDays(db, postKeys, endedInLatest, withoutEnded);

async function moveDays(
  db: WorkspaceDb,
  postKeys: readonly string[],
  daysOf: (row: LatestRow) => readonly DayRow[],
  rest: (row: LatestRow) => LatestRow,
): Promise<number> {
  const stored = await db.latest.bulkGet([...new Set(postKeys)]);
  const moved = stored.filter((row) => row !== undefined).filter((row) => daysOf(row).length > 0);
  if (moved.length === 0) return 0;
  await putEnded(db, moved.flatMap(daysOf));
  await db.latest.bulkPut(moved.map(rest));
  return moved.length;
}

/** Makes a row of each day of these posts, also of those that are packed, for whoever counts days anew. */
export async function openDays(db: WorkspaceDb, postKeys: readonly string[]): Promise<void> {
  await endDays(db, postKeys);
  const stored = await storedDaysOf(db.days, postKeys);
  const packs = stored.filter(isPack);
  if (packs.length === 0) return;
  const opened = new Set(packs.map(({ postKey }) => postKey));
  await db.days.bulkDelete(packs.map(({ postKey, day }): [string, string] => [postKey, day]));
  await db.days.bulkPut(
    wholeDays(
      stored.filter(({ postKey }) => opened.has(postKey)),
      [],
    ),
  );
}

/** All that the table of days holds of some posts. */
export const storedDaysOf = async (
  days: Table<StoredDay>,
  postKeys: readonly string[],
): Promise<readonly StoredDay[]> =>
  (await Promise.all([...new Set(postKeys)].map((key) => days.where('postKey').equals(key).toArray()))).flat();

/** Days as rows, also those that are packed and those that `latest` counts. `latest` is of the same posts. */
export const wholeDays = (days: readonly StoredDay[], latest: readonly LatestRow[]): DayRow[] =>
  joined([...days.flatMap(daysIn), ...latest.flatMap(daysInLatest)]);

/** One row of each day, out of several that have no sighting in common. */
function joined(days: readonly DayRow[]): DayRow[] {
  const rows = new Map<string, DayRow>();
  for (const row of days) {
    const id = `${row.postKey}|${row.day}`;
    const own = rows.get(id);
    rows.set(id, own ? joinedDay(own, row) : row);
  }
  return [...rows.values()];
}

/** Counts sightings into the rows of their days, in the transaction of the sightings, so that the two cannot differ. */
export const addToDays = (db: WorkspaceDb, sightings: readonly DaySighting[]): Promise<void> =>
  putEnded(db, daysOf(sightings));

type DaySighting = Pick<PostSighting, 'seenAt' | 'metrics'> &
  Pick<DayRow, 'postKey'> & { readonly authorKey?: string | undefined };

const daysOf = (sightings: readonly DaySighting[]): DayRow[] =>
  joined(
    sightings.map(({ postKey, authorKey, seenAt, metrics }) => {
      const end = { seenAt, metrics };
      const author = authorKey ? { authorKey } : {};
      return { postKey, day: dayOf(seenAt), ...author, sightings: 1, first: end, last: end };
    }),
  );

/** One day out of two rows that have no sighting in common; the key is that of the first. */
export function joinedDay(row: DayRow, other: DayRow): DayRow {
  const authorKey = other.authorKey ?? row.authorKey;
  return {
    ...row,
    ...(authorKey ? { authorKey } : {}),
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
    await db.transaction('rw', [...readForSightings(db), db.latest, db.days, db.meta], async () => {
      const rows = await db.sightings.where('id').above(state).limit(perTurn).toArray();
      const posts = await db.posts.bulkGet(rows.map(({ postKey }) => postKey));
      const byKey = new Map(posts.flatMap((row) => (row ? [[row.key, row]] : [])));
      // Counted anew, these are whole.
      await openDays(db, [...byKey.keys()]);
      await db.days.bulkPut(await countedAnew(db, rows, byKey));
      await db.meta.put({ key: 'daysFilled', value: rows.at(-1)?.id ?? true });
    });
    await pause();
  }
}

/** The days in which these rows lie, each counted anew from all of its sightings, wherever those are. */
async function countedAnew(
  db: WorkspaceDb,
  rows: readonly SightingRow[],
  posts: ReadonlyMap<string, PostRow>,
): Promise<DayRow[]> {
  const all = await sightingsOfPosts(db, [...new Set(rows.map((row) => row.postKey))]);
  return [...all].flatMap(([key, of]) => daysOf(of.map((row) => ({ ...row, authorKey: posts.get(key)?.authorKey }))));
}
