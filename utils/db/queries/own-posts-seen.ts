import type { OwnPost } from '../../metrics/plan-match.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';

/** A row as the plan looks at it; undefined for what the plan is not about: no words, reposts, advertisements. */
export function ownPostOf({
  key,
  network,
  text,
  textComplete,
  publishedAt,
  firstSeenAt,
  ...row
}: PostRow): OwnPost | undefined {
  if (!text?.trim() || row.format === 'repost' || row.promoted) return undefined;
  return { key, network, text, isCut: textComplete === false, publishedAt, firstSeenAt };
}

export interface SeenOwnPost {
  readonly post: OwnPost;
  readonly row: PostRow;
}

/** Posts of own accounts that were seen since and may have been published since, ms; the newest first. By index. */
export async function ownPostsSince(db: WorkspaceDb, since: number): Promise<readonly SeenOwnPost[]> {
  const authors = await db.profiles.where('relation').equals('own').primaryKeys();
  const found: SeenOwnPost[] = [];
  for (const author of authors) {
    const rows = await db.posts.where('[authorKey+lastSeenAt]').between([author, since], [author, Infinity]).toArray();
    for (const row of rows) {
      const post = ownPostOf(row);
      if (post && momentOf(row) >= since) found.push({ post, row });
    }
  }
  return found.sort((a, b) => momentOf(b.row) - momentOf(a.row));
}

/** When it was published as far as that is known, else when it was seen first, ms. */
export const momentOf = ({ publishedAt, firstSeenAt }: Pick<PostRow, 'publishedAt' | 'firstSeenAt'>): number =>
  publishedAt ? (publishedAt.from + publishedAt.to) / 2 : firstSeenAt;

/** A time of publishing that is vaguer than that tells no part of the day. */
const vaguestMs = 3 * 3_600_000;

/** When it was published, ms, where that is known closely enough to tell the part of the day. */
export const hourKnownOf = (row: Pick<PostRow, 'publishedAt' | 'firstSeenAt'>): number | undefined =>
  row.publishedAt && row.publishedAt.to - row.publishedAt.from <= vaguestMs ? momentOf(row) : undefined;
