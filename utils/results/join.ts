import { fingerprint } from '../files/fingerprint.ts';
import type { WorkspaceDb } from '../db/schema.ts';
import { storedPosts } from '../db/tables/same-post.ts';
import { postKey } from '../lib/keys.ts';
import type { Breathe } from '../lib/pace.ts';
import type { ResultSource } from '../model/results.ts';
import { postsOfContent } from './post-address.ts';
import type { ResultRemark, SaidOutcome } from './rows.ts';

/** An outcome and what it is joined to. */
export interface JoinedOutcome extends SaidOutcome {
  /** Follows from what the row says it is of, not from what that is joined to. */
  readonly id: string;
  readonly postKey?: string | undefined;
  readonly linkId?: string | undefined;
  readonly campaignId?: string | undefined;
  /** Its post has not been seen here: it is kept for when it is. */
  readonly isWaiting?: boolean;
}

export interface JoinedOutcomes {
  readonly outcomes: readonly JoinedOutcome[];
  readonly refused: readonly ResultRemark[];
}

const perQuery = 500;

/**
 * What each outcome is of: a post by its address, its id or utm_content; a link by utm_content; a campaign by
 * utm_campaign. What names nothing that is known here is refused, but for posts that a network's own export names.
 */
export async function joinOutcomes(
  db: WorkspaceDb,
  said: readonly SaidOutcome[],
  source: ResultSource,
  breathe: Breathe,
): Promise<JoinedOutcomes> {
  const known = await knownTargets(db, said);
  const outcomes: JoinedOutcome[] = [];
  const refused: ResultRemark[] = [];
  for (const each of said) {
    const rest = breathe();
    if (rest) await rest;
    const { line, post, content, campaign, from, to } = each;
    const named = post && postKey(post);
    const id = `out-${fingerprint([source, named ?? content ?? '', campaign ?? '', from, to])}`;
    const keys = content && !post ? known.keysOfContent(content) : [];
    if (keys.length > 1) {
      refused.push({ line, reason: 'severalPosts', what: each.name });
      continue;
    }
    const key = named === undefined ? keys[0] : (known.posts.get(named) ?? named);
    const link = content !== undefined && key === undefined ? known.links.get(lower(content)) : undefined;
    const campaignId = (campaign === undefined ? undefined : known.campaigns.get(lower(campaign))) ?? link?.campaignId;
    if (key === undefined && !link && campaignId === undefined) {
      refused.push({ line, reason: 'notJoined', what: each.name });
      continue;
    }
    outcomes.push({
      ...each,
      id,
      ...(key === undefined ? {} : { postKey: key }),
      ...(link ? { linkId: link.id } : {}),
      ...(campaignId === undefined ? {} : { campaignId }),
      ...(named !== undefined && !known.posts.has(named) ? { isWaiting: true } : {}),
    });
  }
  return { outcomes, refused };
}

/** UTM is compared without case: some programs put it in small letters. */
const lower = (text: string): string => text.trim().toLowerCase();

interface KnownTargets {
  /** Keys under which posts are stored, by the key that a file names. */
  readonly posts: ReadonlyMap<string, string>;
  readonly keysOfContent: (content: string) => readonly string[];
  readonly links: ReadonlyMap<string, { readonly id: string; readonly campaignId?: string | undefined }>;
  readonly campaigns: ReadonlyMap<string, string>;
}

async function knownTargets(db: WorkspaceDb, said: readonly SaidOutcome[]): Promise<KnownTargets> {
  const contents = new Set(said.flatMap(({ content, post }) => (content && !post ? [content] : [])));
  const keysBehind = new Map([...contents].map((content) => [content, postsOfContent(content).map(postKey)]));
  const asked = [...said.flatMap(({ post }) => (post ? [postKey(post)] : [])), ...[...keysBehind.values()].flat()];
  const entries = await publishedBy(db, [...contents]);
  const posts = await storedKeys(db, [...asked, ...entries.values()]);
  const links = (await db.links.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const campaigns = (await db.campaigns.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  return {
    posts,
    keysOfContent: (content) => {
      const found = (keysBehind.get(content) ?? []).flatMap((key) => posts.get(key) ?? []);
      const byEntry = entries.get(content);
      return [...new Set([...found, ...(byEntry ? [posts.get(byEntry) ?? byEntry] : [])])];
    },
    links: new Map(
      links.flatMap(({ utmContent, ...link }) => (utmContent ? [[lower(utmContent), link] as const] : [])),
    ),
    campaigns: new Map(
      campaigns.flatMap(({ id, utmCampaign }) => (utmCampaign ? [[lower(utmCampaign), id] as const] : [])),
    ),
  };
}

/** Links may carry the id of the entry of the plan: keys of the posts that became of these. */
async function publishedBy(db: WorkspaceDb, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += perQuery) {
    const entries = await db.planEntries.bulkGet(ids.slice(from, from + perQuery));
    for (const entry of entries)
      if (entry?.publishedPost && entry.deletedAt === undefined) found.set(entry.id, postKey(entry.publishedPost));
  }
  return found;
}

async function storedKeys(db: WorkspaceDb, keys: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const asked = [...new Set(keys)];
  for (let from = 0; from < asked.length; from += perQuery)
    for (const [key, row] of await storedPosts(db, asked.slice(from, from + perQuery))) found.set(key, row.key);
  return found;
}
