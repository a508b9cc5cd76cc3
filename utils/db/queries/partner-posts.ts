import { handleKey, postKey } from '../../lib/keys.ts';
import type { Deliverable, Partner } from '../../model/campaign-parts.ts';
import type { PostRef, TimeSpan } from '../../model/sighting.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { storedPosts } from '../tables/same-post.ts';

export interface PartnerPost {
  readonly post: PostRef;
  /** Whether it was on screen; of a post that is only known by a typed address nothing else is known. */
  readonly isSeen: boolean;
  readonly text: string;
  readonly permalink: string | undefined;
  readonly publishedAt: TimeSpan | undefined;
  /** Whether the words of disclosure stand in it; undefined where its text was not seen as a whole and they do not. */
  readonly isDisclosed: boolean | undefined;
}

/** Of one promise: the post that it became, and what was seen of the partner's account lately that it could be. */
export interface DeliverablePosts {
  readonly became: PartnerPost | undefined;
  readonly candidates: readonly PartnerPost[];
}

const withinMs = 90 * 86_400_000;
const mostCandidates = 5;

/** Posts behind what partners promised, by the id of the deliverable. `words`: with which they say that they are paid. */
export async function partnerPosts(
  db: WorkspaceDb,
  partners: readonly Partner[],
  usual: string | undefined,
  now: number,
): Promise<ReadonlyMap<string, DeliverablePosts>> {
  const found = new Map<string, DeliverablePosts>();
  for (const partner of partners) {
    const words = partner.disclosure ?? usual;
    const taken = new Set(partner.deliverables.flatMap(({ post }) => (post ? [postKey(post)] : [])));
    for (const deliverable of partner.deliverables)
      found.set(deliverable.id, await postsFor(db, partner, deliverable, taken, words, now));
  }
  return found;
}

async function postsFor(
  db: WorkspaceDb,
  { handles }: Partner,
  { network, post, link }: Deliverable,
  taken: ReadonlySet<string>,
  words: string | undefined,
  now: number,
): Promise<DeliverablePosts> {
  if (post) {
    const row = (await storedPosts(db, [postKey(post)])).get(postKey(post));
    return {
      became: row
        ? shownPost(row, words)
        : { post, isSeen: false, text: '', permalink: undefined, publishedAt: undefined, isDisclosed: undefined },
      candidates: [],
    };
  }
  const handle = link ? undefined : handles?.[network];
  const profile = handle ? await db.profiles.where('handleKeys').equals(handleKey(network, handle)).first() : undefined;
  if (!profile) return { became: undefined, candidates: [] };
  const rows = await db.posts
    .where('[authorKey+lastSeenAt]')
    .between([profile.key, now - withinMs], [profile.key, Infinity])
    .reverse()
    .filter(({ key, format }) => format !== 'repost' && !taken.has(key))
    .limit(mostCandidates)
    .toArray();
  return { became: undefined, candidates: rows.map((row) => shownPost(row, words)) };
}

function shownPost(row: PostRow, words: string | undefined): PartnerPost {
  const text = row.text ?? '';
  const has = words ? isIn(words, text) : false;
  return {
    post: row.post,
    isSeen: true,
    text,
    permalink: row.permalink,
    publishedAt: row.publishedAt,
    isDisclosed: has ? true : words && row.textComplete !== false && text ? false : undefined,
  };
}

/** As words of their own: "#ad" is not in "#adventure". */
function isIn(words: string, text: string): boolean {
  const literal = words.trim().replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'iu').test(text);
}
