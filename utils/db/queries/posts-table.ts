import { engagementOf } from '../../metrics/engagement.ts';
import type { Count } from '../../lib/count.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Relation } from '../../model/records.ts';
import type { PostRef, TimeSpan } from '../../model/sighting.ts';
import type { LatestRow, WorkspaceDb } from '../schema.ts';

export type PostScope = 'own' | 'competitor' | 'kept' | 'all';

export interface PostLine {
  readonly key: string;
  readonly post: PostRef;
  readonly text: string;
  readonly authorName: string;
  readonly relation: Relation;
  readonly publishedAt: TimeSpan | undefined;
  /** Over the parts that were seen; undefined when none was. */
  readonly engagement: Count | undefined;
  /** What stood on the page, where the count is not exact. */
  readonly shown: string | undefined;
  readonly seenAt: number;
  readonly sightings: number;
  readonly permalink: string | undefined;
}

export interface PostsTable {
  readonly lines: readonly PostLine[];
  /** True when older posts than those listed are stored. */
  readonly isCut: boolean;
}

/** How many posts are read at most, the newest seen first. */
export const postsRead = 500;

/** Posts as they were last seen, newest sighting first. "kept" are all posts of followed profiles. */
export async function postsTable(
  db: WorkspaceDb,
  scope: PostScope,
  network: NetworkId | undefined,
): Promise<PostsTable> {
  const followed = new Map(
    (await db.profiles.where('relation').notEqual('none').toArray()).map((profile) => [profile.key, profile]),
  );
  const rows = scope === 'all' ? await newest(db, network) : await ofProfiles(db, authorsIn(followed, scope), network);
  const isCut = rows.length > postsRead;
  const listed = rows.slice(0, postsRead);
  const posts = await db.posts.bulkGet(listed.map(({ postKey }) => postKey));
  const lines = listed.flatMap((latest, index): PostLine[] => {
    const row = posts[index];
    if (!row) return [];
    const profile = followed.get(latest.authorKey ?? '');
    const engagement = engagementOf(latest.metrics);
    return [
      {
        key: latest.postKey,
        post: row.post,
        text: row.text ?? '',
        authorName: row.author?.name ?? profile?.name ?? row.author?.handle ?? '',
        relation: profile?.relation ?? 'none',
        publishedAt: latest.publishedAt ?? row.publishedAt,
        engagement,
        shown: Object.values(latest.metrics).find((count) => count?.shown && count.from !== count.to)?.shown,
        seenAt: latest.seenAt,
        sightings: latest.sightings,
        permalink: row.permalink,
      },
    ];
  });
  return { lines, isCut };
}

/** How many posts each scope holds, of those of followed profiles. */
export async function postScopeCounts(db: WorkspaceDb): Promise<Record<'own' | 'competitor' | 'kept', number>> {
  const counts = { own: 0, competitor: 0, kept: 0 };
  for (const { key, relation } of await db.profiles.where('relation').notEqual('none').toArray()) {
    const posts = await db.latest.where('[authorKey+seenAt]').between([key, 0], [key, Infinity]).count();
    counts.kept += posts;
    if (relation === 'own' || relation === 'competitor') counts[relation] += posts;
  }
  return counts;
}

const authorsIn = (followed: ReadonlyMap<string, { relation: Relation }>, scope: PostScope): string[] =>
  [...followed].filter(([, { relation }]) => scope === 'kept' || relation === scope).map(([key]) => key);

const newest = (db: WorkspaceDb, network: NetworkId | undefined): Promise<LatestRow[]> =>
  db.latest
    .orderBy('seenAt')
    .reverse()
    .filter((row) => network === undefined || row.network === network)
    .limit(postsRead + 1)
    .toArray();

async function ofProfiles(
  db: WorkspaceDb,
  keys: readonly string[],
  network: NetworkId | undefined,
): Promise<LatestRow[]> {
  const lists = await Promise.all(
    keys.map((key) =>
      db.latest
        .where('[authorKey+seenAt]')
        .between([key, 0], [key, Infinity])
        .reverse()
        .filter((row) => network === undefined || row.network === network)
        .limit(postsRead + 1)
        .toArray(),
    ),
  );
  return lists.flat().sort((a, b) => b.seenAt - a.seenAt);
}
