import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting } from '../../model/sighting.ts';
import { postCard } from '../queries/post-card.ts';
import { sightingsOf } from '../queries/sightings-of.ts';
import { storageCounts } from '../queries/storage-counts.ts';
import { WorkspaceDb } from '../schema.ts';
import { compactSightings } from './compact.ts';
import { withoutDays } from './days.ts';
import { recordSightings } from './sightings.ts';
import { Killed, type Life, openKillable } from '../../../tests/samples/killable.ts';
import { storedSightings } from '../../../tests/samples/stored.ts';

const hour = 3_600_000;
const at = Date.UTC(2026, 8, 1, 9);
const now = at + 60 * 24 * hour;
const refOf = (id: string) => ({ network: 'x', kind: 'status', id }) as const;

const sighting = (id: string, seenAt: number, reactions: number, handle: string): PostSighting => ({
  post: refOf(id),
  author: { network: 'x', handle },
  metrics: { reactions: { from: reactions, to: reactions } },
  seenAt,
  surface: 'home',
  reader: 'x/1',
});

let name = '';
let opened: WorkspaceDb[] = [];
const life: Life = { writesLeft: Infinity };

function open(): WorkspaceDb {
  const db = openKillable(name, life);
  opened.push(db);
  return db;
}

beforeEach(() => {
  name = `test-${Math.random()}`;
  opened = [];
  life.writesLeft = Infinity;
});
afterEach(async () => {
  life.writesLeft = Infinity;
  for (const db of opened) db.close();
  await new WorkspaceDb(name).delete();
});

/** As the upkeep keeps where it was: in the database itself. */
async function compact(db: WorkspaceDb, pause = async (): Promise<void> => undefined): Promise<number> {
  const since = (await db.meta.get('packedTo'))?.value;
  return compactSightings(db, now, {
    since: typeof since === 'number' ? since : 0,
    saveSince: async (time) => void (await db.meta.put({ key: 'packedTo', value: time })),
    pause,
  });
}

/** Flushes, and sightings as rows of their own as other devices bring them. */
async function fill(db: WorkspaceDb): Promise<void> {
  const see = (...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);
  for (let n = 0; n < 12; n += 1)
    await see(sighting('1', at + n * hour, n, 'ada'), sighting('2', at + n * hour, n, 'bob'));
  await db.sightings.bulkPut(await storedSightings(db));
  await db.latest.bulkPut((await db.latest.toArray()).map(withoutDays));
  await db.flushes.clear();
  for (let n = 0; n < 24; n += 1)
    await see(sighting('1', at + (n + 30) * hour, 20 + n, 'ada'), sighting('3', at + (n + 30) * hour, n, 'cy'));
}

const readings = async (db: WorkspaceDb) =>
  Promise.all([
    ...['1', '2', '3'].map((id) => sightingsOf(db, `x:status:${id}`)),
    ...['1', '2', '3'].map((id) => postCard(db, refOf(id), now)),
    storageCounts(db),
  ]);

describe('packing older sightings', () => {
  it('survives being killed before any of its writes: nothing is lost, nothing doubled, and it comes to its end', async () => {
    const first = open();
    await fill(first);
    const before = await readings(first);
    first.close();
    let kills = 0;
    for (let write = 0; ; write += 1) {
      const db = open();
      life.writesLeft = write;
      const packed = await compact(db).then(
        () => true,
        (error: unknown) => error,
      );
      life.writesLeft = Infinity;
      expect(await readings(db)).toEqual(before);
      db.close();
      if (packed === true) break;
      expect(packed).toBeInstanceOf(Killed);
      kills += 1;
      expect(kills).toBeLessThan(100);
    }
    expect(kills).toBeGreaterThan(4);
    const last = open();
    expect(await last.flushes.count()).toBe(0);
    expect(await last.sightings.count()).toBe(0);
    expect(await compact(last)).toBe(0);
  });

  it('lets in whoever came meanwhile before it goes on', async () => {
    const db = open();
    await fill(db);
    const asked: Promise<unknown>[] = [];
    const order: string[] = [];
    let turns = 0;
    await compact(db, async () => {
      turns += 1;
      const turn = turns;
      order.push(`rest ${turn}`);
      const seen = sighting('1', now + turn * hour, 100 + turn, 'ada');
      asked.push(recordSightings(db, { posts: [seen], profiles: [] }, now).then(() => order.push(`flush ${turn}`)));
      await new Promise((done) => setTimeout(done));
    });
    await Promise.all(asked);
    expect(turns).toBeGreaterThan(3);
    expect(order).toEqual(Array.from({ length: turns }, (_, n) => [`rest ${n + 1}`, `flush ${n + 1}`]).flat());
  });
});
