import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentSighting, PostSighting, ProfileRef } from '../../model/sighting.ts';
import { makeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from '../tables/profiles.ts';
import { settleComment } from '../tables/settle-comment.ts';
import { recordSightings } from '../tables/sightings.ts';
import { noteTouches } from '../tables/touches.ts';
import { isQuestion, waitingComments, waitingForDays } from './waiting-comments.ts';

const at = Date.UTC(2026, 10, 17, 9);
const hourMs = 3_600_000;
const who = (handle: string): ProfileRef => ({ network: 'facebook', handle, name: handle.toUpperCase() });
const [us, mara, otto, dele] = [who('tidewell'), who('mara'), who('otto'), who('dele')];

const post = (id: string, author: ProfileRef): PostSighting => ({
  post: { network: 'facebook', kind: 'post', id },
  author,
  permalink: `https://www.facebook.com/posts/${id}`,
  metrics: {},
  seenAt: at,
  surface: 'post',
  reader: 'facebook/1',
});
const comment = (
  id: string,
  author: ProfileRef,
  hoursAgo: number,
  text: string,
  more: Partial<CommentSighting> = {},
): CommentSighting => ({
  id,
  post: { network: 'facebook', kind: 'post', id: '1' },
  author,
  text,
  publishedAt: { from: at - hoursAgo * hourMs, to: at - hoursAgo * hourMs },
  seenAt: at,
  surface: 'post',
  reader: 'facebook/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, us, 'own', at - 90 * 24 * hourMs);
});
afterEach(() => db.delete());

async function see(comments: readonly CommentSighting[], author = us): Promise<void> {
  const posts = [post('1', author)];
  await recordSightings(db, { posts, comments, profiles: [] }, at);
  await noteTouches(db, { posts, comments });
}
const keysNow = async (now = at): Promise<string[]> => (await waitingComments(db, now)).map(({ key }) => key);

describe('comments that wait for an answer', () => {
  it('come with questions first, then the oldest, and say where they stand', async () => {
    await see([
      comment('new', mara, 1, 'Lovely'),
      comment('old', otto, 9, 'We did the same'),
      comment('asks', dele, 2, 'Which nine sites?'),
    ]);
    expect(await keysNow()).toEqual(['facebook:asks', 'facebook:old', 'facebook:new']);
    const [first] = await waitingComments(db, at);
    expect(first).toMatchObject({
      isQuestion: true,
      author: dele,
      at: at - 2 * hourMs,
      permalink: 'https://www.facebook.com/posts/1',
      personId: undefined,
    });
  });

  it('wait no longer once an answer of ours was seen, under them or later in their thread', async () => {
    await see([
      comment('a', mara, 8, 'Does it fit?'),
      comment('b', otto, 7, 'And mine?'),
      comment('early', us, 6, 'To Otto', { parent: 'b' }),
      comment('b2', dele, 5, 'Mine too?', { parent: 'b' }),
    ]);
    // The answer to Otto was there before Dele asked.
    expect(await keysNow()).toEqual(['facebook:a', 'facebook:b2']);
    await see([comment('a2', us, 3, 'It does', { parent: 'a' }), comment('b3', us, 3, 'Yours too', { parent: 'b' })]);
    expect(await keysNow()).toEqual([]);
  });

  it('are not those that answer somebody else where we wrote nothing', async () => {
    await see([comment('a', mara, 8, 'Lovely'), comment('a2', otto, 2, 'Is it, Mara?', { parent: 'a' })]);
    expect(await keysNow()).toEqual(['facebook:a']);
  });

  it('wait again where somebody answers us after that', async () => {
    await see([
      comment('a', mara, 8, 'Does it fit?'),
      comment('ours', us, 6, 'It does', { parent: 'a' }),
      comment('again', mara, 2, 'And the small one?', { parent: 'ours' }),
    ]);
    expect(await keysNow()).toEqual(['facebook:again']);
  });

  it('are none of ours, none under posts of others, none without a text, and none of long ago', async () => {
    await see([comment('a', us, 1, 'First'), comment('b', mara, 1, '')]);
    expect(await keysNow()).toEqual([]);
    await see([comment('c', mara, (waitingForDays + 1) * 24, 'Does it fit?')]);
    expect(await keysNow()).toEqual([]);
    await see([comment('d', mara, 1, 'Does it fit?', { post: { network: 'facebook', kind: 'post', id: '2' } })], mara);
    expect(await keysNow()).toEqual([]);
  });

  describe('on X, where replies are posts', () => {
    const onX = (handle: string): ProfileRef => ({ network: 'x', handle });
    const ref = (id: string) => ({ network: 'x', kind: 'status', id }) as const;
    const seen = (id: string, author: ProfileRef): PostSighting => ({
      ...post(id, author),
      post: ref(id),
      permalink: `https://x.com/${author.handle}/status/${id}`,
      reader: 'x/1',
    });
    const reply = (id: string, author: ProfileRef, hoursAgo: number, under: string): CommentSighting => ({
      ...comment(id, author, hoursAgo, `Is it ${id}?`),
      post: ref(under),
    });
    const [own, ana] = [onX('tidewell'), onX('ana')];
    const page = async (posts: readonly PostSighting[], comments: readonly CommentSighting[]) => {
      await recordSightings(db, { posts, comments, profiles: [] }, at);
      await noteTouches(db, { posts, comments });
    };
    const ofOwnPost = () => page([seen('1', own), seen('2', ana)], [reply('2', ana, 8, '1')]);
    beforeEach(() => setRelation(db, own, 'own', at - 90 * 24 * hourMs));

    it('they wait with their own address', async () => {
      await ofOwnPost();
      expect(await waitingComments(db, at)).toMatchObject([{ key: 'x:2', permalink: 'https://x.com/ana/status/2' }]);
    });

    it('they wait no longer once an answer of ours was seen below them, and where they are seen again', async () => {
      await ofOwnPost();
      await page([seen('2', ana), seen('3', own)], [reply('3', own, 5, '2')]);
      expect(await keysNow()).toEqual([]);
      // The page of our post shows both below it, and does not tell which answers which.
      await page([seen('1', own)], [reply('2', ana, 8, '1'), reply('3', own, 5, '1')]);
      expect(await keysNow()).toEqual([]);
      // What she answers to that is a new one.
      await page([seen('3', own), seen('4', ana)], [reply('4', ana, 2, '3')]);
      expect(await keysNow()).toEqual(['x:4']);
    });

    it('an answer of ours that stands below our post, and not below them, tells nothing of them', async () => {
      await ofOwnPost();
      await page([seen('1', own)], [reply('3', own, 5, '1')]);
      expect(await keysNow()).toEqual(['x:2']);
    });

    it('what others answer to each other there does not wait for us', async () => {
      await ofOwnPost();
      await page([seen('2', ana), seen('5', onX('ben'))], [reply('5', onX('ben'), 3, '2')]);
      expect(await keysNow()).toEqual(['x:2']);
    });
  });

  it('can be done with or put off, also after they were seen again, and taken back', async () => {
    await see([comment('a', mara, 8, 'Does it fit?'), comment('b', otto, 7, 'And mine?')]);
    const before = await settleComment(db, 'facebook:a', { settledAt: at });
    await settleComment(db, 'facebook:b', { hiddenUntil: at + 24 * hourMs });
    await see([comment('a', mara, 8, 'Does it fit?'), comment('b', otto, 7, 'And mine?')]);
    expect(await keysNow()).toEqual([]);
    expect(await keysNow(at + 24 * hourMs)).toEqual(['facebook:b']);
    await settleComment(db, 'facebook:a', before ?? {});
    expect(await keysNow()).toEqual(['facebook:a']);
    expect(await db.comments.get('facebook:a')).not.toHaveProperty('settledAt');
    expect(await settleComment(db, 'facebook:none', { settledAt: at })).toBeUndefined();
  });

  it('of who fits a persona come before others of their kind', async () => {
    await makeRecord(db, 'personas', {
      id: 'p',
      createdAt: at,
      updatedAt: at,
      name: 'Café owner',
      titles: ['café'],
      industries: [],
      interests: [],
      behaviours: [],
    });
    await see([comment('old', otto, 9, 'We did the same'), comment('new', mara, 1, 'Lovely')]);
    const profile = await db.profiles.where('handleKeys').equals('facebook:mara').first();
    await db.profileSightings.put({
      id: `${profile?.key}@${at}`,
      profileKey: profile?.key ?? '',
      profile: mara,
      headline: 'Owner of a café in Ghent',
      seenAt: at,
      reader: 'facebook/1',
    });
    expect(await waitingComments(db, at)).toMatchObject([
      { key: 'facebook:new', persona: 'Café owner' },
      { key: 'facebook:old', persona: undefined },
    ]);
  });
});

describe('a question', () => {
  it.each(['Does it fit?', '合いますか？', 'هل يناسب؟', 'See https://a.example/?b=1 — why?'])('is %s', (text) => {
    expect(isQuestion(text)).toBe(true);
  });
  it.each(['It fits.', 'See https://a.example/?b=1', ''])('is not "%s"', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});
