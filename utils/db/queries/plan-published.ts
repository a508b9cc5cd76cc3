import { postKey } from '../../lib/keys.ts';
import { type Candidate, createComparer, matchPost, postsOfEntry } from '../../metrics/plan-match.ts';
import type { NetworkId } from '../../model/network.ts';
import type { PlanEntry } from '../../model/records.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { commentKey } from '../tables/comments.ts';
import { entriesAround, leftOut, spanOf } from '../tables/plan-published.ts';
import { momentOf, ownPostsSince } from './own-posts-seen.ts';

/** An own post as a question or an offer shows it. */
export interface ShownPost {
  readonly key: string;
  readonly network: NetworkId;
  readonly text: string;
  readonly permalink: string | undefined;
  /** When it was published as far as that is known, else when it was seen first, ms. */
  readonly at: number;
}

export interface PlanPublished {
  /** Which entry is this post? The likeliest first. */
  readonly questions: readonly { readonly post: ShownPost; readonly candidates: readonly Candidate[] }[];
  /** Own posts without an entry. */
  readonly unplanned: readonly ShownPost[];
  /** What was noted by itself lately, the newest first. */
  readonly noted: readonly { readonly entry: PlanEntry; readonly network: NetworkId; readonly post: ShownPost }[];
}

const dayMs = 86_400_000;
const askedMs = 30 * dayMs;
const offeredMs = 14 * dayMs;
const notedMs = 2 * dayMs;

/**
 * What the plan has to ask and to say about own posts that were seen. Without any entry there is nothing to ask: who
 * does not plan is not told of it.
 */
export async function planPublished(db: WorkspaceDb, now: number): Promise<PlanPublished> {
  const seen = await ownPostsSince(db, now - askedMs);
  const nothing: PlanPublished = { questions: [], unplanned: [], noted: [] };
  if (seen.length === 0) return nothing;
  const { from, to } = spanOf(seen.map(({ post }) => post));
  const [entries, left] = await Promise.all([entriesAround(db, from, to), leftOut(db)]);
  if (entries.length === 0) return nothing;
  const taken = new Map(entries.flatMap((entry) => postsOfEntry(entry).map((post) => [postKey(post), entry] as const)));
  const replies = await repliesAmong(
    db,
    seen.map(({ row }) => row),
  );
  const compare = createComparer();
  const questions: { post: ShownPost; candidates: readonly Candidate[] }[] = [];
  const unplanned: ShownPost[] = [];
  const noted: { entry: PlanEntry; network: NetworkId; post: ShownPost }[] = [];
  for (const { post, row } of seen) {
    const shown = shownPost(row);
    const entry = keysOf(row)
      .map((key) => taken.get(key))
      .find(Boolean);
    if (entry) {
      const note = entry.published?.[post.network];
      if (note?.by === 'text' && note.at > now - notedMs) noted.push({ entry, network: post.network, post: shown });
      continue;
    }
    const match = matchPost(post, entries, compare);
    if (match.is === 'one')
      questions.push({
        post: shown,
        candidates: [{ entry: match.entry, sameness: 'same', apartMs: 0, isInTime: true }],
      });
    else if (match.is === 'several') questions.push({ post: shown, candidates: match.candidates });
    else if (match.is === 'none' && shown.at > now - offeredMs && !left.has(row.key) && !replies.has(row.key))
      unplanned.push(shown);
  }
  return { questions, unplanned, noted };
}

const keysOf = ({ key, aliasKeys = [] }: PostRow): readonly string[] => [key, ...aliasKeys];

const shownPost = (row: PostRow): ShownPost => ({
  key: row.key,
  network: row.network,
  text: row.text ?? '',
  permalink: row.permalink,
  at: momentOf(row),
});

/** On X replies are posts: those that were seen as comments, and what begins with whom it answers. */
async function repliesAmong(db: WorkspaceDb, rows: readonly PostRow[]): Promise<ReadonlySet<string>> {
  const onX = rows.filter(({ network }) => network === 'x');
  const comments = await db.comments.bulkGet(onX.map(({ post }) => commentKey('x', post.id)));
  return new Set(
    onX.filter(({ text }, at) => comments[at] !== undefined || text?.startsWith('@')).map(({ key }) => key),
  );
}
