import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { CommentSighting, PostSighting, ProfileRef } from '../../model/sighting.ts';
import { makeRecord, writeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { compactSightings } from './compact.ts';
import { erasePersonForGood } from './erase-person.ts';
import { erasedBefore, liftErasures, marksOf } from './erasures.ts';
import { finishErasing } from './erasing.ts';
import { mergePeople } from './merge-people.ts';
import { addNote, addNoteOnProfile } from './notes.ts';
import { keepProfile } from './people.ts';
import { recordSightings } from './sightings.ts';

const now = Date.UTC(2026, 10, 17, 9);
const day = 86_400_000;
const mara: ProfileRef = { network: 'x', handle: 'mara_secret', stableId: '777001', name: 'Mara Secret' };
const jonas: ProfileRef = { network: 'x', handle: 'jonas', name: 'Jonas' };

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const post = (id: string, author: ProfileRef, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author,
  text: 'Refill points',
  metrics: { reactions: exactly(10) },
  seenAt: now,
  surface: 'home',
  reader: 'x/1',
  ...more,
});
const comment = (id: string, author: ProfileRef): CommentSighting => ({
  id,
  post: { network: 'x', kind: 'status', id: 'theirs' },
  author,
  text: 'Nice',
  seenAt: now,
  surface: 'post',
  reader: 'x/1',
});
const see = (posts: PostSighting[], comments: CommentSighting[] = [], at = now) =>
  recordSightings(
    db,
    { posts, comments, profiles: [{ profile: mara, headline: 'Secret', seenAt: at, reader: 'x/1' }] },
    at,
  );

/** Everything stored, as text. */
const all = async (): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
const traces = async (): Promise<string[]> =>
  [...(await all()).matchAll(/[^"]{0,20}(?:secret|777001)[^"]{0,20}/gi)].map(([found]) => found);

/** Somebody of whom something is in every table that can hold it. */
async function everywhere(): Promise<string> {
  const { person } = await addNoteOnProfile(db, mara, 'A secret about her', now);
  await see(
    [
      post('1', mara, { text: 'Secret post' }),
      post('2', mara, { seenAt: now - 40 * day, text: 'Secret old post' }),
      ...Array.from({ length: 12 }, (_, n) => post('3', mara, { seenAt: now - 40 * day + n * 3_600_000 })),
      post('theirs', jonas, {
        repostedBy: mara,
        mentions: ['mara_secret', 'ada'],
        quoted: { author: mara, text: 'Secret' },
      }),
    ],
    [comment('c1', mara), comment('c2', jonas)],
  );
  await compactSightings(db, now, { since: 0, saveSince: async () => undefined, pause: async () => undefined });
  const key = (await db.profiles.where('personId').equals(person.id).primaryKeys())[0] ?? '';
  await db.touches.put({
    id: 't',
    profileKey: key,
    kind: 'comment',
    direction: 'in',
    at: now,
    postKey: 'x:status:secret',
  });
  await db.standings.put({ profileKey: key, recent: [['comment', 'in', now]] });
  await addNote(db, { type: 'post', id: 'x:status:1' }, 'On her secret post', now);
  await addNote(db, { type: 'topic', id: 'hotel' }, `With @[Mara Secret](person:${person.id}) in May`, now);
  const kept = { createdAt: now, updatedAt: now };
  await makeRecord(db, 'campaigns', {
    ...kept,
    id: 'campaign',
    title: 'Winter',
    isActive: true,
    partners: [
      { id: 'p1', name: 'Mara Secret', handles: { x: 'Mara_Secret' }, deliverables: [] },
      { id: 'p2', name: 'Jonas', handles: { x: 'jonas' }, deliverables: [] },
    ],
  });
  await makeRecord(db, 'interactions', {
    id: 'i',
    personId: person.id,
    kind: 'call',
    direction: 'in',
    at: now,
    text: 'Secret',
    ...kept,
  });
  await makeRecord(db, 'deals', {
    id: 'd',
    personId: person.id,
    title: 'Secret',
    amount: 5,
    currency: 'EUR',
    state: 'won',
    at: now,
    ...kept,
  });
  await makeRecord(db, 'referrals', {
    id: 'r',
    fromId: person.id,
    toId: 'q',
    at: now,
    anyway: 0.1,
    how: 'typed',
    text: 'Secret',
    ...kept,
  });
  // Kept before an account of hers had a number, and under another name than today's.
  await makeRecord(db, 'clippings', {
    id: 'c',
    postKey: 'x:status:gone',
    post: { network: 'x', kind: 'status', id: 'gone' },
    text: 'Secret words that were kept',
    author: { network: 'x', handle: 'Mara_Secret', name: 'Mara' },
    keptAt: now,
    tags: ['secret'],
    ...kept,
  });
  await makeRecord(db, 'clippings', {
    id: 'c2',
    postKey: 'x:status:theirs',
    post: { network: 'x', kind: 'status', id: 'theirs' },
    text: 'Of somebody else',
    author: jonas,
    keptAt: now,
    tags: [],
    ...kept,
  });
  await makeRecord(db, 'outcomes', {
    id: 'o',
    importId: 'import-1',
    row: 2,
    source: 'other',
    postKey: 'x:status:1',
    name: 'Secret post',
    from: '2026-10-01',
    to: '2026-10-31',
    metrics: { clicks: 3 },
    ...kept,
  });
  await db.history.put({
    id: 'h',
    t: 'people',
    record: person.id,
    field: 'name',
    value: 'Secret',
    stamp: 's',
    wonBy: 'w',
    at: now,
  });
  return person.id;
}

describe('erasing somebody', () => {
  it('leaves no trace of them in any table, and those of others alone', async () => {
    const id = await everywhere();
    const progress: number[] = [];
    expect(await erasePersonForGood(db, id, { now, onProgress: (done, total) => progress.push(done / total) })).toBe(
      true,
    );
    expect(await traces()).toEqual([]);
    expect((await all()).includes(id)).toBe(false);
    expect((await db.posts.toArray()).map(({ key, mentions }) => [key, mentions])).toEqual([
      ['x:status:theirs', ['ada']],
    ]);
    expect((await db.comments.toArray()).map(({ key }) => key)).toEqual(['x:c2']);
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual(['With … in May']);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('keeps them from being recorded again, by number and by name, and out of what others wrote', async () => {
    await erasePersonForGood(db, await everywhere(), { now });
    const renamed = { ...mara, handle: 'mara_other' };
    await see(
      [
        post('9', mara, { seenAt: now + day }),
        post('theirs', jonas, { repostedBy: mara, seenAt: now + day, mentions: ['Mara_Secret'] }),
      ],
      [comment('c3', renamed)],
      now + day,
    );
    expect(await traces()).toEqual([]);
    expect(await db.comments.count()).toBe(1);
    expect(await db.posts.count()).toBe(1);
    // Others are recorded as before.
    expect((await see([post('10', jonas, { seenAt: now + day })], [], now + day)).recorded).toBe(1);
  });

  it('goes on where it was ended', async () => {
    const id = await everywhere();
    const life = new AbortController();
    const ended = await erasePersonForGood(db, id, { now, signal: life.signal, pause: async () => life.abort() });
    expect(ended).toBe(false);
    expect((await traces()).length).toBeGreaterThan(0);
    // From the first moment on nothing new of them is recorded.
    await see([post('20', mara, { text: 'New secret', seenAt: now + day })], [], now + day);
    expect(await db.posts.get('x:status:20')).toBeUndefined();
    expect(await finishErasing(db, { now })).toBe(true);
    expect(await traces()).toEqual([]);
  });

  it('keeps the person to the end, since the page that shows how far it is goes with them', async () => {
    const id = await everywhere();
    const isThere: boolean[] = [];
    const pause = async (): Promise<void> => void isThere.push((await db.people.get(id)) !== undefined);
    expect(await erasePersonForGood(db, id, { now, pause })).toBe(true);
    expect(isThere.length).toBeGreaterThan(2);
    expect(isThere.slice(0, -1)).not.toContain(false);
    expect(await db.people.get(id)).toBeUndefined();
  });

  it('takes those with it who went into them', async () => {
    const id = await everywhere();
    await makeRecord(db, 'people', { id: 'old', name: 'Old Secret', tags: [], createdAt: now, updatedAt: now });
    await mergePeople(db, { intoId: id, fromId: 'old', because: ['https://x.com/secret'] }, now);
    await erasePersonForGood(db, id, { now });
    expect(await traces()).toEqual([]);
    expect(await db.people.count()).toBe(0);
  });

  it('empties the rows of what is synced, and what waits to be sent, and loses no place in the queue', async () => {
    await db.meta.put({ key: 'sync', value: {} });
    const id = await everywhere();
    const before = await db.outbox.count();
    await erasePersonForGood(db, id, { now });
    expect(await db.outbox.count()).toBeGreaterThanOrEqual(before);
    // The address of the account is what the others know it by; it says that nothing is kept of it.
    const said = (await traces()).filter((trace) => !/^x:mara_secret(@\d+)?$/.test(trace));
    expect(said).toEqual([]);
    expect(await db.people.toArray()).toMatchObject([{ id, name: '', tags: [], deletedAt: now }]);
  });

  it('is lifted when the user keeps them again on purpose, and that is remembered', async () => {
    await erasePersonForGood(db, await everywhere(), { now });
    expect(await erasedBefore(db, marksOf(mara))).toBeUndefined();
    expect(await liftErasures(db, marksOf({ network: 'x', handle: 'mara_secret' }), now + day)).toBe(true);
    await keepProfile(db, { network: 'x', handle: 'mara_secret' }, {}, now + day);
    await see([post('30', mara, { seenAt: now + day })], [], now + day);
    expect(await db.posts.get('x:status:30')).toBeDefined();
    expect(await erasedBefore(db, marksOf(mara))).toBe(now);
    expect(await liftErasures(db, ['x:nobody'], now)).toBe(false);
  });
});

it('hashes say nothing by themselves: another key makes others', async () => {
  await erasePersonForGood(db, await everywhere(), { now });
  const [key] = await db.erasureKeys.toArray();
  const ids = (await db.erasures.toArray()).map(({ id }) => id);
  expect(ids.length).toBe(3);
  for (const id of ids) expect(id).toMatch(new RegExp(`^${key?.id}\\.[0-9a-f]{64}$`));
  await writeRecord(db, 'erasureKeys', key?.id ?? '', { key: '0'.repeat(64) });
  await see([post('9', mara, { seenAt: now + day })], [], now + day);
  expect(await db.posts.get('x:status:9')).toBeDefined();
});
