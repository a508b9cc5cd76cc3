import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommentSighting, PostSighting, ProfileRef } from '../../model/sighting.ts';
import { openPeopleBook } from '../book/people-book.ts';
import { openStandingBook } from '../book/standing-book.ts';
import { WorkspaceDb } from '../schema.ts';
import { addInteraction } from '../tables/interactions.ts';
import { keepProfile, removePerson } from '../tables/people.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { recordEngagers } from '../tables/engagers.ts';
import { noteTouches } from '../tables/touches.ts';
import { type Radar, relationRadar, strangersSeen } from './unanswered.ts';
import { warmPaths } from './warm-paths.ts';

const at = Date.UTC(2026, 10, 17, 9);
const dayMs = 86_400_000;
const who = (handle: string): ProfileRef => ({ network: 'facebook', handle, name: handle.toUpperCase() });
const [us, mara, otto, dele] = [who('tidewell'), who('mara'), who('otto'), who('dele')];

const post = (id: string, author: ProfileRef, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'facebook', kind: 'post', id },
  author,
  permalink: `https://www.facebook.com/posts/${id}`,
  metrics: {},
  seenAt: at,
  surface: 'post',
  reader: 'facebook/1',
  ...more,
});
const comment = (id: string, on: string, author: ProfileRef, more: Partial<CommentSighting> = {}): CommentSighting => ({
  id,
  post: { network: 'facebook', kind: 'post', id: on },
  author,
  text: `${author.handle} ${id}`,
  seenAt: at,
  surface: 'post',
  reader: 'facebook/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, us, 'own', at);
});
afterEach(() => db.delete());
async function see(posts: readonly PostSighting[], comments: readonly CommentSighting[]): Promise<void> {
  await recordSightings(db, { posts, comments, profiles: [] }, at);
  await noteTouches(db, { posts, comments });
}
const three = (author: ProfileRef, from = 10): CommentSighting[] =>
  [0, 1, 2].map((index) => comment(`${author.handle}${from + index}`, '1', author));

/** As the page asks: out of books that were just opened. */
async function radar(now: number): Promise<Radar> {
  const life = new AbortController();
  const pause = () => Promise.resolve();
  const people = openPeopleBook(db, pause, life.signal);
  const standings = openStandingBook(db, people, pause, life.signal, () => now);
  const [lines, known] = await vi.waitFor(() => {
    if (!people.lines || !standings.known) throw new Error('not read yet');
    return [people.lines, standings.known] as const;
  }, 20_000);
  const strangers = await strangersSeen(db, lines, known, now);
  life.abort();
  return relationRadar({ lines, known, strangers }, now, () => undefined);
}

describe('who waits for an answer', () => {
  const names = async (now = at) => (await radar(now)).unanswered.map(({ name }) => name);

  it('is who came three times and was never answered, kept or not', async () => {
    await see([post('1', us)], [...three(mara), ...three(otto), comment('d', '1', dele)]);
    const { person } = await keepProfile(db, mara, {}, at);
    const { unanswered } = await radar(at);
    expect(unanswered.map(({ name, isKept }) => [name, isKept])).toEqual([
      ['MARA', true],
      ['OTTO', false],
    ]);
    expect(unanswered[0]).toMatchObject({
      id: person.id,
      counts: [{ kind: 'comment', count: 3 }],
      score: 6,
      lastAt: at,
    });
  });

  it('is nobody whom we answered, or called', async () => {
    await see([post('1', us)], [...three(mara), ...three(otto), comment('u', '1', us, { parent: 'mara10' })]);
    const { person } = await keepProfile(db, otto, {}, at);
    expect(await names()).toEqual(['OTTO']);
    await addInteraction(db, { personId: person.id, kind: 'call', direction: 'out', at }, at);
    expect(await names()).toEqual([]);
  });

  it('is still who got a reaction and no word; no competitor, and nothing of long ago', async () => {
    await see([post('1', us), post('2', mara, { mine: { reacted: true } })], [...three(mara), ...three(otto)]);
    await setRelation(db, otto, 'competitor', at);
    expect(await names()).toEqual(['MARA']);
    expect(await names(at + 31 * dayMs)).toEqual([]);
  });

  it('is nobody who did little more than react, which asks for no answer', async () => {
    const ids = ['1', '2', '3'];
    await see(
      ids.map((id) => post(id, us)),
      [comment('m', '1', mara)],
    );
    for (const id of ids) {
      const on = { network: 'facebook', kind: 'post', id } as const;
      const seen = { post: on, kind: 'reaction', handle: 'tidewell', accounts: [mara], seenAt: at } as const;
      expect(await recordEngagers(db, seen)).toBe(1);
    }
    expect(await names()).toEqual([]);
    await see([], three(mara));
    expect((await radar(at)).unanswered.map(({ counts }) => counts)).toEqual([
      expect.arrayContaining([{ kind: 'reaction', count: 3 }]),
    ]);
  });

  it('is to be thanked who shared or mentioned us and heard nothing since', async () => {
    const mention = post('3', mara, { mentions: ['tidewell'] });
    await see([mention, post('4', otto, { quoted: { author: us } })], []);
    expect((await radar(at)).toThank.map(({ name }) => name).sort()).toEqual(['MARA', 'OTTO']);
    await see([], [comment('u', '3', us, { seenAt: at + 1000 })]);
    expect((await radar(at + 2000)).toThank.map(({ name }) => name)).toEqual(['OTTO']);
  });
});

describe('warm paths', () => {
  const paths = async (to = dele) => {
    const row = await db.profiles.where('handleKeys').equals(`facebook:${to.handle}`).first();
    return (await warmPaths(db, [row?.key ?? ''], row?.personId)).paths.map(({ name, strong, ties }) => [
      name,
      strong,
      ...ties.map(({ kind, by }) => `${kind} ${by ?? ''}`.trim()).sort(),
    ]);
  };
  beforeEach(async () => {
    await keepProfile(db, mara, {}, at);
    await keepProfile(db, otto, {}, at);
  });

  it('are strong where one answers the other or writes under their post, weak where both write under one', async () => {
    await see(
      [post('1', us), post('2', mara), post('3', dele)],
      [
        comment('11', '1', dele),
        comment('12', '1', mara, { parent: '11' }),
        comment('13', '1', otto),
        comment('21', '2', dele),
        comment('31', '3', mara),
      ],
    );
    expect(await paths()).toEqual([
      ['MARA', 3, 'answer friend', 'onPost friend', 'onPost prospect'],
      ['OTTO', 0, 'together'],
    ]);
  });

  it('have the post and the words that show them', async () => {
    await see([post('1', us)], [comment('11', '1', dele), comment('13', '1', otto)]);
    const key = (await db.profiles.where('handleKeys').equals('facebook:dele').first())?.key ?? '';
    const found = await warmPaths(db, [key], undefined);
    expect(found).toMatchObject({ posts: 1, hasMore: false });
    expect(found.paths[0]?.ties).toEqual([
      {
        kind: 'together',
        by: undefined,
        network: 'facebook',
        postKey: 'facebook:post:1',
        permalink: 'https://www.facebook.com/posts/1',
        seenAt: at,
        text: 'otto 13',
      },
    ]);
  });

  it('lead over nobody who is not kept, over none of ours, and not to oneself', async () => {
    const { person } = await keepProfile(db, dele, {}, at);
    await see(
      [post('1', us), post('2', who('stranger'))],
      [comment('11', '1', dele), comment('12', '1', us), comment('21', '2', dele), comment('22', '2', mara)],
    );
    expect(await paths()).toEqual([['MARA', 0, 'together']]);
    const [, kept] = await db.people.orderBy('name').toArray();
    await removePerson(db, kept?.id ?? '', at);
    expect(person.name).toBe('DELE');
    expect(await paths()).toEqual([]);
  });
});
