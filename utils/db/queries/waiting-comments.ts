import { postKey } from '../../lib/keys.ts';
import type { NetworkId } from '../../model/network.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import type { TouchKind } from '../../model/touches.ts';
import { isFit } from '../../metrics/persona-fit.ts';
import type { CommentRow, TouchRow, WorkspaceDb } from '../schema.ts';
import { fitsOf, newestSaid, personas, saidOf } from './personas.ts';

const dayMs = 86_400_000;

/** How far back is looked: what is older was answered elsewhere or never will be. */
export const waitingForDays = 14;
/** The newest touches that are looked at, so that a busy account costs no more than a quiet one. */
const mostTouches = 400;

/** A comment or reply of somebody else that nobody of ours was seen to answer. */
export interface WaitingComment {
  readonly key: string;
  readonly network: NetworkId;
  readonly author: ProfileRef;
  /** The person that they are, where we keep them. */
  readonly personId: string | undefined;
  readonly text: string;
  readonly isQuestion: boolean;
  /** When it was written, as near as the page told, ms. */
  readonly at: number;
  /** Its own address where it has one, else that of the post that it stands under. */
  readonly permalink: string | undefined;
  /** The persona that its author fits best. */
  readonly persona: string | undefined;
}

/**
 * What waits for an answer of ours, as far as it was seen: questions first, then who fits a persona, then the oldest.
 * What the user has done with, or put off to later than now, is not in it.
 */
export async function waitingComments(db: WorkspaceDb, now: number): Promise<readonly WaitingComment[]> {
  const since = now - waitingForDays * dayMs;
  const touches = await db.touches
    .where('at')
    .between(since, now, true, true)
    .reverse()
    .filter(asksUs)
    .limit(mostTouches)
    .toArray();
  if (touches.length === 0) return [];
  const asked = new Map(touches.map((touch) => [touch.commentKey ?? '', touch]));
  const rows = (await db.comments.bulkGet([...asked.keys()])).filter((row) => row !== undefined);
  const open = rows.filter((row) => isOpen(row, now));
  const answers = await ownComments(db, open);
  const waiting = open.filter((row) => isToUs(row, answers) && !answers.some((own) => answersIt(own, row)));
  const said = await authorsOf(db, waiting);
  // On X a reply is a post too, with an address of its own.
  const found = await db.posts.bulkGet([...new Set(waiting.flatMap((row) => [row.postKey, ...asPost(row)]))]);
  const posts = new Map(found.flatMap((post) => (post ? [[post.key, post] as const] : [])));
  return waiting
    .map((row): WaitingComment => ({
      key: row.key,
      network: row.network,
      author: row.author,
      personId: said.get(row.authorKey)?.personId,
      text: row.text ?? '',
      isQuestion: isQuestion(row.text ?? ''),
      at: asked.get(row.key)?.at ?? row.firstSeenAt,
      permalink: (posts.get(asPost(row)[0] ?? '') ?? posts.get(row.postKey))?.permalink,
      persona: said.get(row.authorKey)?.persona,
    }))
    .sort(byNeed);
}

const asking: ReadonlySet<TouchKind> = new Set(['comment', 'reply']);
const asksUs = ({ direction, kind, commentKey }: TouchRow): boolean =>
  direction === 'in' && commentKey !== undefined && asking.has(kind);

const isOpen = ({ text, settledAt, hiddenUntil }: CommentRow, now: number): boolean =>
  text !== undefined && text !== '' && settledAt === undefined && (hiddenUntil === undefined || hiddenUntil <= now);

/** What is ours under the posts of these, under them where they are posts themselves, and above them. */
async function ownComments(db: WorkspaceDb, rows: readonly CommentRow[]): Promise<readonly CommentRow[]> {
  const postKeys = new Set(rows.flatMap((row) => [row.postKey, ...asPost(row)]));
  const under = await Promise.all(
    [...postKeys].map((key) =>
      db.comments
        .where('[postKey+firstSeenAt]')
        .between([key, 0], [key, Infinity])
        .filter(({ ours }) => ours)
        .toArray(),
    ),
  );
  const above = await db.comments.bulkGet([...new Set(rows.flatMap(({ parentKey }) => parentKey ?? []))]);
  return [...under.flat(), ...above.flatMap((row) => (row?.ours ? [row] : []))];
}

/** The key of the post that a comment is as well, as on X; none elsewhere. */
const asPost = ({ network, key }: CommentRow): readonly string[] =>
  network === 'x' ? [postKey({ network, kind: 'status', id: key.slice('x:'.length) })] : [];

/** An answer to somebody else in a thread where none of ours wrote anything waits for them. */
const isToUs = ({ parentKey }: CommentRow, answers: readonly CommentRow[]): boolean =>
  parentKey === undefined || answers.some((own) => own.key === parentKey || own.parentKey === parentKey);

/** Under the comment itself, or later in the same thread, which is how the networks show an answer to an answer. */
function answersIt(own: CommentRow, row: CommentRow): boolean {
  if (own.parentKey === row.key || asPost(row).includes(own.postKey)) return true;
  if (own.postKey !== row.postKey || own.parentKey === undefined) return false;
  return own.parentKey === row.parentKey && lastMoment(own) >= firstMoment(row);
}

const firstMoment = ({ publishedAt, firstSeenAt }: CommentRow): number => publishedAt?.from ?? firstSeenAt;
const lastMoment = ({ publishedAt, firstSeenAt }: CommentRow): number => publishedAt?.to ?? firstSeenAt;

/** A mark of a question in any of the scripts that have one of their own, outside of an address. */
export const isQuestion = (text: string): boolean => /[?？؟՞⸮]/u.test(text.replace(/https?:\/\/\S+/gu, ''));

interface AuthorSaid {
  readonly personId: string | undefined;
  readonly persona: string | undefined;
}

async function authorsOf(db: WorkspaceDb, rows: readonly CommentRow[]): Promise<ReadonlyMap<string, AuthorSaid>> {
  const keys = [...new Set(rows.map(({ authorKey }) => authorKey))];
  const [profiles, all] = await Promise.all([db.profiles.bulkGet(keys), personas(db)]);
  const found = new Map<string, AuthorSaid>();
  for (const profile of profiles) {
    if (!profile) continue;
    const { key, personId } = profile;
    const persona = all.length > 0 ? await bestOf(db, key, personId, all) : undefined;
    found.set(key, { personId, persona });
  }
  return found;
}

async function bestOf(
  db: WorkspaceDb,
  profileKey: string,
  personId: string | undefined,
  all: Parameters<typeof fitsOf>[0],
): Promise<string | undefined> {
  const [person, seen] = await Promise.all([
    personId === undefined ? undefined : db.people.get(personId),
    db.profileSightings.where('[profileKey+seenAt]').between([profileKey, 0], [profileKey, Infinity]).toArray(),
  ]);
  return fitsOf(all, saidOf(person, [newestSaid(seen)])).find(isFit)?.persona.name;
}

const byNeed = (a: WaitingComment, b: WaitingComment): number =>
  Number(b.isQuestion) - Number(a.isQuestion) ||
  Number(b.persona !== undefined) - Number(a.persona !== undefined) ||
  a.at - b.at;
