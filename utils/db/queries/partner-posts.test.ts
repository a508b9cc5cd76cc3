import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Partner } from '../../model/campaign-parts.ts';
import { WorkspaceDb } from '../schema.ts';
import { partnerPosts } from './partner-posts.ts';

const now = Date.UTC(2026, 10, 30);
const post = (id: string) => ({ network: 'x', kind: 'status', id }) as const;
const partner: Partner = {
  id: 'p',
  name: 'Kiln Co',
  handles: { x: 'kiln_co' },
  disclosure: '#ad',
  deliverables: [
    { id: 'open', what: 'A thread', network: 'x' },
    { id: 'done', what: 'A post', network: 'x', post: post('1') },
    { id: 'other', what: 'A reel', network: 'facebook' },
  ],
};

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  await db.profiles.put({
    key: 'kiln',
    network: 'x',
    handle: 'Kiln_Co',
    handleKeys: ['x:kiln_co'],
    relation: 'partner',
    firstSeenAt: 1,
    lastSeenAt: now,
  });
  const row = (id: string, text: string) =>
    ({
      key: `x:status:${id}`,
      post: post(id),
      network: 'x',
      authorKey: 'kiln',
      text,
      firstSeenAt: now - 5,
      lastSeenAt: now - 5,
    }) as const;
  await db.posts.bulkPut([
    row('1', 'We love the refill. #adventure'),
    row('2', '#ad Nine sites.'),
    { ...row('3', 'Cut off'), textComplete: false },
    { ...row('4', 'of others'), format: 'repost' },
  ]);
});
afterEach(() => db.delete());

it('posts of the account are offered for what is open, and whether each says that it is paid', async () => {
  const found = await partnerPosts(db, [partner], undefined, now);
  expect(found.get('done')?.became).toMatchObject({ post: post('1'), isDisclosed: false });
  const open = found.get('open')?.candidates ?? [];
  expect(open.map(({ post: { id }, isDisclosed }) => [id, isDisclosed]).sort()).toEqual([
    ['2', true],
    // What was not seen whole may say it further down.
    ['3', undefined],
  ]);
  expect(found.get('other')).toEqual({ became: undefined, candidates: [] });
});

it('a post of which only the address was typed is told as not seen, until it is seen', async () => {
  const typed: Partner = {
    ...partner,
    deliverables: [
      { id: 'typed', what: 'A post', network: 'x', post: post('9'), link: 'https://x.com/kiln_co/status/9' },
    ],
  };
  expect((await partnerPosts(db, [typed], undefined, now)).get('typed')?.became).toMatchObject({
    isSeen: false,
    text: '',
  });
  await db.posts.put({
    key: 'x:status:9',
    post: post('9'),
    network: 'x',
    authorKey: 'kiln',
    text: 'Here it is. #ad',
    firstSeenAt: now,
    lastSeenAt: now,
  });
  expect((await partnerPosts(db, [typed], undefined, now)).get('typed')?.became).toMatchObject({
    isSeen: true,
    text: 'Here it is. #ad',
    isDisclosed: true,
  });
});

it('a promise of which an address was typed that names no post is offered no other one', async () => {
  const typed: Partner = {
    ...partner,
    deliverables: [{ id: 'short', what: 'A post', network: 'x', link: 'https://x.com/i/broadcasts/1' }],
  };
  expect((await partnerPosts(db, [typed], undefined, now)).get('short')).toEqual({ became: undefined, candidates: [] });
});
