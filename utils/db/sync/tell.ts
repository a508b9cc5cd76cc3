import { type RecordCollection, recordCollections } from '../../sync/collections.ts';
import { opsOfRow, type Row, stampRow } from '../../sync/merge.ts';
import type { Op } from '../../sync/ops.ts';
import { opsOfGone } from '../gone.ts';
import { openClock, queueOps } from '../records.ts';
import { readForSightings, sightingsOfPosts } from '../queries/sightings-of.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { sharedPart, withStamps } from './share.ts';
import {
  accountFields,
  accountId,
  commentFieldsShared,
  isShared,
  postFieldsShared,
  profileSightingOp,
  sightingOp,
} from './shared.ts';

/** Something that others have to be told of: all records of a collection, all accounts that are shared, or one of them. */
export type Telling =
  | { readonly all: RecordCollection | 'profiles'; readonly after: string }
  | { readonly account: string; readonly after: string };

export const everything = (): Telling[] =>
  [...(Object.keys(recordCollections) as RecordCollection[]), 'profiles' as const].map((all) => ({ all, after: '' }));

export const writtenByTelling = (db: WorkspaceDb) => [
  ...(Object.keys(recordCollections) as RecordCollection[]).map((name) => db.table(name)),
  db.profiles,
  ...readForSightings(db),
  db.comments,
  db.profileSightings,
  db.meta,
  db.outbox,
  db.gone,
];

/** Puts operations of about `most` rows into the outbox and remembers what is left. In the caller's transaction. */
export async function tellMore(db: WorkspaceDb, most: number): Promise<void> {
  const [first, ...rest] = ((await db.meta.get('telling'))?.value as readonly Telling[] | undefined) ?? [];
  if (!first) return;
  const left = 'all' in first ? await tellRows(db, first, most) : await tellAccount(db, first, most);
  const telling = [...left, ...rest];
  if (telling[0]) await db.meta.put({ key: 'telling', value: telling });
  else await db.meta.delete('telling');
}

async function tellRows(
  db: WorkspaceDb,
  { all, after }: Extract<Telling, { all: string }>,
  most: number,
): Promise<Telling[]> {
  if (all === 'profiles') return tellAccounts(db, after, most);
  const table = db.table<Row & { readonly id: string }, string>(all);
  const rows = await table.where('id').above(after).limit(most).toArray();
  const stamped = await withAllStamps(db, rows);
  await table.bulkPut(stamped);
  await queueOps(db, [
    ...(after === '' ? await opsOfGone(db, all) : []),
    ...stamped.flatMap(({ id, ...row }) => opsOfRow(all, id, row)),
  ]);
  const last = rows.at(-1);
  return rows.length === most && last ? [{ all, after: last.id }] : [];
}

async function tellAccounts(db: WorkspaceDb, after: string, most: number): Promise<Telling[]> {
  const rows = await db.profiles.where('key').above(after).limit(most).toArray();
  const shared = await withAllStamps(db, rows.filter(isShared));
  await db.profiles.bulkPut(shared);
  await queueOps(
    db,
    shared.flatMap((row) => opsOfRow('profiles', accountId(row), sharedPart(row, accountFields))),
  );
  const last = rows.at(-1);
  return [
    ...shared.map(({ key }): Telling => ({ account: key, after: '' })),
    ...(rows.length === most && last ? [{ all: 'profiles' as const, after: last.key }] : []),
  ];
}

/** Posts of an account with their sightings, some at a time; with the last of them what else was seen of it. */
async function tellAccount(
  db: WorkspaceDb,
  { account, after }: Extract<Telling, { account: string }>,
  most: number,
): Promise<Telling[]> {
  const range = [
    [account, 0],
    [account, Infinity],
  ] as const;
  const keys = await db.posts
    .where('[authorKey+lastSeenAt]')
    .between(...range)
    .primaryKeys();
  const next = keys.filter((key) => key > after).sort();
  const some = next.slice(0, Math.max(1, Math.floor(most / 10)));
  const posts = (await db.posts.bulkGet(some)).filter((row): row is PostRow => row !== undefined);
  const stamped = await withAllStamps(db, posts);
  await db.posts.bulkPut(stamped);
  const sightings = await sightingsOfPosts(db, some);
  const ops: Op[] = stamped.flatMap((row) => [
    ...opsOfRow('posts', row.key, sharedPart(row, postFieldsShared)),
    ...(sightings.get(row.key) ?? []).map(sightingOp),
  ]);
  const isLast = some.length === next.length;
  if (isLast) ops.push(...(await restOf(db, range)));
  await queueOps(db, ops);
  return isLast ? [] : [{ account, after: some.at(-1) ?? after }];
}

async function restOf(
  db: WorkspaceDb,
  range: readonly [readonly [string, number], readonly [string, number]],
): Promise<Op[]> {
  const seen = await db.profileSightings
    .where('[profileKey+seenAt]')
    .between(...range)
    .toArray();
  const comments = await db.comments
    .where('[authorKey+firstSeenAt]')
    .between(...range)
    .toArray();
  const stamped = await withAllStamps(db, comments);
  await db.comments.bulkPut(stamped);
  return [
    ...seen.map(profileSightingOp),
    ...stamped.flatMap((row) => opsOfRow('comments', row.key, sharedPart(row, commentFieldsShared))),
  ];
}

/** Rows from before the sync was set up get one stamp for all of their fields: of when they were changed last. */
async function withAllStamps<R extends object>(db: WorkspaceDb, rows: readonly R[]): Promise<R[]> {
  if (rows.every((row) => (row as Row)._h)) return [...rows];
  const { clock, save } = await openClock(db);
  const stamped = rows.map((row) => withStamps(row, stampRow(row as Row, clock.at(lastWritten(row)))));
  await save();
  return stamped;
}

/** ms; of what was read the moment it was seen. */
function lastWritten(row: object): number {
  const { updatedAt, lastSeenAt } = row as { readonly updatedAt?: number; readonly lastSeenAt?: number };
  return updatedAt ?? lastSeenAt ?? 0;
}
