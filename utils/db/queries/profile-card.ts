import { engagementOf } from '../../metrics/engagement.ts';
import { profileChanges } from '../../metrics/profile-changes.ts';
import type { ProfileCard } from '../../model/cards.ts';
import type { Note, NoteAbout, Profile } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import type { PostRow } from '../rows.ts';
import type { WorkspaceDb } from '../schema.ts';
import { lastTouch } from './last-touch.ts';
import { bestPersona } from './personas.ts';
import { pipelineStages } from './pipeline-stages.ts';
import { notesAbout } from '../tables/notes.ts';
import { findProfile } from '../tables/profiles.ts';
import { profileSightingsOf } from './profile-history.ts';
import { rivalOf } from './rival.ts';

const postsSinceMs = 28 * 86_400_000;
const notesShown = 3;
const changesShown = 3;
const postsShown = 5;

/** Everything we know of the account a page names: the person, our notes, followers and posts as they were seen. */
export async function profileCard(db: WorkspaceDb, ref: ProfileRef, now: number): Promise<ProfileCard> {
  const row = await findProfile(db, ref);
  if (!row) {
    return {
      profileKey: undefined,
      profile: ref,
      relation: 'none',
      person: undefined,
      accounts: [],
      notes: [],
      noteCount: 0,
      followers: [],
      posts: [],
      postsSeen: 0,
      stages: await pipelineStages(db),
      changes: [],
      rival: undefined,
    };
  }
  // Each group at once: a card is waited for, and every question has its way to the disk and back.
  const [stored, others, stages, sightings, posts, newest] = await Promise.all([
    row.personId ? db.people.get(row.personId) : undefined,
    row.personId ? db.profiles.where('personId').equals(row.personId).toArray() : [],
    pipelineStages(db),
    profileSightingsOf(db, row.key),
    postsOf(db, row.key, now - postsSinceMs),
    db.latest.where('[authorKey+seenAt]').between([row.key, 0], [row.key, Infinity]).last(),
  ]);
  const person = stored?.deletedAt === undefined ? stored : undefined;
  const accounts = person ? others : [row];
  const accountKeys = accounts.map(({ key }) => key);
  const isForgotten = stored !== undefined && person === undefined;
  const relation = isForgotten ? 'none' : row.relation;
  const [notes, persona, touch, rival] = await Promise.all([
    notesOn(db, row, person?.id),
    // Of strangers nothing is said but what they wrote; of a competitor also how they do.
    relation === 'none' ? undefined : bestPersona(db, person, accountKeys),
    lastTouch(db, accountKeys, person?.id, now),
    relation === 'competitor' ? rivalOf(db, row, now) : undefined,
  ]);
  return {
    profileKey: row.key,
    profile: { ...ref, ...(row.name ? { name: row.name } : {}) },
    relation,
    followedAt: row.followedAt,
    person,
    accounts: accounts.map(({ network, handle }) => ({ network, handle })),
    // The row knows it to within a day.
    lastSeenAt: Math.max(row.lastSeenAt, newest?.seenAt ?? 0, sightings.at(-1)?.seenAt ?? 0),
    persona,
    lastTouch: touch,
    headline: sightings.findLast(({ headline }) => headline)?.headline,
    notes: notes.slice(0, notesShown),
    noteCount: notes.length,
    followers: sightings.flatMap(({ seenAt, followers }) => (followers ? [{ seenAt, count: followers }] : [])),
    posts: await withEngagement(db, posts.slice(0, postsShown)),
    postsSeen: posts.length,
    stages,
    changes: relation === 'none' ? [] : profileChanges(sightings).slice(0, changesShown),
    rival,
  };
}

/** Notes on the person and on this account of theirs, newest first. */
async function notesOn(db: WorkspaceDb, profile: Profile, personId: string | undefined): Promise<Note[]> {
  const abouts: NoteAbout[] = [{ type: 'profile', id: profile.key }];
  if (personId) abouts.push({ type: 'person', id: personId });
  const lists = await Promise.all(abouts.map((about) => notesAbout(db, about)));
  return lists.flat().sort((a, b) => b.createdAt - a.createdAt);
}

/** Seen since, the newest first; after them those whose page did not tell their day. */
async function postsOf(db: WorkspaceDb, authorKey: string, since: number): Promise<PostRow[]> {
  const rows = await db.posts
    .where('[authorKey+lastSeenAt]')
    .between([authorKey, since], [authorKey, Infinity])
    .reverse()
    .toArray();
  return rows.sort((a, b) => (b.publishedAt?.from ?? 0) - (a.publishedAt?.from ?? 0));
}

async function withEngagement(db: WorkspaceDb, rows: readonly PostRow[]): Promise<ProfileCard['posts']> {
  const latest = await db.latest.bulkGet(rows.map(({ key }) => key));
  return rows.map((row, index) => {
    const metrics = latest[index]?.metrics;
    return {
      post: row.post,
      text: (row.text ?? '').slice(0, 140),
      publishedAt: row.publishedAt,
      engagement: metrics && engagementOf(metrics),
      permalink: row.permalink,
    };
  });
}
