import type { KeptDraft } from '../../model/cards.ts';
import { keepRules } from '../../model/keep-rules.ts';
import type { NetworkId } from '../../model/network.ts';
import type { CommentSighting, PostSighting, ProfileRef } from '../../model/sighting.ts';
import { stableKeyOf } from './account-ids.ts';
import type { WorkspaceDb } from '../schema.ts';
import { isOwn, ownAccounts } from './own-accounts.ts';

/**
 * Drafts stand in `meta`, one row for each composer: that table is in no sync, no backup and no export, and goes with
 * its workspace.
 */
export interface DraftPlace {
  readonly network: NetworkId;
  /** "post", or what a reply or comment is to. */
  readonly context: string;
}

const usualDays = keepRules.drafts.usual;
const dayMs = 86_400_000;
/** Of one composer. */
const mostKept = 3;
/** So much of a text that the network cut has to be the same, in characters. */
const leastShown = 40;
/** So soon after the last rest that was kept somebody publishes who typed on without one, ms. */
const atOnceMs = 60_000;

const prefix = 'draft:';
const keyOf = ({ network, context }: DraftPlace): string => `${prefix}${network}:${context}`;
const isFresh = ({ at }: KeptDraft, now: number, days: number): boolean => days === 0 || now - at < days * dayMs;

/** Puts it in place of what the same stay in the composer typed before; what earlier stays typed is left. */
export function keepDraft(db: WorkspaceDb, place: DraftPlace, draft: KeptDraft): Promise<void> {
  return change(db, keyOf(place), (all) => [draft, ...all.filter(({ session }) => session !== draft.session)]);
}

/** The newest one that was left by another stay than this. */
export async function findDraft(
  db: WorkspaceDb,
  place: DraftPlace,
  session: string,
  now: number,
  days: number = usualDays,
): Promise<KeptDraft | undefined> {
  const all = draftsIn(await db.meta.get(keyOf(place)));
  return all.find((draft) => draft.session !== session && isFresh(draft, now, days));
}

export function forgetDraft(db: WorkspaceDb, place: DraftPlace, session: string): Promise<void> {
  return change(db, keyOf(place), (all) => all.filter((draft) => draft.session !== session));
}

/** What is older than two weeks, or than the user wants. */
export async function pruneDrafts(db: WorkspaceDb, now: number, days: number = usualDays): Promise<void> {
  for (const key of await keysOf(db, prefix))
    await change(db, key, (all) => all.filter((each) => isFresh(each, now, days)));
}

interface Seen {
  readonly posts: readonly PostSighting[];
  readonly comments: readonly CommentSighting[];
  readonly viewer: ProfileRef | undefined;
}

/** Forgets drafts that were seen as a post or a comment of our own. */
export async function forgetPublished(
  db: WorkspaceDb,
  network: NetworkId,
  { posts, comments, viewer }: Seen,
): Promise<void> {
  const keys = await keysOf(db, `${prefix}${network}:`);
  if (keys.length === 0) return;
  const own = await ownAccounts(db);
  const isOurs = (author: ProfileRef | undefined): boolean =>
    isOwn(own, author) || (!!author && !!viewer && isSame(author, viewer));
  const texts = [...posts, ...comments].flatMap(({ author, text, textComplete, publishedAt, seenAt }) =>
    text && isOurs(author)
      ? { text: plain(text), isWhole: textComplete !== false, from: publishedAt?.to ?? 0, to: seenAt }
      : [],
  );
  if (texts.length === 0) return;
  // Who publishes at once has not rested any more: what was kept of it is its beginning.
  const isOut = ({ text, at }: KeptDraft): boolean => {
    const draft = plain(text);
    return texts.some((shown) =>
      shown.isWhole
        ? shown.text === draft ||
          (shown.text.startsWith(draft) && shown.from > at - atOnceMs && shown.to < at + atOnceMs)
        : shown.text.length >= leastShown && draft.startsWith(shown.text),
    );
  };
  for (const key of keys) await change(db, key, (all) => all.filter((draft) => !isOut(draft)));
}

const isSame = (a: ProfileRef, b: ProfileRef): boolean => {
  const [first, second] = [stableKeyOf(a), stableKeyOf(b)];
  return first !== undefined && second !== undefined
    ? first === second
    : a.handle.toLowerCase() === b.handle.toLowerCase();
};

/** What is left where networks change white space, shorten links and end a text that they cut with dots. */
const plain = (text: string): string =>
  text
    .replace(/(?:https?:\/\/|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,}\/)\S*/gi, '')
    .replace(/…\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();

const keysOf = (db: WorkspaceDb, start: string): Promise<string[]> =>
  db.meta.where('key').startsWith(start).primaryKeys() as Promise<string[]>;

const draftsIn = (row: { readonly value: unknown } | undefined): readonly KeptDraft[] =>
  (row?.value as readonly KeptDraft[] | undefined) ?? [];

function change(db: WorkspaceDb, key: string, to: (all: readonly KeptDraft[]) => readonly KeptDraft[]): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const before = draftsIn(await db.meta.get(key));
    const after = to(before).slice(0, mostKept);
    if (after.length > 0) await db.meta.put({ key, value: after });
    else if (before.length > 0) await db.meta.delete(key);
  });
}
