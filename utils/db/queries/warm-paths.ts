import Dexie from 'dexie';
import type { NetworkId } from '../../model/network.ts';
import type { CommentRow, PostRow, WorkspaceDb } from '../schema.ts';
import { ownAccounts } from '../tables/own-accounts.ts';
import { storedPosts } from '../tables/same-post.ts';

/**
 * What shows that two talk. answer: one answered the comment of the other. onPost: one wrote under a post of the other.
 * together: both wrote under the same post of somebody else, which is weak: they need not know each other.
 */
export type TieKind = 'answer' | 'onPost' | 'together';

export interface Tie {
  readonly kind: TieKind;
  /** Who turned to whom; nobody in `together`. */
  readonly by: 'prospect' | 'friend' | undefined;
  readonly network: NetworkId;
  readonly postKey: string;
  readonly permalink: string | undefined;
  /** Of the newest comment that shows it, when it was seen first, ms. */
  readonly seenAt: number;
  readonly text: string | undefined;
}

export interface WarmPath {
  /** Somebody who is kept. */
  readonly personId: string;
  readonly name: string;
  /** Strong ones first, then the newest. */
  readonly ties: readonly Tie[];
  readonly strong: number;
}

export interface WarmPaths {
  readonly paths: readonly WarmPath[];
  /** How many posts were looked at, and whether there are older ones. */
  readonly posts: number;
  readonly hasMore: boolean;
}

/** A look at this many posts takes some hundredths of a second; what is older says less. */
const mostPosts = 200;

const isStrong = ({ kind }: Tie): boolean => kind !== 'together';

/**
 * Who among the people who are kept talks with somebody: from comments that were seen, under the newest posts at which
 * they wrote or that they wrote. Of a person every account counts. No conclusions are drawn about strangers, and none from a name.
 */
export async function warmPaths(
  db: WorkspaceDb,
  accountKeys: readonly string[],
  personId: string | undefined,
): Promise<WarmPaths> {
  const others = personId === undefined ? [] : await db.profiles.where('personId').equals(personId).primaryKeys();
  const profileKeys = [...new Set([...accountKeys, ...others])];
  const { posts, hasMore } = await postsAround(db, profileKeys);
  const own = await ownAccounts(db);
  const theirs = new Set(profileKeys);
  const ties = new Map<string, Tie[]>();
  for (const { post, postKey, comments } of posts) {
    for (const [key, tie] of tiesUnder(postKey, post, comments, theirs)) {
      if (theirs.has(key) || own.keys.has(key)) continue;
      const list = ties.get(key);
      if (list) list.push(tie);
      else ties.set(key, [tie]);
    }
  }
  return { paths: await keptAmong(db, ties, personId), posts: posts.length, hasMore };
}

interface Discussed {
  readonly postKey: string;
  readonly post: PostRow | undefined;
  readonly comments: readonly CommentRow[];
}

async function postsAround(
  db: WorkspaceDb,
  profileKeys: readonly string[],
): Promise<{ posts: Discussed[]; hasMore: boolean }> {
  const lists = await Promise.all(
    profileKeys.map(async (key) => {
      const [written, said] = await Promise.all([
        db.posts
          .where('[authorKey+lastSeenAt]')
          .between([key, 0], [key, Infinity])
          .reverse()
          .limit(mostPosts + 1)
          .toArray(),
        db.comments
          .where('[authorKey+firstSeenAt]')
          .between([key, 0], [key, Infinity])
          .reverse()
          .limit(5 * mostPosts)
          .toArray(),
      ]);
      return [
        ...written.map((row) => ({ postKey: row.key, at: row.lastSeenAt })),
        ...said.map((row) => ({ postKey: row.postKey, at: row.firstSeenAt })),
      ];
    }),
  );
  const newest = lists.flat().sort((a, b) => b.at - a.at);
  const all = [...new Set(newest.map(({ postKey }) => postKey))];
  const keys = all.slice(0, mostPosts);
  if (keys.length === 0) return { posts: [], hasMore: false };
  const [rows, comments] = await Promise.all([
    storedPosts(db, keys),
    // One transaction: two hundred of their own would cost more than what is read in them.
    db.transaction('r', db.comments, async () =>
      Promise.all(
        keys.map((key) =>
          db.comments
            .where('[postKey+firstSeenAt]')
            .between([key, Dexie.minKey], [key, Dexie.maxKey])
            .reverse()
            .limit(500)
            .toArray(),
        ),
      ),
    ),
  ]);
  const posts = keys.map((postKey, index) => ({ postKey, post: rows.get(postKey), comments: comments[index] ?? [] }));
  return { posts, hasMore: all.length > keys.length };
}

/** Each tie of these accounts with another one under a post, by the key of the other; at most one weak one for each. */
function tiesUnder(
  postKey: string,
  post: PostRow | undefined,
  comments: readonly CommentRow[],
  theirs: ReadonlySet<string>,
): (readonly [key: string, tie: Tie])[] {
  const byKey = new Map(comments.map((row) => [row.key, row]));
  const tie = (kind: TieKind, by: Tie['by'], { network, firstSeenAt, text }: CommentRow): Tie => ({
    kind,
    by,
    network,
    postKey,
    permalink: post?.permalink,
    seenAt: firstSeenAt,
    text,
  });
  const strong: (readonly [string, Tie])[] = [];
  for (const row of comments) {
    const isTheirs = theirs.has(row.authorKey);
    const answered = row.parentKey === undefined ? post?.authorKey : byKey.get(row.parentKey)?.authorKey;
    if (answered === undefined || answered === row.authorKey || isTheirs === theirs.has(answered)) continue;
    const kind = row.parentKey === undefined ? 'onPost' : 'answer';
    if (isTheirs) strong.push([answered, tie(kind, 'prospect', row)]);
    else strong.push([row.authorKey, tie(kind, 'friend', row)]);
  }
  const isAmong = comments.some(({ authorKey }) => theirs.has(authorKey));
  const isOfOthers = post?.authorKey === undefined || !theirs.has(post.authorKey);
  const tied = new Set(strong.map(([key]) => key));
  const weak = new Map<string, Tie>();
  if (isAmong && isOfOthers)
    for (const row of comments)
      if (!theirs.has(row.authorKey) && !tied.has(row.authorKey) && row.authorKey !== post?.authorKey)
        if (!weak.has(row.authorKey)) weak.set(row.authorKey, tie('together', undefined, row));
  return [...strong, ...weak];
}

async function keptAmong(
  db: WorkspaceDb,
  ties: ReadonlyMap<string, readonly Tie[]>,
  exceptId: string | undefined,
): Promise<WarmPath[]> {
  if (ties.size === 0) return [];
  const profiles = (await db.profiles.bulkGet([...ties.keys()])).flatMap((row) => row ?? []);
  const byPerson = new Map<string, Tie[]>();
  for (const { key, personId } of profiles) {
    if (personId === undefined || personId === exceptId) continue;
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), ...(ties.get(key) ?? [])]);
  }
  if (byPerson.size === 0) return [];
  const people = await db.people.bulkGet([...byPerson.keys()]);
  return people
    .flatMap((person): WarmPath[] => {
      if (!person || person.deletedAt !== undefined) return [];
      const found = (byPerson.get(person.id) ?? []).sort(
        (a, b) => Number(isStrong(b)) - Number(isStrong(a)) || b.seenAt - a.seenAt,
      );
      return [{ personId: person.id, name: person.name, ties: found, strong: found.filter(isStrong).length }];
    })
    .sort((a, b) => b.strong - a.strong || b.ties.length - a.ties.length);
}
