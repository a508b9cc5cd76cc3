import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Killed, type Life, openKillable } from '../../../tests/samples/killable.ts';
import { fillSample } from '../../../tests/samples/workspace.ts';
import { storedDays } from '../../../tests/samples/stored.ts';
import { exactly } from '../../lib/count.ts';
import type { PostSighting } from '../../model/sighting.ts';
import { wholeRows } from '../backup/whole-rows.ts';
import { daysIn, isPack } from '../day-packs.ts';
import { exportCount } from '../exports/rows.ts';
import { engagementSamples } from '../queries/goal-samples.ts';
import { profileDays } from '../queries/profile-days.ts';
import type { LatestRow, WorkspaceDb } from '../schema.ts';
import { rollupKey } from '../stale-rollups.ts';
import { addToDays, endDays } from './days.ts';
import { keepDays } from './keep-days.ts';
import { moveEndedDays } from './move-ended.ts';
import { packOldDays } from './pack-days.ts';
import { recordSightings } from './sightings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = new Date(2026, 7, 1, 9).getTime();
const rest = async (): Promise<void> => undefined;
const refOf = (id: string) => ({ network: 'x', kind: 'status', id }) as const;

const sighting = (id: string, seenAt: number, n: number, more: Partial<PostSighting> = {}): PostSighting => ({
  post: refOf(id),
  author: { network: 'x', handle: 'clearspout' },
  metrics: { reactions: exactly(n), ...(n % 3 === 0 ? { views: { from: 1400, to: 1499, shown: '1.4K' } } : {}) },
  seenAt,
  surface: 'home',
  reader: 'x/1',
  ...more,
});

const life: Life = { writesLeft: Infinity };
let opened: WorkspaceDb[] = [];

function open(name = `pack-days-${Math.random()}`): WorkspaceDb {
  const db = openKillable(name, life);
  opened.push(db);
  return db;
}

beforeEach(() => {
  life.writesLeft = Infinity;
  opened = [];
});
afterEach(async () => {
  life.writesLeft = Infinity;
  for (const db of opened) db.close();
  for (const db of opened) await db.delete();
});

const see = (db: WorkspaceDb, at: number, ...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);
async function pack(db: WorkspaceDb, now: number, pause = rest): Promise<number> {
  await moveEndedDays(db, now, { pause });
  return packOldDays(db, now, { pause });
}
const packsOf = async (db: WorkspaceDb) => (await db.days.toArray()).filter(isPack);

/** Posts 1 and 2 every day, post 3 on one day. */
async function fill(db: WorkspaceDb, days: number, from = 0): Promise<void> {
  for (let n = from; n < from + days; n += 1) {
    const at = start + n * day;
    await see(db, at, sighting('1', at, n), sighting('2', at, 2 * n), ...(n === 3 ? [sighting('3', at, 4)] : []));
    await see(db, at + hour, sighting('1', at + hour, n + 1));
  }
}

describe('packing days', () => {
  it('makes one record of the days of a post that are over since two weeks, and adds to it a week later', async () => {
    const db = open();
    await fill(db, 30);
    const before = await storedDays(db);
    const now = start + 30 * day;
    expect(await pack(db, now)).toBe(32);
    expect(await storedDays(db)).toEqual(before);
    expect((await packsOf(db)).map((row) => [row.postKey, row.from, row.day])).toEqual([
      ['x:status:1', '2026-08-01', '2026-08-16+16'],
      ['x:status:2', '2026-08-01', '2026-08-16+16'],
    ]);
    expect(await exportCount(db, 'days')).toBe(before.length);
    expect(await pack(db, now + day)).toBe(0);
    await fill(db, 7, 30);
    const later = await storedDays(db);
    expect(await pack(db, now + 7 * day)).toBe(16);
    expect(await storedDays(db)).toEqual(later);
    expect((await packsOf(db)).map((row) => row.day)).toEqual(['2026-08-23+23', '2026-08-23+23']);
  });

  it('takes fewer posts at once where a turn holds others up', async () => {
    const turns = async (msOfTurn: number): Promise<number> => {
      const db = open();
      for (let n = 0; n < 3; n += 1) {
        const at = start + n * day;
        await see(db, at, ...Array.from({ length: 30 }, (_, post) => sighting(String(post), at, n)));
      }
      const now = start + 30 * day;
      await moveEndedDays(db, now, { pause: rest });
      let at = 0;
      let pauses = 0;
      const pause = async (): Promise<void> => void (pauses += 1);
      expect(await packOldDays(db, now, { pause, clock: () => (at += msOfTurn) })).toBe(60);
      return pauses;
    };
    // Two of 15, then the page; or 15, 7, 3, and the last five one by one.
    expect([await turns(1), await turns(51)]).toEqual([3, 9]);
  });

  it('comes out of pages of any size as it was, each post at once', async () => {
    const db = open();
    await fill(db, 30);
    const before = await storedDays(db);
    await pack(db, start + 30 * day);
    await db.transaction('rw', db.days, db.meta, async () => {
      const told = { postKey: 'x:status:1', seenAt: start + 2 * day + 2 * hour, metrics: { reactions: exactly(99) } };
      await addToDays(db, [told]);
    });
    for (const size of [1, 2, 3, 100]) {
      const rows = new Map<string, unknown>();
      for await (const page of wholeRows(db, 'days', size))
        for (const row of page as { postKey: string; day: string }[]) rows.set(`${row.postKey}|${row.day}`, row);
      const third = before.find((row) => row.postKey === 'x:status:1' && row.day === '2026-08-03');
      expect(rows.get('x:status:1|2026-08-03')).toMatchObject({
        sightings: 3,
        first: third?.first,
        last: { metrics: { reactions: exactly(99) } },
      });
      expect(rows.size).toBe(before.length);
    }
  });

  it('survives being killed before any of its writes', async () => {
    const first = open();
    const name = first.name.slice('alongside-'.length);
    await fill(first, 24);
    const before = await storedDays(first);
    first.close();
    let kills = 0;
    for (let write = 0; ; write += 1) {
      const db = open(name);
      life.writesLeft = write;
      const done = await pack(db, start + 24 * day).then(
        () => true,
        (error: unknown) => error,
      );
      life.writesLeft = Infinity;
      expect(await storedDays(db)).toEqual(before);
      db.close();
      if (done === true) break;
      expect(done).toBeInstanceOf(Killed);
      kills += 1;
      expect(kills).toBeLessThan(50);
    }
    expect(kills).toBeGreaterThan(2);
    expect(await packsOf(open(name))).toHaveLength(2);
  });

  it('leaves the rollups of profiles as they are, and a day that is written later beside it takes them away', async () => {
    const db = open();
    await fill(db, 30);
    const row = await db.profiles.toCollection().first();
    const key = row?.key ?? '';
    await db.profiles.update(key, { relation: 'competitor' });
    const now = start + 30 * day;
    await keepDays(db, now, rest);
    const kept = await db.meta.get(rollupKey(key));
    await pack(db, now);
    expect(await db.meta.get(rollupKey(key))).toEqual(kept);
    const told = { postKey: 'x:status:1', authorKey: key, seenAt: start + 5 * day + 2 * hour, metrics: {} };
    await db.transaction('rw', db.days, db.meta, () => addToDays(db, [told]));
    expect(await db.meta.get(rollupKey(key))).toBeUndefined();
    await keepDays(db, now, rest);
    await db.days.where('postKey').equals('x:status:1').delete();
    expect(await db.meta.get(rollupKey(key))).toBeUndefined();
  });

  it('says the same as rows, whatever comes and goes', async () => {
    const [plain, packing] = [open(), open()];
    let state = 11;
    const draw = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    let now = start;
    let mostPacks = 0;
    for (let turn = 0; turn < 70; turn += 1) {
      now += draw(3) === 0 ? day * (1 + draw(4)) : hour * (1 + draw(20));
      const what = draw(14);
      const id = String(1 + draw(4));
      const n = turn * 3 + draw(40);
      const ago = draw(30) * day;
      // Ids of which it turns out that they are one post.
      const alias = turn === 50 ? { aliases: [refOf('1'), refOf('2')] } : {};
      const postKey = `x:status:${id}`;
      for (const db of [plain, packing]) {
        if (what < 8)
          await see(db, now, sighting(id, now, n, turn >= 50 && id === '1' ? { aliases: [refOf('2')] } : alias));
        else if (what === 8) await see(db, now, sighting(id, now - ago, n));
        else if (what === 9) {
          const told = { postKey, authorKey: (await db.posts.get(postKey))?.authorKey, seenAt: now - ago };
          await db.transaction('rw', db.days, db.meta, () =>
            addToDays(db, [{ ...told, metrics: { reactions: exactly(n) } }]),
          );
        } else if (what === 10 && turn > 40) {
          await db.transaction('rw', db.latest, db.days, async () => endDays(db, [postKey]));
          await db.days.where('postKey').equals(postKey).delete();
        } else await keepDays(db, now, rest);
      }
      await packing.meta.delete('daysPacked');
      if (what > 5) await pack(packing, now);
      mostPacks = Math.max(mostPacks, (await packsOf(packing)).length);
      expect(withoutAuthor(await storedDays(packing))).toEqual(withoutAuthor(await storedDays(plain)));
      const [one, two] = [await authorOf(plain), await authorOf(packing)];
      expect(await profileDays(packing, two, now)).toEqual(await profileDays(plain, one, now));
    }
    expect(mostPacks).toBeGreaterThan(2);
    const latest = async (db: WorkspaceDb): Promise<LatestRow[]> => db.latest.toArray();
    expect(await engagementSamples(packing, await latest(packing), start + 9 * day)).toEqual(
      await engagementSamples(plain, await latest(plain), start + 9 * day),
    );
  });

  it('is part of the sample of the tests of backups', async () => {
    const db = open();
    await fillSample(db, { seed: 1 });
    const packs = await packsOf(db);
    expect(packs.flatMap(daysIn).length).toBeGreaterThan(30);
    expect((await db.days.count()) - packs.length).toBeGreaterThan(10);
    expect((await db.latest.toArray()).flatMap(({ ended = [] }) => ended).length).toBeGreaterThan(10);
  });
});

const authorOf = async (db: WorkspaceDb): Promise<string> => (await db.profiles.toCollection().first())?.key ?? '';
/** Keys of accounts are random. */
const withoutAuthor = (rows: readonly { readonly authorKey?: string }[]) =>
  rows.map(({ authorKey: _author, ...row }) => row);
