import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Killed, type Life, openKillable } from '../../../tests/samples/killable.ts';
import { storedDays } from '../../../tests/samples/stored.ts';
import { exactly } from '../../lib/count.ts';
import { dayOf } from '../../lib/ids.ts';
import type { PostSighting } from '../../model/sighting.ts';
import type { AppendOp } from '../../sync/ops.ts';
import { wholeRows } from '../backup/whole-rows.ts';
import { noDays, withDays } from '../queries/day-rollup.ts';
import { profileDays } from '../queries/profile-days.ts';
import { sightingsOf } from '../queries/sightings-of.ts';
import type { DayRow, WorkspaceDb } from '../schema.ts';
import { rollupKey } from '../stale-rollups.ts';
import { applyOps, writtenByApplying } from '../sync/apply.ts';
import { keepDays } from './keep-days.ts';
import { moveEndedDays } from './move-ended.ts';
import { packOldDays } from './pack-days.ts';
import { storedPosts } from './same-post.ts';
import { recordSightings } from './sightings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = new Date(2026, 7, 1, 9).getTime();
const rest = async (): Promise<void> => undefined;
const life: Life = { writesLeft: Infinity };
let db: WorkspaceDb;

afterEach(async () => {
  life.writesLeft = Infinity;
  await db.delete();
});

const fresh = (): WorkspaceDb => openKillable(`move-ended-${Math.random()}`, life);
const keyOf = (id: number): string => `linkedin:activity:${id}`;

const sighting = (id: number, seenAt: number, n: number, aliases: readonly number[] = []): PostSighting => ({
  post: { network: 'linkedin', kind: 'activity', id: String(id) },
  author: { network: 'linkedin', handle: 'clearspout' },
  ...(aliases[0]
    ? { aliases: aliases.map((each) => ({ network: 'linkedin', kind: 'activity', id: String(each) })) }
    : {}),
  metrics: { reactions: exactly(n) },
  seenAt,
  surface: 'home',
  reader: 'linkedin/1',
});

const see = (at: number, ...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);

/** What a plain list of sightings says of days. */
async function plainDays(): Promise<DayRow[]> {
  const days: DayRow[] = [];
  for (const { key: postKey } of await db.posts.orderBy(':id').toArray()) {
    const byDay = new Map<string, { seenAt: number; metrics: PostSighting['metrics'] }[]>();
    for (const { seenAt, metrics } of await sightingsOf(db, postKey))
      byDay.set(dayOf(seenAt), [...(byDay.get(dayOf(seenAt)) ?? []), { seenAt, metrics }]);
    for (const [name, of] of [...byDay].sort())
      days.push({ postKey, day: name, sightings: of.length, first: of[0], last: of.at(-1) } as DayRow);
  }
  return days;
}

const bare = (rows: readonly DayRow[]) => rows.map(({ authorKey: _author, ...row }) => row);
const authorKey = async (): Promise<string> => (await db.profiles.toCollection().first())?.key ?? '';

describe('days that ended', () => {
  it('become rows of their own, once, and leave the rollup of their profile as it is', async () => {
    db = fresh();
    for (const n of [0, 1, 2]) await see(start + n * day, sighting(1, start + n * day, n), sighting(2, start, 5));
    await db.profiles.update(await authorKey(), { relation: 'competitor' });
    const now = start + 4 * day;
    await keepDays(db, now, rest);
    const kept = await db.meta.get(rollupKey(await authorKey()));
    const [before, series] = [await storedDays(db), await profileDays(db, await authorKey(), now)];
    expect(series).toHaveLength(3);
    expect(await db.days.count()).toBe(0);
    expect(await moveEndedDays(db, now, { pause: rest })).toBe(1);
    expect(await db.days.count()).toBe(2);
    expect(await db.meta.get(rollupKey(await authorKey()))).toEqual(kept);
    expect(await storedDays(db)).toEqual(before);
    expect(await profileDays(db, await authorKey(), now)).toEqual(series);
    expect(await moveEndedDays(db, now, { pause: rest })).toBe(0);
  });

  it('stay of nobody when they ended before the author was known, as what is rolled up of the author says', async () => {
    db = fresh();
    await see(start, sighting(2, start, 1));
    await db.profiles.update(await authorKey(), { relation: 'competitor' });
    const { author: _author, ...anonymous } = sighting(1, start, 1);
    await see(start, anonymous);
    await keepDays(db, start + 3 * day, rest);
    await see(start + 3 * day, sighting(1, start + 3 * day, 5));
    const series = await profileDays(db, await authorKey(), start + 3 * day);
    expect(series.map(({ posts }) => posts)).toEqual([1, 1]);
    await db.meta.delete(rollupKey(await authorKey()));
    expect(await profileDays(db, await authorKey(), start + 3 * day)).toEqual(series);
    await moveEndedDays(db, start + 3 * day, { pause: rest });
    expect(await profileDays(db, await authorKey(), start + 3 * day)).toEqual(series);
    expect((await storedDays(db)).map((row) => row.authorKey !== undefined)).toEqual([false, true, true]);
  });

  it('take the rollup away when they go with their post', async () => {
    db = fresh();
    for (const n of [0, 3]) await see(start + n * day, sighting(1, start + n * day, n));
    await db.profiles.update(await authorKey(), { relation: 'competitor' });
    // Only the day that ended is in it.
    await keepDays(db, start + 3 * day, rest);
    expect(await db.meta.get(rollupKey(await authorKey()))).toBeDefined();
    await db.latest.delete(keyOf(1));
    expect(await db.meta.get(rollupKey(await authorKey()))).toBeUndefined();
  });

  it('are looked for where something was seen since; a pass goes on where it was killed', async () => {
    db = fresh();
    for (let n = 0; n < 60; n += 1) await see(start + n, sighting(n + 1, start + n, 1));
    for (let n = 0; n < 60; n += 1) await see(start + day + n, sighting(n + 1, start + day + n, 2));
    const before = await storedDays(db);
    let kills = 0;
    for (let writes = 0; ; writes += 1) {
      life.writesLeft = writes;
      const ended = await moveEndedDays(db, start + day, { pause: rest }).then(
        () => undefined,
        (error: unknown) => error,
      );
      life.writesLeft = Infinity;
      expect(await storedDays(db)).toEqual(before);
      if (!ended) break;
      expect(ended).toBeInstanceOf(Killed);
      kills += 1;
    }
    expect(kills).toBeGreaterThan(2);
    expect(await db.days.count()).toBe(60);
    expect((await db.meta.get('daysMoved'))?.value).toBe(start + day + 59);
    await see(start + 2 * day, sighting(7, start + 2 * day, 3));
    const read: number[] = [];
    db.latest.hook('reading', (row) => (read.push(row.seenAt), row));
    expect(await moveEndedDays(db, start + 2 * day, { pause: rest })).toBe(1);
    expect(new Set(read)).toEqual(new Set([start + 2 * day]));
  });

  it('and all others come once in the pages of a file, each post at one moment, whoever moves them meanwhile', async () => {
    db = fresh();
    const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    for (let n = 0; n < 5; n += 1)
      await see(
        start + n * day,
        ...ids.filter((id) => id % (n + 1) === 0).map((id) => sighting(id, start + n * day, n)),
      );
    for (const size of [1, 2, 3, 7, 100]) {
      const now = start + (10 + size) * day;
      await see(now, ...ids.map((id) => sighting(id, now, size)));
      const before = bare(await plainDays());
      const rows: DayRow[] = [];
      for await (const page of wholeRows(db, 'days', size)) {
        if (rows.length === 0) await tell(9, now - 1, now);
        rows.push(...(page as DayRow[]));
        await moveEndedDays(db, now, { pause: rest });
      }
      const inOrder = bare(rows).sort((a, b) => (`${a.postKey}|${a.day}` < `${b.postKey}|${b.day}` ? -1 : 1));
      expect(inOrder.map(({ postKey, day: name }) => [postKey, name])).toEqual(
        before.map(({ postKey, day: name }) => [postKey, name]),
      );
      const isOther = ({ postKey }: { readonly postKey: string }): boolean => postKey !== keyOf(9);
      expect(inOrder.filter(isOther)).toEqual(before.filter(isOther));
    }
  });

  it('are what a plain list of sightings says, in whatever order posts are seen, told of, moved, packed, and all is killed', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ does: fc.constant('see' as const), id, hours: fc.nat(60), n: fc.nat(90) }) },
      {
        weight: 1,
        arbitrary: fc.record({ does: fc.constant('seeLate' as const), id, hours: fc.nat(90), n: fc.nat(90) }),
      },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('tell' as const), id, hours: fc.nat(200) }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('join' as const), id, hours: fc.nat(30) }) },
      { weight: 3, arbitrary: fc.record({ does: fc.constant('keepUp' as const), writes: fc.option(fc.nat(12)) }) },
    );
    const steps = fc.array(step, { minLength: 10, maxLength: 40, size: 'max' });
    let [moved, killed] = [0, 0];
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        db = fresh();
        let now = start;
        // No two sightings are of the same millisecond: of two posts that become one they would be the same.
        for (const [at, each] of all.entries()) {
          if (each.does === 'see') {
            now += each.hours * hour + 1000;
            await see(now, sighting(each.id, now, each.n));
          } else if (each.does === 'seeLate') await see(now, sighting(each.id, now - each.hours * hour - at, each.n));
          else if (each.does === 'tell') {
            // Of a post that nothing else is known of no author is known.
            if ((await storedPosts(db, [keyOf(each.id)])).size > 0)
              await tell(each.id, now - each.hours * hour - at, now);
          } else if (each.does === 'join') {
            now += each.hours * hour + 1000;
            await see(now, sighting(each.id, now, 7, [(each.id % 4) + 1]));
          } else {
            await db.profiles.where('relation').equals('none').modify({ relation: 'competitor' });
            life.writesLeft = each.writes ?? Infinity;
            try {
              await keepDays(db, now, rest);
              moved += await moveEndedDays(db, now, { pause: rest });
              await packOldDays(db, now, { pause: rest });
            } catch (error) {
              expect(error).toBeInstanceOf(Killed);
              killed += 1;
            }
            life.writesLeft = Infinity;
          }
          if (each.does === 'see' && at < all.length - 1) continue;
          const plain = await plainDays();
          expect(bare(await storedDays(db))).toEqual(plain);
          const key = await authorKey();
          const from = dayOf(now - 89 * day);
          const series = withDays(noDays, plain).days.filter((row) => row.day >= from);
          expect(await profileDays(db, key, now)).toEqual(series);
        }
        await db.delete();
      }),
      { numRuns: 30, endOnFailure: true },
    );
    expect(moved).toBeGreaterThan(10);
    expect(killed).toBeGreaterThan(5);
  });
});

const id = fc.integer({ min: 1, max: 4 });

/** What another device saw of a post. */
const tell = (post: number, seenAt: number, now: number): Promise<void> => {
  const { post: _post, author: _author, ...told } = sighting(post, seenAt, 3);
  const op = { t: 'sightings', id: `${keyOf(post)}@${seenAt}`, v: { ...told, postKey: keyOf(post) } } as AppendOp;
  return db.transaction('rw', writtenByApplying(db), async () => applyOps(db, [op], { now, tellsLosses: false }));
};
