import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { uniformFrom } from '../../lib/random.ts';
import { shareAt } from '../../metrics/growth-curve.ts';
import { WorkspaceDb } from '../schema.ts';
import { keepCurves } from './growth-curves.ts';
import { ownNumbers } from './own-numbers.ts';
import { ownYear } from './own-year.ts';
import { postTraits } from './post-traits.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date(2026, 4, 1, 12).getTime();
const span = (ageMs: number) => ({ from: ageMs, to: ageMs });
const hookOf = (text: string): string => (text.endsWith('?') ? 'question' : 'statement');

describe('what is known of own posts', () => {
  let db: WorkspaceDb;
  beforeEach(async () => {
    db = new WorkspaceDb(`numbers-${Math.random()}`);
    await db.profiles.bulkAdd(
      (['me', 'them'] as const).map((key) => ({
        key,
        network: 'linkedin' as const,
        handle: key,
        handleKeys: [`linkedin:${key}`],
        relation: key === 'me' ? ('own' as const) : ('competitor' as const),
        firstSeenAt: 0,
        lastSeenAt: now,
      })),
    );
  });
  afterEach(() => db.delete());

  /** One post every two days; videos do twice as well. */
  const fill = async (count: number, authorKey = 'me') => {
    const uniform = uniformFrom(7);
    for (let n = 0; n < count; n += 1) {
      const key = `linkedin:activity:${authorKey}${n}`;
      const publishedAt = now - (count - n) * 2 * day + Math.floor(uniform() * 8) * hour;
      const isVideo = n % 3 === 0;
      const final = 300 * Math.exp(uniform() - 0.5) * (isVideo ? 2.2 : 1) * (n === 40 ? 15 : 1);
      await db.posts.add({
        key,
        post: { network: 'linkedin', kind: 'activity', id: `${authorKey}${n}` },
        network: 'linkedin',
        authorKey,
        publishedAt: { from: publishedAt, to: publishedAt },
        format: isVideo ? 'video' : 'text',
        text: n % 4 === 0 ? 'Is it?' : 'It is.',
        firstSeenAt: publishedAt + hour,
        lastSeenAt: publishedAt + 60 * hour,
      });
      await db.sightings.bulkAdd(
        [6, 20, 30, 60].map((hours) => ({
          id: `${key}@${publishedAt + hours * hour}`,
          postKey: key,
          seenAt: publishedAt + hours * hour,
          ageMs: { from: hours * hour, to: hours * hour },
          metrics: {
            reactions: exactly(Math.round(final * shareAt({ halfMs: 10 * hour, shape: 1, tail: 1 }, hours * hour))),
          },
          surface: 'profile' as const,
          reader: 'linkedin/1',
        })),
      );
    }
  };
  const ask = async () => {
    await keepCurves(db, now);
    return ownNumbers(db, { network: 'linkedin', relation: 'own' }, now, hookOf);
  };

  it('is found in the posts, at 24 h, of that account only', async () => {
    await fill(90);
    await fill(3, 'them');
    await db.profileSightings.bulkAdd(
      [0, 3, 6, 9, 12, 15].map((days) => ({
        id: `me@${days}`,
        profileKey: 'me',
        profile: { network: 'linkedin' as const, handle: 'me' },
        followers: exactly(1000 + 5 * days),
        seenAt: now - 20 * day + days * day,
        reader: 'linkedin/1',
      })),
    );
    const found = await ask();
    expect(found).toMatchObject({ posts: 90, compared: 90 });
    expect(found.curve.posts).toBe(90);
    const video = found.works.effects.find(({ level }) => level === 'video');
    expect(video).toMatchObject({ factor: 'format', n: 30, isDistinct: true });
    expect(video!.lift).toBeGreaterThan(1.25);
    expect(found.standouts.successes.map(({ post }) => post.key)).toContain('linkedin:activity:me40');
    expect(found.mix.parts.map(({ kind, n }) => [kind, n])).toEqual([
      ['text', 60],
      ['video', 30],
    ]);
    expect(found.changes).toEqual([]);
    expect(found.times.says).not.toBe('found');
    expect(found.followers.get('me')?.perDay).toBeCloseTo(5, 6);
    expect(found.followers.get('me')?.name).toBe('me');
    expect(found.weeks.length).toBeGreaterThan(20);
  });

  it('tells of the same posts what a report of the year tells', async () => {
    await fill(90);
    // Of every other one nothing was seen after it was 14 hours old, and of some not closely when they were published.
    const rows = await db.sightings.filter(({ postKey }) => Number(postKey.slice(-1)) % 2 === 0).toArray();
    await db.sightings.bulkDelete(rows.flatMap(({ id, ageMs }) => ((ageMs?.from ?? 0) > 14 * hour ? id : [])));
    await db.sightings.bulkPut(
      rows
        .filter(({ ageMs }) => ageMs?.from === 6 * hour)
        .map((row) => ({ ...row, id: `${row.id}+`, seenAt: row.seenAt + 8 * hour, ageMs: span(14 * hour) })),
    );
    const found = await ask();
    const year = (await ownYear(db, now)).linkedin;
    const keys = (says: string) => year.filter(({ standout }) => standout === says).map(({ row }) => row.key);
    expect(found.compared).toBeLessThan(90);
    expect(year.filter(({ ofUsual }) => ofUsual !== undefined)).toHaveLength(found.compared);
    expect(found.standouts.successes.map(({ post }) => post.key).sort()).toEqual(keys('up').sort());
  });

  it('is so many more posts where there are few', async () => {
    await fill(8);
    const found = await ask();
    expect(found.works).toMatchObject({ n: 8, needed: 22, effects: [] });
    expect(found.standouts.needed).toBe(12);
    expect(found.times.says).toBe('few');
    expect(found.boosts).toEqual([]);
    expect(found.followers.size).toBe(0);
  });

  it('holds a post of today against the others at its own age', async () => {
    await fill(40);
    const key = 'linkedin:activity:new';
    const publishedAt = now - 6 * hour;
    await db.posts.add({
      key,
      text: 'The tap',
      post: { network: 'linkedin', kind: 'activity', id: 'new' },
      network: 'linkedin',
      authorKey: 'me',
      publishedAt: { from: publishedAt, to: publishedAt },
      firstSeenAt: now,
      lastSeenAt: now,
    });
    await db.sightings.add({
      id: `${key}@${now}`,
      postKey: key,
      seenAt: now,
      ageMs: { from: 6 * hour, to: 6 * hour },
      metrics: { reactions: exactly(2000) },
      surface: 'profile',
      reader: 'linkedin/1',
    });
    expect((await ask()).boosts.map(({ key: of, text, n }) => [of, text, n])).toEqual([[key, 'The tap', 40]]);
  });
});

it('traits are what was read: of a text that was cut neither length nor links are known', () => {
  const row = {
    key: 'k',
    post: { network: 'x', kind: 'status', id: '1' },
    network: 'x',
    firstSeenAt: 0,
    lastSeenAt: 0,
  } as const;
  const at = new Date(2026, 4, 3, 19).getTime();
  expect(postTraits({ ...row, format: 'text', text: 'Is it?', hashtags: ['a'] }, at, 'p1', hookOf)).toEqual({
    format: 'text',
    length: 'short',
    hook: 'question',
    link: 'no',
    hashtags: '1-3',
    daypart: 'evening',
    weekday: '0',
    pillar: 'p1',
  });
  expect(postTraits({ ...row, text: 'It is', textComplete: false }, at, undefined, hookOf)).toEqual({
    hook: 'statement',
    daypart: 'evening',
    weekday: '0',
  });
});
