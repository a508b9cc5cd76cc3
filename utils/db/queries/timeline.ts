import Dexie from 'dexie';
import type { Deal, Interaction, Referral } from '../../model/dealings.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Note, Stage } from '../../model/records.ts';
import type { ProfileChange } from '../../model/rival.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import type { CommentRow, PostRow, TouchRow, WorkspaceDb } from '../schema.ts';
import { timeOf } from '../../sync/clock.ts';
import { stampOf } from '../../sync/merge.ts';
import { atOnceMs } from '../stage-changes.ts';
import { storedPosts } from '../tables/same-post.ts';
import { profileHistory } from './profile-history.ts';

/** A touch as a page showed it, with the words of it where they are still stored. */
export interface SeenTouch {
  readonly type: 'touch';
  readonly id: string;
  readonly at: number;
  readonly touch: TouchRow;
  readonly network: NetworkId;
  /** When it was, as the page told. Absent: no page says it, and `at` is when it was seen. */
  readonly when: TimeSpan | undefined;
  /** Of the comment, or of the post. */
  readonly text: string | undefined;
  readonly permalink: string | undefined;
}

export type TimelineRow =
  | SeenTouch
  | { readonly type: 'interaction'; readonly id: string; readonly at: number; readonly interaction: Interaction }
  | { readonly type: 'note'; readonly id: string; readonly at: number; readonly note: Note }
  | { readonly type: 'deal'; readonly id: string; readonly at: number; readonly deal: Deal }
  | {
      readonly type: 'referral';
      readonly id: string;
      readonly at: number;
      readonly referral: Referral;
      /** Whom they brought, or who brought them. */
      readonly other: { readonly id: string; readonly name: string | undefined; readonly isBrought: boolean };
    }
  | { readonly type: 'profile'; readonly id: string; readonly at: number; readonly change: ProfileChange }
  /** When they came to a stage, or, without one, to none. `from`: null where nothing is kept of the stage before. */
  | {
      readonly type: 'stage';
      readonly id: string;
      readonly at: number;
      readonly stage: Stage | undefined;
      readonly from: Stage | null | undefined;
    }
  | { readonly type: 'kept'; readonly id: string; readonly at: number; readonly source: string | undefined };

export type TimelineKind = TimelineRow['type'];

export interface TimelinePage {
  /** Newest first. */
  readonly rows: readonly TimelineRow[];
  readonly hasMore: boolean;
}

export interface TimelineOf {
  readonly personId: string;
  readonly accounts: readonly { readonly key: string; readonly network: NetworkId }[];
}

/** All that was between us and somebody and that we wrote of them, newest first: the first `most` of the kinds asked for. */
export async function timelineOf(
  db: WorkspaceDb,
  { personId, accounts }: TimelineOf,
  kinds: ReadonlySet<TimelineKind>,
  most: number,
): Promise<TimelinePage> {
  const limit = most + 1;
  const of = async (kind: TimelineKind, ask: () => Promise<TimelineRow[]>): Promise<TimelineRow[]> =>
    kinds.has(kind) ? ask() : [];
  const lists = await Promise.all([
    of('touch', () => seenTouches(db, accounts, limit)),
    of('interaction', () => interactionsWith(db, personId, limit)),
    of('note', () => notesOn(db, personId, accounts)),
    of('deal', () => dealsOf(db, personId)),
    of('referral', () => referralsOf(db, personId)),
    of('profile', () => changesOf(db, accounts)),
    of('stage', () => stagesOf(db, personId)),
    of('kept', () => keptAt(db, personId)),
  ]);
  const rows = lists.flat().sort((a, b) => b.at - a.at);
  return { rows: rows.slice(0, most), hasMore: rows.length > most };
}

const isHere = ({ deletedAt }: { readonly deletedAt?: number | undefined }): boolean => deletedAt === undefined;

const allOf = (key: string) =>
  [
    [key, Dexie.minKey],
    [key, Dexie.maxKey],
  ] as const;

async function seenTouches(db: WorkspaceDb, accounts: TimelineOf['accounts'], limit: number): Promise<SeenTouch[]> {
  const networks = new Map(accounts.map(({ key, network }) => [key, network]));
  const lists = await Promise.all(
    accounts.map(({ key }) =>
      db.touches
        .where('[profileKey+at]')
        .between(...allOf(key))
        .reverse()
        .limit(limit)
        .toArray(),
    ),
  );
  const touches = lists
    .flat()
    .sort((a, b) => b.at - a.at)
    .slice(0, limit);
  if (touches.length === 0) return [];
  const commentKeys = [...new Set(touches.flatMap(({ commentKey }) => commentKey ?? []))];
  const [posts, comments] = await Promise.all([
    storedPosts(
      db,
      touches.map(({ postKey }) => postKey),
    ),
    commentKeys.length > 0 ? db.comments.bulkGet(commentKeys) : [],
  ]);
  const commentByKey = new Map(comments.flatMap((row) => (row ? [[row.key, row]] : [])));
  return touches.flatMap((touch) => {
    const network = networks.get(touch.profileKey);
    const comment = touch.commentKey === undefined ? undefined : commentByKey.get(touch.commentKey);
    return network ? [seenTouch(touch, network, posts.get(touch.postKey), comment)] : [];
  });
}

const seenTouch = (
  touch: TouchRow,
  network: NetworkId,
  post: PostRow | undefined,
  comment: CommentRow | undefined,
): SeenTouch => ({
  type: 'touch',
  id: touch.id,
  at: touch.at,
  touch,
  network,
  when: spanOf(touch, post, comment),
  text: (touch.commentKey === undefined ? post : comment)?.text,
  permalink: post?.permalink,
});

/** What is dated by the sighting of something older has no time of its own: a reaction, a post that was passed on. */
function spanOf(touch: TouchRow, post: PostRow | undefined, comment: CommentRow | undefined): TimeSpan | undefined {
  const span = touch.commentKey === undefined ? post?.publishedAt : comment?.publishedAt;
  return span && span.from <= touch.at && touch.at <= span.to ? span : undefined;
}

async function interactionsWith(db: WorkspaceDb, personId: string, limit: number): Promise<TimelineRow[]> {
  const rows = await db.interactions
    .where('[personId+at]')
    .between(...allOf(personId))
    .reverse()
    .filter(isHere)
    .limit(limit)
    .toArray();
  return rows.map((interaction) => ({ type: 'interaction', id: interaction.id, at: interaction.at, interaction }));
}

async function notesOn(db: WorkspaceDb, personId: string, accounts: TimelineOf['accounts']): Promise<TimelineRow[]> {
  const abouts = [['person', personId], ...accounts.map(({ key }) => ['profile', key])];
  const lists = await Promise.all(
    abouts.map((about) => db.notes.where('[about.type+about.id]').equals(about).filter(isHere).toArray()),
  );
  return lists.flat().map((note) => ({ type: 'note', id: note.id, at: note.createdAt, note }));
}

async function dealsOf(db: WorkspaceDb, personId: string): Promise<TimelineRow[]> {
  const rows = await db.deals.where('personId').equals(personId).filter(isHere).toArray();
  return rows.map((deal) => ({ type: 'deal', id: deal.id, at: deal.at, deal }));
}

async function referralsOf(db: WorkspaceDb, personId: string): Promise<TimelineRow[]> {
  const [brought, broughtBy] = await Promise.all([
    db.referrals.where('fromId').equals(personId).filter(isHere).toArray(),
    db.referrals.where('toId').equals(personId).filter(isHere).toArray(),
  ]);
  const rows = [...brought, ...broughtBy];
  if (rows.length === 0) return [];
  const others = rows.map(({ fromId, toId }) => (fromId === personId ? toId : fromId));
  const people = await db.people.bulkGet(others);
  return rows.map((referral, index) => ({
    type: 'referral',
    id: referral.id,
    at: referral.at,
    referral,
    other: { id: others[index] ?? '', name: people[index]?.name, isBrought: referral.fromId === personId },
  }));
}

async function changesOf(db: WorkspaceDb, accounts: TimelineOf['accounts']): Promise<TimelineRow[]> {
  const { changes } = await profileHistory(
    db,
    accounts.map(({ key }) => key),
  );
  return changes.map((change) => ({
    type: 'profile',
    id: `${change.network}|${change.field}|${change.between.to}`,
    at: change.between.to,
    change,
  }));
}

/**
 * Who was kept in a stage did not come to it. Where an older version wrote the stage, its stamp tells when, on every
 * device alike.
 */
async function stagesOf(db: WorkspaceDb, personId: string): Promise<TimelineRow[]> {
  const person = await db.people.get(personId);
  if (!person) return [];
  const { stage, stageChanges = [], createdAt } = person;
  const rows = stageChanges.map(({ from, to, at }): TimelineRow => ({
    type: 'stage',
    id: `${personId}|${at}`,
    at,
    stage: to,
    from,
  }));
  const at = timeOf(stampOf(person, 'stage'));
  const isTold = rows.length > 0 ? stageChanges[0]?.to === stage : !stage || at - createdAt <= atOnceMs;
  return isTold ? rows : [{ type: 'stage', id: personId, at, stage, from: null }, ...rows];
}

async function keptAt(db: WorkspaceDb, personId: string): Promise<TimelineRow[]> {
  const person = await db.people.get(personId);
  return person ? [{ type: 'kept', id: personId, at: person.createdAt, source: person.source }] : [];
}
