import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { dayOf } from '../../lib/ids.ts';
import type { PostSighting } from '../../model/sighting.ts';
import { profileDays } from '../queries/profile-days.ts';
import { WorkspaceDb } from '../schema.ts';
import type { DayRollup } from '../queries/day-rollup.ts';
import { rollupKey } from '../stale-rollups.ts';
import { addToDays, endDays } from './days.ts';
import { forgetStrangers } from './forget.ts';
import { keepDays } from './keep-days.ts';
import { moveEndedDays } from './move-ended.ts';
import { recordSightings } from './sightings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = new Date(2026, 8, 1, 9).getTime();
const rest = async (): Promise<void> => undefined;

const sighting = (post: number, seenAt: number, reactions: number, handle = 'clearspout'): PostSighting => ({
  post: { network: 'x', kind: 'status', id: String(post) },
  author: { network: 'x', handle },
  metrics: { reactions: exactly(reactions) },
  seenAt,
  surface: 'home',
  reader: 'x/1',
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`keep-days-${Math.random()}`);
});
afterEach(() => db.delete());

const see = (at: number, ...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);

async function follow(handle = 'clearspout'): Promise<string> {
  const row = await db.profiles.where('handleKeys').equals(`x:${handle}`).first();
  if (!row) throw new Error(`${handle} was not seen`);
  await db.profiles.update(row.key, { relation: 'competitor' });
  return row.key;
}

/** The same from the rows alone. */
async function fromRows(key: string, now: number) {
  const kept = await db.meta.get(rollupKey(key));
  await db.meta.delete(rollupKey(key));
  const days = await profileDays(db, key, now);
  if (kept) await db.meta.put(kept);
  return days;
}

const isKept = async (key: string): Promise<boolean> => (await db.meta.get(rollupKey(key))) !== undefined;

describe('the days of a profile in one row', () => {
  it('is read in place of the rows of days', async () => {
    for (const n of [0, 1, 2, 5]) await see(start + n * day, sighting(1, start + n * day, 10 + n * n));
    const key = await follow();
    const now = start + 9 * day;
    await keepDays(db, now, rest);
    const days = await profileDays(db, key, now);
    expect(days.map(({ growth, isOverGap }) => [growth?.from, isOverGap])).toEqual([
      [undefined, false],
      [1, false],
      [3, false],
      [21, true],
    ]);
    // Nothing but the one row is asked for these days.
    await db.open();
    await moveEndedDays(db, now, { pause: rest });
    const rows = await db.days.toArray();
    db.close();
    const alone = new WorkspaceDb(db.name.slice('alongside-'.length));
    expect(rows).toHaveLength(3);
    const kept = (await alone.meta.get(rollupKey(key)))?.value as { readonly days: readonly string[] };
    expect(kept.days).toEqual(days.map((each) => each.day));
    alone.close();
    await db.open();
  });

  it('says the same as the rows, whatever comes and goes', async () => {
    let state = 7;
    const draw = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    let now = start;
    await see(now, sighting(1, now, 5), sighting(2, now, 5, 'other'));
    const keys = [await follow(), await follow('other')];
    const handles = ['clearspout', 'other'];
    let [used, taken] = [0, 0];
    for (let turn = 0; turn < 120; turn += 1) {
      now += draw(3) === 0 ? day * (1 + draw(3)) : hour * (1 + draw(9));
      const before = await Promise.all(keys.map(isKept));
      const what = draw(12);
      const post = draw(4) * 2 + 1;
      if (what < 7) {
        const at = draw(2);
        await see(now, sighting(post + at, now, turn * 3 + draw(40), handles[at]));
      } else if (what === 7) {
        // A sender that was away for days.
        await see(now, sighting(post, now - draw(5) * day, turn * 3));
      } else if (what === 8) {
        const postKey = `x:status:${post}`;
        await endDays(db, [postKey]);
        const told = {
          postKey,
          authorKey: keys[0],
          seenAt: now - draw(20) * day,
          metrics: { reactions: exactly(turn) },
        };
        await addToDays(db, [told]);
      } else if (what === 9) {
        await db.days.where('postKey').equals(`x:status:${post}`).delete();
        await db.latest.delete(`x:status:${post}`);
        await db.posts.delete(`x:status:${post}`);
      } else await keepDays(db, now, rest);
      for (const [index, key] of keys.entries()) {
        if (await isKept(key)) used += 1;
        else if (before[index]) taken += 1;
        expect(await profileDays(db, key, now)).toEqual(await fromRows(key, now));
      }
    }
    expect(used).toBeGreaterThan(60);
    expect(taken).toBeGreaterThan(3);
  });

  it('is not read and made anew where an earlier release made it in another form', async () => {
    for (const n of [0, 1, 2]) await see(start + n * day, sighting(1, start + n * day, 10 + n));
    const key = await follow();
    const now = start + 5 * day;
    await keepDays(db, now, rest);
    const days = await profileDays(db, key, now);
    const made = await db.meta.get(rollupKey(key));
    const lasts = { postKeys: ['x:status:1'], days: [dayOf(start)], counts: { reactions: [[99, 99]] } };
    const value = { ...(made?.value as DayRollup), form: undefined, days: [], lasts };
    await db.meta.put({ key: rollupKey(key), value });
    expect(await profileDays(db, key, now)).toEqual(days);
    await keepDays(db, now, rest);
    expect(await db.meta.get(rollupKey(key))).toEqual(made);
  });

  it('stays while posts are seen, and is brought up to date a day later', async () => {
    for (const n of [0, 1, 2]) await see(start + n * day, sighting(1, start + n * day, 10 + n));
    const key = await follow();
    await keepDays(db, start + 2 * day, rest);
    const first = await db.meta.get(rollupKey(key));
    await see(start + 3 * day, sighting(1, start + 3 * day, 20));
    await keepDays(db, start + 2 * day + hour, rest);
    expect(await db.meta.get(rollupKey(key))).toEqual(first);
    await keepDays(db, start + 3 * day, rest);
    expect(await db.meta.get(rollupKey(key))).toMatchObject({ value: { through: dayOf(start + 2 * day) } });
  });

  it('goes with the account', async () => {
    for (const n of [0, 1]) await see(start + n * day, sighting(1, start + n * day, 10 + n));
    const key = await follow();
    await keepDays(db, start + 5 * day, rest);
    await db.profiles.update(key, { relation: 'none' });
    await forgetStrangers(db, start + 30 * day);
    expect(await db.meta.toArray()).not.toContainEqual(expect.objectContaining({ key: rollupKey(key) }));
  });

  it('is not made for strangers', async () => {
    await see(start, sighting(1, start, 10));
    await keepDays(db, start + 5 * day, rest);
    expect((await db.meta.toCollection().primaryKeys()).filter((key) => key.startsWith('days.'))).toEqual([]);
  });

  it('does not hold for a clock that went back', async () => {
    for (const n of [0, 1, 2, 3]) await see(start + n * day, sighting(1, start + n * day, 10 + n));
    const key = await follow();
    await keepDays(db, start + 9 * day, rest);
    const earlier = start + 3 * day;
    expect(await profileDays(db, key, earlier)).toEqual(await fromRows(key, earlier));
  });
});
