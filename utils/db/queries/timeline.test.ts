import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentSighting, PostSighting, ProfileRef } from '../../model/sighting.ts';
import { undoChange, writeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addInteraction, removeInteraction, setScoring } from '../tables/interactions.ts';
import { addNote } from '../tables/notes.ts';
import { keepProfile } from '../tables/people.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { noteTouches } from '../tables/touches.ts';
import { scoreSheet } from './score-sheet.ts';
import { timelineOf, type TimelineKind, type TimelineOf } from './timeline.ts';

const at = Date.UTC(2026, 10, 17, 9);
const dayMs = 86_400_000;
const us: ProfileRef = { network: 'linkedin', handle: 'tidewell' };
const mara: ProfileRef = { network: 'linkedin', handle: 'mara', name: 'Mara Lindqvist' };
const ours = { network: 'linkedin', kind: 'activity', id: '1' } as const;

const post: PostSighting = {
  post: ours,
  author: us,
  permalink: 'https://www.linkedin.com/feed/update/urn:li:activity:1/',
  text: 'Refill points',
  metrics: {},
  seenAt: at,
  surface: 'post',
  reader: 'linkedin/1',
};
const comment = (id: string, more: Partial<CommentSighting> = {}): CommentSighting => ({
  id,
  post: ours,
  author: mara,
  text: 'From the hotels?',
  seenAt: at,
  surface: 'post',
  reader: 'linkedin/1',
  ...more,
});

let db: WorkspaceDb;
let of: TimelineOf;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, us, 'own', at);
  const { person, profile } = await keepProfile(db, mara, {}, at - 30 * dayMs);
  of = { personId: person.id, accounts: [{ key: profile.key, network: 'linkedin' }] };
});
afterEach(() => db.delete());

const all: readonly TimelineKind[] = ['touch', 'interaction', 'note', 'deal', 'referral', 'profile', 'stage', 'kept'];
const rows = async (kinds = all, most = 10) => (await timelineOf(db, of, new Set(kinds), most)).rows;
const see = async (...comments: CommentSighting[]) => {
  await recordSightings(db, { posts: [post], comments, profiles: [] }, at);
  await noteTouches(db, { posts: [post], comments });
};
const call = (days: number) =>
  addInteraction(db, { personId: of.personId, kind: 'call', direction: 'both', at: at - days * dayMs, text: ' ' }, at);

describe('the timeline of a person', () => {
  it('tells since when they are in their stage, unless they were kept in it', async () => {
    const now = Date.now();
    await keepProfile(db, mara, { stage: 'talking' }, now);
    await keepProfile(db, mara, { tags: ['pilot'] }, now);
    expect(await rows(['stage'])).toEqual([
      { type: 'stage', id: `${of.personId}|${now}`, at: now, stage: 'talking', from: undefined },
    ]);

    const dele = { network: 'x', handle: 'dele' } as const;
    const { person } = await keepProfile(db, dele, { stage: 'customer' }, now);
    of = { personId: person.id, accounts: [] };
    expect(await rows(['stage'])).toEqual([]);
  });

  it('tells each stage that they came to, and from which, until that is undone', async () => {
    const day = (days: number) => at + days * dayMs;
    await keepProfile(db, mara, { stage: 'new' }, day(1));
    await keepProfile(db, mara, { stage: 'customer' }, day(5));
    const { id } = (await db.people.get(of.personId))!;
    const written = await writeRecord(db, 'people', id, { stage: undefined, updatedAt: day(9) });
    const told = async () =>
      (await rows(['stage'])).map((row) => row.type === 'stage' && [row.from, row.stage, (row.at - at) / dayMs]);
    const before = [
      ['new', 'customer', 5],
      [undefined, 'new', 1],
    ];
    expect(await told()).toEqual([['customer', undefined, 9], ...before]);
    await undoChange(db, written!.undo, day(20));
    expect(await told()).toEqual(before);
  });

  it('tells when somebody came to a stage that an older version wrote', async () => {
    await keepProfile(db, mara, { stage: 'new' }, at + dayMs);
    await db.people.update(of.personId, { stageChanges: undefined });
    expect(await rows(['stage'])).toMatchObject([{ id: of.personId, stage: 'new', from: null }]);
  });

  it('has all of it, newest first, and of a touch the words, the link and when the page says it was', async () => {
    const when = { from: at - 3 * dayMs, to: at - 2 * dayMs };
    await see(comment('11', { publishedAt: when }), comment('12'));
    await addNote(db, { type: 'person', id: of.personId }, 'Wants numbers', at - dayMs);
    await addNote(db, { type: 'profile', id: of.accounts[0]?.key ?? '' }, 'Met at the fair', at - 9 * dayMs);
    await call(20);
    const found = await rows();
    expect(found.map(({ type }) => type)).toEqual(['touch', 'note', 'touch', 'note', 'interaction', 'kept']);
    expect(found[2]).toMatchObject({ text: 'From the hotels?', permalink: post.permalink, when, network: 'linkedin' });
    expect(found[0]).toMatchObject({ at, when: undefined });
    expect(await rows(['note'])).toHaveLength(2);
  });

  it('is shown in pages', async () => {
    for (const days of [1, 2, 3]) await call(days);
    const page = await timelineOf(db, of, new Set(['interaction']), 2);
    expect(page.rows.map((row) => (at - row.at) / dayMs)).toEqual([1, 2]);
    expect(page.hasMore).toBe(true);
    expect((await timelineOf(db, of, new Set(['interaction']), 3)).hasMore).toBe(false);
  });

  it('does not have what was taken away, and has it again when that is undone', async () => {
    const { record, undo } = await call(1);
    expect(record.text).toBeUndefined();
    await removeInteraction(db, record.id, at);
    expect(await rows(['interaction'])).toEqual([]);
    await undoChange(db, { ...undo, changes: { deletedAt: undefined } }, at);
    expect(await rows(['interaction'])).toHaveLength(1);
  });

  it('shows what they say of themselves as it changed, and nothing for what a page did not show', async () => {
    const seen = (days: number, headline?: string) => ({
      profile: mara,
      seenAt: at - days * dayMs,
      reader: 'linkedin/1',
      ...(headline ? { headline } : {}),
    });
    for (const sighting of [seen(9, 'Facilities lead'), seen(6), seen(4, 'Facilities lead'), seen(1, 'Head of sites')])
      await recordSightings(db, { posts: [], profiles: [sighting] }, sighting.seenAt);
    const change = { field: 'headline', before: ['Facilities lead'], after: ['Head of sites'] };
    expect(await rows(['profile'])).toMatchObject([{ at: at - dayMs, change }]);
  });
});

describe('what the score is computed from', () => {
  it('is what was seen and typed, by the rule of the workspace', async () => {
    await see(comment('11'));
    await call(0);
    const keys = of.accounts.map(({ key }) => key);
    const sheet = await scoreSheet(db, keys, of.personId);
    expect(sheet.touches.map(({ kind }) => kind).sort()).toEqual(['call', 'comment']);
    expect(sheet).toMatchObject({ isCapped: false, scoring: { halfLifeDays: 30 } });
    const [undo] = await setScoring(db, { weights: { call: 9 }, halfLifeDays: 7 }, at);
    expect((await scoreSheet(db, keys, undefined)).scoring).toMatchObject({ weights: { call: 9 }, halfLifeDays: 7 });
    if (undo) await undoChange(db, undo, at);
    expect((await scoreSheet(db, keys, undefined)).scoring.halfLifeDays).toBe(30);
  });
});
