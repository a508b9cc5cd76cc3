import Dexie from 'dexie';
import { joinedEngagers } from '../../model/engagers.ts';
import { sightingRows } from '../queries/sighting-rows.ts';
import type { LatestRow, PostRow, WorkspaceDb } from '../schema.ts';
import { shareJoined, sharePosts } from '../sync/share.ts';
import { postFieldsShared } from '../sync/shared.ts';
import { joinedDay, openDays, storedDaysOf, wholeDays } from './days.ts';
import { moveInFlushes } from './flushes.ts';
import { aliasesOf, narrower } from './post-rows.ts';

/**
 * Makes one post of two rows that were stored before anything told that they are one: `first` keeps its key and gets the
 * sightings, comments and notes of `other`. What was read last wins, but for a complete text and the narrower time. Blocks
 * stay: what is in them is found by the alias. Runs inside the caller's transaction.
 */
export async function joinPosts(db: WorkspaceDb, first: PostRow, other: PostRow): Promise<PostRow> {
  const [older, newer] = first.lastSeenAt <= other.lastSeenAt ? [first, other] : [other, first];
  const joined: PostRow = {
    ...older,
    ...newer,
    ...(older.textComplete && !newer.textComplete ? { text: older.text ?? '', textComplete: true } : {}),
    ...narrower(older.publishedAt, newer.publishedAt),
    ...joinedEngagers(first.engagers, other.engagers),
    ...aliasesOf(first.key, [...(other.aliases ?? []), other.post], first),
    key: first.key,
    post: first.post,
    firstSeenAt: Math.min(older.firstSeenAt, newer.firstSeenAt),
  };
  const row = await shareJoined(db, [first, other], joined, sharePosts, postFieldsShared);
  await moveSightings(db, first.key, other.key);
  await moveInFlushes(db, first.key, other.key);
  await openDays(db, [first.key, other.key]);
  await moveDays(db, first.key, other.key);
  await db.comments
    .where('[postKey+firstSeenAt]')
    .between(...allOf(other.key))
    .modify({ postKey: first.key });
  await db.notes
    .where('[about.type+about.id]')
    .equals(['post', other.key])
    .modify({ about: { type: 'post', id: first.key } });
  await db.clippings.where('postKey').equals(other.key).modify({ postKey: first.key });
  const latest = await db.latest.bulkGet([first.key, other.key]);
  const [one, two] = latest.filter((each) => each !== undefined).sort((a, b) => b.seenAt - a.seenAt);
  if (one) await db.latest.put(two ? joinedLatest(first.key, one, two) : { ...one, postKey: first.key });
  await db.latest.delete(other.key);
  await db.posts.put(row);
  await db.posts.delete(other.key);
  return row;
}

async function moveSightings(db: WorkspaceDb, to: string, from: string): Promise<void> {
  const moved = await sightingRows(db, from).toArray();
  await db.sightings.bulkPut(moved.map((row) => ({ ...row, id: `${to}@${row.seenAt}`, postKey: to })));
  await db.sightings.bulkDelete(moved.map(({ id }) => id));
}

async function moveDays(db: WorkspaceDb, to: string, from: string): Promise<void> {
  const [moved, there] = [await storedDaysOf(db.days, [from]), await storedDaysOf(db.days, [to])];
  const own = new Map(wholeDays(there, []).map((row) => [row.day, row]));
  await db.days.bulkPut(
    wholeDays(moved, []).map((row) => {
      const here = own.get(row.day);
      return here ? joinedDay(here, row) : { ...row, postKey: to };
    }),
  );
  await db.days.bulkDelete(moved.map(({ day }): [string, string] => [from, day]));
}

const joinedLatest = (postKey: string, newer: LatestRow, older: LatestRow): LatestRow => ({
  ...newer,
  ...narrower(older.publishedAt, newer.publishedAt),
  postKey,
  sightings: newer.sightings + older.sightings,
});

const allOf = (key: string) =>
  [
    [key, Dexie.minKey],
    [key, Dexie.maxKey],
  ] as const;
