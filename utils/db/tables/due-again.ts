import { postKey } from '../../lib/keys.ts';
import { titleOf } from '../../lib/title-of.ts';
import { postsOfEntry } from '../../metrics/plan-match.ts';
import type { PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addEntry, type EntryContent } from './plan-entries.ts';

/** Which posts are bound to their time, as the user said; in this browser, like other answers to proposals. */
const boundKey = 'plan-time-bound';
const mostBound = 500;

export async function timeBoundPosts(db: WorkspaceDb): Promise<ReadonlySet<string>> {
  return new Set(((await db.meta.get(boundKey))?.value as readonly string[] | undefined) ?? []);
}

/** Marks a post as bound to its time, so that it is not proposed again, or takes that back. */
export function markTimeBound(db: WorkspaceDb, key: string, isBound: boolean): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const before = [...(await timeBoundPosts(db))].filter((each) => each !== key);
    await db.meta.put({ key: boundKey, value: (isBound ? [key, ...before] : before).slice(0, mostBound) });
  });
}

/**
 * A draft from an own post, without a day yet: with all that the entry said which it came from, else with its text. What
 * others approved then is not approved now. Undefined when the post is gone.
 */
export async function entryAgain(db: WorkspaceDb, key: string, now: number): Promise<PlanEntry | undefined> {
  const row = await db.posts.get(key);
  if (!row?.text?.trim()) return undefined;
  const keys = new Set([row.key, ...(row.aliasKeys ?? [])]);
  const from = await db.planEntries
    .filter((entry) => entry.deletedAt === undefined && postsOfEntry(entry).some((post) => keys.has(postKey(post))))
    .first();
  const said: Pick<EntryContent, 'title' | 'variants'> = from
    ? partsOf(from)
    : { title: titleOf(row.text), variants: { [row.network]: row.text } };
  return addEntry(db, { ...said, state: 'draft', repeatOf: row.post }, now);
}

const partsOf = ({
  title,
  variants,
  parts,
  firstComments,
  media,
  pillar,
}: PlanEntry): Pick<EntryContent, 'title' | 'variants'> & Partial<EntryContent> => ({
  title,
  variants,
  ...(parts ? { parts } : {}),
  ...(firstComments ? { firstComments } : {}),
  ...(media ? { media } : {}),
  ...(pillar ? { pillar } : {}),
});
