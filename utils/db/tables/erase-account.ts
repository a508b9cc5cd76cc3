import Dexie from 'dexie';
import type { Profile } from '../../model/records.ts';
import { sightingRows } from '../queries/sighting-rows.ts';
import type { WorkspaceDb } from '../schema.ts';
import { writtenBySharing } from '../sync/share.ts';
import { blankRow, blankWaiting, eraseRecords, writtenByErasing } from './blanked.ts';
import { dropFromFlushes } from './flushes.ts';
import { putProfiles } from './profiles.ts';
import { forgetWatched } from './watched.ts';

const postsPerTurn = 25;

export const writtenByErasingAccounts = (db: WorkspaceDb) => [
  ...new Set([
    ...writtenByErasing(db),
    ...writtenBySharing(db),
    db.profiles,
    db.profileSightings,
    db.posts,
    db.sightings,
    db.flushes,
    db.blocks,
    db.latest,
    db.days,
    db.comments,
    db.touches,
    db.standings,
    db.watched,
  ]),
];

/** Erases some posts of an account with all that was seen and imported of them and all notes on them. True when none is left. */
export async function erasePosts(db: WorkspaceDb, authorKey: string, now: number): Promise<boolean> {
  return db.transaction('rw', writtenByErasingAccounts(db), async () => {
    const posts = await db.posts
      .where('[authorKey+lastSeenAt]')
      .between(...rangeOf(authorKey))
      .limit(postsPerTurn)
      .toArray();
    const subjects = posts.flatMap(({ key, aliasKeys = [] }) => [key, ...aliasKeys]);
    if (subjects.length === 0) return true;
    const notes = await db.notes
      .where('[about.type+about.id]')
      .anyOf(subjects.map((id) => ['post', id]))
      .primaryKeys();
    await eraseRecords(db, 'notes', notes, now);
    for (const t of ['outcomes', 'accountFigures'] as const)
      await eraseRecords(db, t, await db[t].where('postKey').anyOf(subjects).primaryKeys(), now);
    await blankWaiting(
      db,
      posts.map(({ key }) => ['posts', key]),
    );
    for (const { key } of posts) {
      await blankRange(db, 'sightings', `${key}@`);
      await sightingRows(db, key).delete();
    }
    await dropFromFlushes(db, subjects);
    await db.days
      .where('postKey')
      .anyOf(posts.map(({ key }) => key))
      .delete();
    await db.latest.bulkDelete(posts.map(({ key }) => key));
    await db.posts.bulkDelete(posts.map(({ key }) => key));
    await forgetWatched(db, subjects);
    return posts.length < postsPerTurn;
  });
}

/** Erases what is left of an account once its posts are gone, and the account. */
export async function eraseAccount(db: WorkspaceDb, key: string, now: number): Promise<void> {
  await db.transaction('rw', writtenByErasingAccounts(db), async () => {
    const range = rangeOf(key);
    await db.blocks
      .where('[authorKey+to]')
      .between(...range)
      .delete();
    const comments = await db.comments
      .where('[authorKey+firstSeenAt]')
      .between(...range)
      .primaryKeys();
    await blankWaiting(
      db,
      comments.map((id) => ['comments', id]),
    );
    await db.comments.bulkDelete(comments);
    await db.touches
      .where('[profileKey+at]')
      .between(...range)
      .delete();
    await db.standings.delete(key);
    await eraseRecords(
      db,
      'notes',
      await db.notes.where('[about.type+about.id]').equals(['profile', key]).primaryKeys(),
      now,
    );
    await db.profileSightings
      .where('[profileKey+seenAt]')
      .between(...range)
      .delete();
    const row = await db.profiles.get(key);
    if (!row) return;
    for (const handleKey of row.handleKeys) {
      const figures = db.accountFigures
        .where('[account+day]')
        .between([handleKey, Dexie.minKey], [handleKey, Dexie.maxKey]);
      await eraseRecords(db, 'accountFigures', await figures.primaryKeys(), now);
      await blankWaiting(db, [['profiles', handleKey]]);
      await blankRange(db, 'profileSightings', `${handleKey}@`);
    }
    await putProfiles(db, [{ before: row, after: emptied(row) }]);
    await db.profiles.delete(key);
  });
}

/** An account of which nothing is told any more. */
const emptied = ({ key, network, handle, handleKeys, firstSeenAt, lastSeenAt, ...rest }: Profile): Profile => ({
  ...stampsOf(rest),
  key,
  network,
  handle,
  handleKeys,
  relation: 'none',
  firstSeenAt,
  lastSeenAt,
});

const stampsOf = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field.startsWith('_')));

/** What waits to be sent of things whose ids begin alike. */
const blankRange = (db: WorkspaceDb, t: string, start: string): PromiseLike<number> =>
  db.outbox
    .where('[t+id]')
    .between([t, start], [t, `${start}\uFFFF`])
    .modify(blankRow);

const rangeOf = (key: string) =>
  [
    [key, Dexie.minKey],
    [key, Dexie.maxKey],
  ] as const;
