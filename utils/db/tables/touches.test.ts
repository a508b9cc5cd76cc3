import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { totalOf, usualScoring } from '../../metrics/touch-score.ts';
import type { CommentSighting, PostRef, PostSighting, ProfileRef } from '../../model/sighting.ts';
import { lastTouch, touchesWith } from '../queries/last-touch.ts';
import { WorkspaceDb } from '../schema.ts';
import { forgetStrangers } from './forget.ts';
import { keepProfile } from './people.ts';
import { findProfile, setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';
import { sweepTouches } from './sweep-touches.ts';
import { noteTouches } from './touches.ts';

const at = Date.UTC(2026, 10, 17, 9);
const dayMs = 86_400_000;
const us: ProfileRef = { network: 'x', handle: 'tidewell', name: 'Tidewell' };
const mara: ProfileRef = { network: 'x', handle: 'MaraL', name: 'Mara Lindqvist' };
const otto: ProfileRef = { network: 'x', handle: 'otto', name: 'Otto Berg' };
const ref = (id: string): PostRef => ({ network: 'x', kind: 'status', id });

const post = (id: string, author: ProfileRef, more: Partial<PostSighting> = {}): PostSighting => ({
  post: ref(id),
  author,
  publishedAt: { from: at - dayMs, to: at - dayMs },
  text: 'Refill points drop in winter',
  metrics: {},
  seenAt: at,
  surface: 'post',
  reader: 'x/1',
  ...more,
});
const comment = (id: string, on: string, author: ProfileRef, more: Partial<CommentSighting> = {}): CommentSighting => ({
  id,
  post: ref(on),
  author,
  text: 'Is it from the hotels?',
  seenAt: at,
  surface: 'post',
  reader: 'x/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, us, 'own', at - 90 * dayMs);
});
afterEach(() => db.delete());

async function see(posts: readonly PostSighting[], comments: readonly CommentSighting[] = []): Promise<number> {
  await recordSightings(db, { posts, comments, profiles: [] }, at);
  return noteTouches(db, { posts, comments });
}
/** kind and direction of all touches with somebody. */
async function between(who: ProfileRef): Promise<string[]> {
  const key = (await findProfile(db, who))?.key ?? '';
  const rows = await db.touches.where('[profileKey+at]').between([key, 0], [key, Infinity]).toArray();
  return rows.map(({ kind, direction }) => `${kind} ${direction}`).sort();
}
const rest = async () => undefined;

describe('touches from what is seen', () => {
  it('are comments under our posts and answers to our comments, each once', async () => {
    await see(
      [post('1', us), post('2', otto)],
      [
        comment('11', '1', mara, { publishedAt: { from: at - 3000, to: at - 1000 } }),
        comment('12', '2', us),
        comment('13', '2', mara, { parent: '12' }),
      ],
    );
    expect(await between(mara)).toEqual(['comment in', 'reply in']);
    expect(await between(otto)).toEqual(['comment out']);
    expect(await see([], [comment('11', '1', mara, { seenAt: at + dayMs })])).toBe(0);
    const [first] = await db.touches
      .where('at')
      .equals(at - 2000)
      .toArray();
    expect(first).toMatchObject({ kind: 'comment', postKey: 'x:status:1', commentKey: 'x:11' });
  });

  it('are our answers to them', async () => {
    await see([post('1', us)], [comment('11', '1', mara), comment('12', '1', us, { parent: '11' })]);
    expect(await between(mara)).toEqual(['comment in', 'reply out']);
  });

  it('are nobody’s where the comment that ours answers was never seen', async () => {
    await see([post('2', otto)], [comment('12', '2', us, { parent: 'unseen' })]);
    expect(await db.touches.count()).toBe(0);
  });

  it('are mentions, quotes and what was passed on, in both directions', async () => {
    await see([
      post('3', mara, { mentions: ['TideWell', 'somebody'] }),
      post('4', mara, { quotes: true, quoted: { author: us } }),
      post('5', us, { repostedBy: otto }),
      post('6', us, { mentions: ['maral'], quoted: { author: otto } }),
    ]);
    expect(await between(mara)).toEqual(['mention in', 'mention out', 'share in']);
    expect(await between(otto)).toEqual(['share in', 'share out']);
  });

  it('are reactions of our own, when they were seen: no page says when they were', async () => {
    await see([post('3', mara, { mine: { reacted: true } }), post('4', mara, { mine: { reacted: false } })]);
    expect(await between(mara)).toEqual(['reaction out']);
    expect((await db.touches.toArray()).map((touch) => touch.at)).toEqual([at]);
  });

  it('count a reply on X that names us once', async () => {
    await see(
      [post('1', us), post('11', mara, { mentions: ['tidewell'], thread: 'after', threadOf: ref('1') })],
      [comment('11', '1', mara)],
    );
    expect(await between(mara)).toEqual(['comment in']);
  });

  it('are nothing among strangers', async () => {
    expect(
      await see([post('2', otto, { mentions: ['maral'], quoted: { author: mara } })], [comment('21', '2', mara)]),
    ).toBe(0);
  });
});

describe('standing', () => {
  it('has the score of a person and the last touch in either direction', async () => {
    await see([post('1', us)], [comment('11', '1', mara), comment('12', '1', us, { parent: '11', seenAt: at + 1000 })]);
    const { person, profile } = await keepProfile(db, mara, {}, at);
    const touches = await touchesWith(db, [profile.key], person.id);
    expect(totalOf(touches, usualScoring, at + 1000)).toBe(2);
    expect(await lastTouch(db, [profile.key], person.id, at + 1000)).toEqual({
      kind: 'reply',
      direction: 'out',
      at: at + 1000,
    });
    expect(await lastTouch(db, [profile.key], person.id, at + 500)).toMatchObject({ kind: 'comment', direction: 'in' });
    expect(await lastTouch(db, ['nobody'], undefined, at)).toBeUndefined();
  });
});

describe('the sweep over all that is stored', () => {
  it('finds what no flush noted, and once', async () => {
    await recordSightings(
      db,
      {
        posts: [post('1', us), post('3', mara, { mentions: ['tidewell'] })],
        profiles: [],
        comments: [comment('11', '1', mara)],
      },
      at,
    );
    await sweepTouches(db, at, rest);
    expect(await between(mara)).toEqual(['comment in', 'mention in']);
    await sweepTouches(db, at + 2 * dayMs, rest);
    expect(await between(mara)).toEqual(['comment in', 'mention in']);
    expect((await db.standings.toArray()).map(({ recent }) => recent.length)).toEqual([2]);
  });

  it('goes on where it was ended', async () => {
    await recordSightings(db, { posts: [post('1', us)], profiles: [], comments: [comment('11', '1', mara)] }, at);
    const life = new AbortController();
    await sweepTouches(db, at, async () => life.abort(), life.signal);
    expect(await db.touches.count()).toBe(0);
    await sweepTouches(db, at, rest);
    expect(await between(mara)).toEqual(['comment in']);
  });

  it('begins anew when another account is ours', async () => {
    await see([post('2', otto)], [comment('21', '2', mara)]);
    await sweepTouches(db, at, rest);
    expect(await db.touches.count()).toBe(0);
    await setRelation(db, otto, 'own', at);
    await sweepTouches(db, at + 1000, rest);
    expect(await between(mara)).toEqual(['comment in']);
    await setRelation(db, otto, 'competitor', at);
    await sweepTouches(db, at + 2000, rest);
    expect(await between(mara)).toEqual([]);
    expect(await db.standings.count()).toBe(0);
  });

  it('forgets what was between us and an account that was forgotten', async () => {
    await see([post('1', us)], [comment('11', '1', mara)]);
    await forgetStrangers(db, at + dayMs);
    await sweepTouches(db, at, rest);
    expect([await db.touches.count(), await db.standings.count()]).toEqual([0, 0]);
  });
});
