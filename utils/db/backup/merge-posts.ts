import { dayOf } from '../../lib/ids.ts';
import { readForSightings, sightingsOfPosts } from '../queries/sightings-of.ts';
import type { CommentRow, DayRow, LatestRow, PostRow } from '../schema.ts';
import { shareComments, sharePosts, writtenBySharing } from '../sync/share.ts';
import { endDays, openDays, wholeDays } from '../tables/days.ts';
import { joinRows, storedPosts } from '../tables/same-post.ts';
import { joinedComment, joinedDays, joinedLatest, joinedPost } from './join-rows.ts';
import {
  accountHere,
  authorHere,
  type Came,
  isSame,
  type Merging,
  postsHere,
  sharedOf,
  withoutStamps,
} from './merge-state.ts';

/** Joins posts by any of their ids. Two rows here that the backup knows to be one post become one. */
export const mergePosts = (merging: Merging, rows: readonly PostRow[]): Promise<Came> => {
  const { db } = merging;
  const seen = [db.posts, db.profiles, db.sightings, db.flushes, db.latest, db.days, db.comments];
  return db.transaction('rw', [...seen, db.notes, db.clippings, ...writtenBySharing(db)], async () => {
    let [added, changed] = [0, 0];
    const keysOf = ({ key, aliasKeys = [] }: PostRow): string[] => [key, ...aliasKeys];
    const stored = await storedPosts(db, rows.flatMap(keysOf));
    const shared = await sharedOf(
      db,
      rows.map(({ authorKey }) => authorKey && accountHere(merging, authorKey)),
    );
    for (const row of rows) {
      const keys = keysOf(row);
      await joinRows(db, stored, keys);
      const here = keys.map((key) => stored.get(key)).find((each) => each !== undefined);
      const mapped = { ...withoutStamps(row), ...authorHere(merging, row.authorKey) };
      const next = here ? joinedPost(here, mapped) : mapped;
      if (here && isSame(next, here)) continue;
      if (here) changed += 1;
      else added += 1;
      const isShared = next.authorKey !== undefined && shared.has(next.authorKey);
      const [put = next] = isShared ? await sharePosts(db, [{ before: here, after: next }]) : [];
      await db.posts.put(put);
      for (const key of keys) if (!stored.has(key) || stored.get(key)?.key === put.key) stored.set(key, put);
    }
    return { added, changed };
  });
};

/** The newest sighting of each post. Counted anew: some of what both have may be the same sightings. */
export const mergeLatest = (merging: Merging, rows: readonly LatestRow[]): Promise<Came> => {
  const { db } = merging;
  return db.transaction('rw', [...readForSightings(db), db.latest, db.days], async () => {
    let [added, changed] = [0, 0];
    const ownPost = await postsHere(
      db,
      rows.map(({ postKey }) => postKey),
    );
    const mapped = rows.map((row) => {
      const post = ownPost(row.postKey);
      const { authorKey: _author, ...rest } = row;
      return { ...rest, postKey: post?.key ?? row.postKey, ...authorHere(merging, post ? undefined : row.authorKey) };
    });
    const authorOf = new Map(
      rows.map(({ postKey }) => [ownPost(postKey)?.key ?? postKey, ownPost(postKey)?.authorKey]),
    );
    await endDays(
      db,
      mapped.map(({ postKey }) => postKey),
    );
    const before = await db.latest.bulkGet(mapped.map(({ postKey }) => postKey));
    const here = new Map(before.flatMap((row) => (row ? [[row.postKey, row]] : [])));
    const sightings = await sightingsOfPosts(db, [...new Set(mapped.map(({ postKey }) => postKey))]);
    for (const row of mapped) {
      const known = here.get(row.postKey);
      const author = authorOf.get(row.postKey);
      const joined = known ? joinedLatest(known, row) : row;
      const counted = Math.max(joined.sightings, sightings.get(row.postKey)?.length ?? 0);
      const next: LatestRow = { ...joined, ...(author ? { authorKey: author } : {}), sightings: counted };
      here.set(row.postKey, next);
      if (!known) added += 1;
      else if (isSame(next, known)) continue;
      else changed += 1;
      await db.latest.put(next);
    }
    return { added, changed };
  });
};

/** Days of posts, joined and counted in the same way. */
export const mergeDays = (merging: Merging, rows: readonly DayRow[]): Promise<Came> => {
  const { db } = merging;
  return db.transaction('rw', [...readForSightings(db), db.latest, db.days], async () => {
    let [added, changed] = [0, 0];
    const ownPost = await postsHere(
      db,
      rows.map(({ postKey }) => postKey),
    );
    const mapped = rows.map((row): DayRow => {
      const post = ownPost(row.postKey);
      const { authorKey, ...rest } = row;
      const author = post ? (post.authorKey ? { authorKey: post.authorKey } : {}) : authorHere(merging, authorKey);
      return { ...rest, postKey: post?.key ?? row.postKey, ...author };
    });
    const idOf = ({ postKey, day }: DayRow): string => `${postKey}|${day}`;
    await openDays(
      db,
      mapped.map(({ postKey }) => postKey),
    );
    const before = await db.days.bulkGet(mapped.map(({ postKey, day }): [string, string] => [postKey, day]));
    const here = new Map(
      wholeDays(
        before.flatMap((row) => row ?? []),
        [],
      ).map((row) => [idOf(row), row]),
    );
    const sightings = await sightingsOfPosts(db, [...new Set(mapped.map(({ postKey }) => postKey))]);
    for (const row of mapped) {
      const known = here.get(idOf(row));
      const joined = known
        ? { ...joinedDays(known, row), ...(row.authorKey ? { authorKey: row.authorKey } : {}) }
        : row;
      const counted = sightings.get(row.postKey)?.filter(({ seenAt }) => dayOf(seenAt) === row.day).length ?? 0;
      const next: DayRow = { ...joined, sightings: Math.max(joined.sightings, counted) };
      here.set(idOf(row), next);
      if (!known) added += 1;
      else if (isSame(next, known)) continue;
      else changed += 1;
      await db.days.put(next);
    }
    return { added, changed };
  });
};

/** Comments as they were read last. */
export const mergeComments = (merging: Merging, rows: readonly CommentRow[]): Promise<Came> => {
  const { db } = merging;
  return db.transaction('rw', [db.posts, db.comments, db.profiles, ...writtenBySharing(db)], async () => {
    let [added, changed] = [0, 0];
    const shared = await sharedOf(
      db,
      rows.map(({ authorKey }) => accountHere(merging, authorKey)),
    );
    const ownPost = await postsHere(
      db,
      rows.map(({ postKey }) => postKey),
    );
    const before = await db.comments.bulkGet(rows.map(({ key }) => key));
    for (const [index, row] of rows.entries()) {
      const here = before[index];
      const authorKey = accountHere(merging, row.authorKey);
      const mapped = { ...withoutStamps(row), authorKey, postKey: ownPost(row.postKey)?.key ?? row.postKey };
      const next = here ? joinedComment(here, mapped) : mapped;
      if (!here) added += 1;
      else if (isSame(next, here)) continue;
      else changed += 1;
      const [put = next] = shared.has(next.authorKey) ? await shareComments(db, [{ before: here, after: next }]) : [];
      await db.comments.put(put);
    }
    return { added, changed };
  });
};
