import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPeopleBook } from '../book/people-book.ts';
import { openWorkspace } from '../open.ts';
import type { CommentRow, PostRow, WorkspaceDb } from '../schema.ts';
import { keepProfile, removePerson } from '../tables/people.ts';
import { addReferral, removeReferral } from '../tables/referrals.ts';
import { touchProfiles } from '../tables/profiles.ts';
import { customerMap, type MapWork } from './customer-map.ts';

let db: WorkspaceDb;
let serial = 0;
beforeEach(async () => {
  serial += 1;
  db = await openWorkspace(`map-${serial}`);
});

const keep = async (handle: string) => {
  const { person, profile } = await keepProfile(db, { network: 'x', handle, name: handle }, {}, 1);
  return { id: person.id, key: profile.key };
};
const post = (id: string, authorKey: string, rest: Partial<PostRow> = {}): PostRow => ({
  key: `x:status:${id}`,
  network: 'x',
  post: { network: 'x', kind: 'status', id },
  authorKey,
  firstSeenAt: 10,
  lastSeenAt: 10,
  ...rest,
});
const comment = (id: string, authorKey: string, rest: Partial<CommentRow>): CommentRow => ({
  key: `x:${id}`,
  network: 'x',
  postKey: 'x:status:1',
  authorKey,
  author: { network: 'x', handle: 'any' },
  ours: false,
  firstSeenAt: 20,
  lastSeenAt: 20,
  surface: 'post',
  reader: 'x/1',
  ...rest,
});

/** As the page asks: with everybody out of a book that was just opened. */
async function mapOf(work?: MapWork) {
  const life = new AbortController();
  const book = openPeopleBook(db, () => Promise.resolve(), life.signal);
  const lines = await vi.waitFor(() => {
    if (!book.lines) throw new Error('not read yet');
    return book.lines;
  }, 20_000);
  life.abort();
  return customerMap(db, lines, work);
}

describe('the map of customers', () => {
  it('has who answers, tags and brings whom, among those who are kept', async () => {
    const [ines, bram, nord] = [await keep('ines'), await keep('bram'), await keep('nord')];
    const stranger = [...(await touchProfiles(db, [{ network: 'x', handle: 'stranger' }], 1)).values()][0]!;
    await db.posts.bulkPut([post('1', ines.key, { mentions: ['Nord', 'stranger'] }), post('2', stranger.key)]);
    await db.comments.bulkPut([
      comment('c1', bram.key, { text: 'Ask @nord, @nord.' }),
      comment('c2', bram.key, { firstSeenAt: 30 }),
      // The one that it answers comes later in the order of keys.
      comment('a1', nord.key, { parentKey: 'x:c2' }),
      comment('c4', ines.key, { parentKey: 'x:c4' }),
      comment('c5', stranger.key, { text: '@ines' }),
      comment('c6', ines.key, { postKey: 'x:status:2' }),
    ]);
    await addReferral(db, { fromId: ines.id, toId: nord.id, at: 5, anyway: 0, how: 'typed' }, 5);
    const gone = await addReferral(db, { fromId: bram.id, toId: nord.id, at: 5, anyway: 0, how: 'typed' }, 5);
    await removeReferral(db, gone.id, 6);
    const map = await mapOf();
    expect(map).toMatchObject({ posts: 2, comments: 6 });
    const name = (id: string) => map?.people.find((person) => person.id === id)?.name;
    expect(map?.ties.map(({ fromId, toId, kind, n }) => `${name(fromId)} ${kind} ${name(toId)} ${n}`).sort()).toEqual([
      'bram answers ines 2',
      'bram tags nord 2',
      'ines brings nord 1',
      'ines tags nord 1',
      'nord answers bram 1',
    ]);
    expect(map?.ties.find(({ kind, n }) => kind === 'answers' && n === 2)?.lastAt).toBe(30);
  });

  it('leaves out who is not kept any more, and ends when it is stopped', async () => {
    const [ines, bram] = [await keep('ines'), await keep('bram')];
    await db.posts.put(post('1', ines.key));
    await db.comments.put(comment('c1', bram.key, {}));
    await removePerson(db, bram.id, 5);
    expect((await mapOf())?.ties).toEqual([]);
    expect(await mapOf({ signal: AbortSignal.abort() })).toBeUndefined();
  });
});
