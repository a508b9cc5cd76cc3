import { postKey } from '../../lib/keys.ts';
import { titleOf } from '../../lib/title-of.ts';
import {
  createComparer,
  matchPost,
  mostEarlyMs,
  mostLateMs,
  type OwnPost,
  postsOfEntry,
  publishedOn,
} from '../../metrics/plan-match.ts';
import type { NetworkId } from '../../model/network.ts';
import { mostDeclinedPosts, type PlanEntry, type Published } from '../../model/records.ts';
import { momentOf, ownPostOf } from '../queries/own-posts-seen.ts';
import { type Changes, type Undo, writeRecord, writtenBy } from '../records.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { addEntry } from './plan-entries.ts';

/** In `meta`: keys of own posts that are not to be offered as unplanned, newest first. */
const leftOutKey = 'plan-left-out';
const mostLeftOut = 500;

/** What may be an entry of posts of that time: not deleted, not given up. By index. */
export async function entriesAround(db: WorkspaceDb, from: number, to: number): Promise<readonly PlanEntry[]> {
  const [dated, undated] = await Promise.all([
    db.planEntries
      .where('dueAt')
      .between(from - mostLateMs, to + mostEarlyMs, true, true)
      .toArray(),
    db.planEntries
      .where('state')
      .anyOf('idea', 'draft', 'review', 'approved', 'scheduled', 'published')
      .filter(({ dueAt }) => dueAt === undefined)
      .toArray(),
  ]);
  return [...dated, ...undated].filter(({ deletedAt, state }) => deletedAt === undefined && state !== 'skipped');
}

/** The span of time in which posts may have been published, ms. */
export function spanOf(posts: readonly OwnPost[]): { readonly from: number; readonly to: number } {
  const from = posts.map(({ publishedAt, firstSeenAt }) => publishedAt?.from ?? firstSeenAt - mostLateMs);
  const to = posts.map(({ publishedAt, firstSeenAt }) => publishedAt?.to ?? firstSeenAt);
  return { from: Math.min(...from), to: Math.max(...to) };
}

/**
 * Marks entries as published whose text was seen as an own post, by the keys of the posts. What could be several
 * entries, and two posts that could be one, is left for the user to say. One transaction; answers how many were found.
 */
export function matchPublished(db: WorkspaceDb, keys: readonly string[], now: number): Promise<number> {
  if (keys.length === 0) return Promise.resolve(0);
  return db.transaction('rw', [...writtenBy(db, 'planEntries'), db.posts], async () => {
    const rows = (await db.posts.bulkGet([...keys])).filter((row) => row !== undefined);
    const seen = rows.flatMap((row) => ownPostOf(row) ?? []);
    if (seen.length === 0) return 0;
    const { from, to } = spanOf(seen);
    const entries = await entriesAround(db, from, to);
    if (entries.length === 0) return 0;
    const taken = new Set(entries.flatMap((entry) => postsOfEntry(entry).map(postKey)));
    const keysOf = ({ key, aliasKeys = [] }: PostRow): readonly string[] => [key, ...aliasKeys];
    const isTaken = new Set(rows.filter((row) => keysOf(row).some((key) => taken.has(key))).map(({ key }) => key));
    const posts = seen.filter(({ key }) => !isTaken.has(key));
    const compare = createComparer();
    const found = new Map<string, { entry: PlanEntry; post: OwnPost }[]>();
    for (const post of posts) {
      const match = matchPost(post, entries, compare);
      if (match.is !== 'one') continue;
      const at = `${match.entry.id} ${post.network}`;
      found.set(at, [...(found.get(at) ?? []), { entry: match.entry, post }]);
    }
    let count = 0;
    for (const [only, another] of found.values()) {
      const row = only && rows.find(({ key }) => key === only.post.key);
      if (!row || another) continue;
      await linkPost(db, only.entry.id, row, 'text', now);
      count += 1;
    }
    return count;
  });
}

/** Notes that an entry became a post. Published is the entry once every text of it is out. Says how it is taken back. */
export async function linkPost(
  db: WorkspaceDb,
  id: string,
  { post }: Pick<PostRow, 'post'>,
  by: Published['by'],
  now: number,
): Promise<Undo<'planEntries'> | undefined> {
  const written = await writeRecord(db, 'planEntries', id, (entry) => {
    const note: Published = { post, at: now, was: entry.state, by };
    const published = { ...entry.published, [post.network]: note };
    return {
      published,
      publishedPost: entry.publishedPost ?? post,
      state: isOut({ ...entry, published }) ? 'published' : entry.state,
      updatedAt: now,
    };
  });
  return written?.undo;
}

const isOut = (entry: PlanEntry): boolean =>
  (Object.keys(entry.variants) as NetworkId[]).every(
    (network) => !entry.variants[network]?.trim() || publishedOn(entry, network) !== undefined,
  );

/** Takes the post of a network from an entry, which has the state again that it had; that post is not proposed again. */
export async function unlinkPost(
  db: WorkspaceDb,
  id: string,
  network: NetworkId,
  now: number,
): Promise<Undo<'planEntries'> | undefined> {
  const written = await writeRecord(db, 'planEntries', id, (entry): Changes<'planEntries'> => {
    const post = publishedOn(entry, network);
    if (!post) return {};
    const all: Partial<Record<NetworkId, Published>> = entry.published ?? {};
    const { [network]: note, ...others } = all;
    const left = Object.values<Published>(others).toSorted((a, b) => a.at - b.at);
    return {
      published: left.length > 0 ? others : undefined,
      publishedPost: left[0]?.post,
      state: entry.state === 'published' ? stateBefore(note, left) : entry.state,
      ...declining(entry, postKey(post)),
      updatedAt: now,
    };
  });
  return written?.undo;
}

/** The state before the entry was out: which post came last does not matter, only what was said before any of them. */
const stateBefore = (note: Published | undefined, left: readonly Published[]): PlanEntry['state'] =>
  [note, ...left].find((each) => each && each.was !== 'published')?.was ?? 'scheduled';

const declining = ({ declinedPosts = [] }: PlanEntry, key: string): Pick<PlanEntry, 'declinedPosts'> => ({
  declinedPosts: [key, ...declinedPosts.filter((each) => each !== key)].slice(0, mostDeclinedPosts),
});

/** Notes that a post is none of these entries. Says how that is taken back. */
export function declinePost(
  db: WorkspaceDb,
  ids: readonly string[],
  key: string,
  now: number,
): Promise<readonly Undo<'planEntries'>[]> {
  return db.transaction('rw', writtenBy(db, 'planEntries'), async () => {
    const undos: Undo<'planEntries'>[] = [];
    for (const id of ids) {
      const written = await writeRecord(db, 'planEntries', id, (entry) => ({
        ...declining(entry, key),
        updatedAt: now,
      }));
      if (written) undos.push(written.undo);
    }
    return undos;
  });
}

/** Makes an entry of an own post that was not planned. Undefined where the post is gone or has no words. */
export function entryFromPost(db: WorkspaceDb, key: string, now: number): Promise<PlanEntry | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'planEntries'), db.posts, db.ledger], async () => {
    const row = await db.posts.get(key);
    const post = row && ownPostOf(row);
    if (!row || !post) return undefined;
    const content = { title: titleOf(post.text), state: 'draft', variants: { [post.network]: post.text } } as const;
    const entry = await addEntry(db, { ...content, dueAt: Math.round(momentOf(row)) }, now);
    await linkPost(db, entry.id, row, 'user', now);
    return entry;
  });
}

export async function leftOut(db: WorkspaceDb): Promise<ReadonlySet<string>> {
  return new Set(((await db.meta.get(leftOutKey))?.value as readonly string[] | undefined) ?? []);
}

/** Own posts that are not to be offered as unplanned any more; `isBack`: that are to be offered again. */
export function leaveOut(db: WorkspaceDb, keys: readonly string[], isBack = false): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const before = [...(await leftOut(db))].filter((key) => !keys.includes(key));
    await db.meta.put({ key: leftOutKey, value: (isBack ? before : [...keys, ...before]).slice(0, mostLeftOut) });
  });
}
