import Dexie, { liveQuery, type ObservabilitySet } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { exactly } from '../lib/count.ts';
import type { PostSighting } from '../model/sighting.ts';
import { isStorageFull } from './open.ts';
import { WorkspaceDb } from './schema.ts';
import { rowsFor, writeDirectly } from './direct.ts';
import { recordSightings } from './tables/sightings.ts';

const at = Date.UTC(2026, 10, 17, 9);
const opened: WorkspaceDb[] = [];
const open = async (name = `direct-${Math.random()}`): Promise<WorkspaceDb> => {
  const db = new WorkspaceDb(name);
  opened.push(db);
  await db.open();
  return db;
};
afterEach(async () => {
  vi.restoreAllMocks();
  // Two of them can be connections to the same one, which would be asked to let go of it.
  for (const db of opened) db.close();
  for (const db of opened.splice(0)) await db.delete();
});

const seen = (id: string, seenAt: number): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author: { network: 'x', handle: 'ana' },
  text: `Post ${id}`,
  metrics: { reactions: exactly(seenAt % 1000) },
  seenAt,
  surface: 'home',
  reader: 'x/1',
});
const record = (db: WorkspaceDb, ids: readonly string[], seenAt: number) =>
  recordSightings(db, { posts: ids.map((id, n) => seen(id, seenAt + n)), profiles: [] }, seenAt);

interface Tree {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: Tree | null;
  readonly r?: Tree | null;
}

const rangesIn = (tree: Tree | null | undefined): unknown[][] =>
  tree ? [...('from' in tree ? [[tree.from, tree.to]] : []), ...rangesIn(tree.l), ...rangesIn(tree.r)] : [];

/** What live queries are told while something is done, without the name of the database. */
async function toldBy(db: WorkspaceDb, work: () => PromiseLike<unknown>): Promise<Record<string, unknown>> {
  const told: ObservabilitySet[] = [];
  const hear = (parts: ObservabilitySet): unknown => told.push(parts);
  Dexie.on.storagemutated.subscribe(hear);
  await work();
  Dexie.on.storagemutated.unsubscribe(hear);
  expect(told).toHaveLength(1);
  const ranges = Object.entries(told[0] ?? {}).map(
    ([part, set]) =>
      [
        part.replace(db.name, ''),
        rangesIn(set as Tree)
          .map((range) => JSON.stringify(range))
          .sort(),
      ] as const,
  );
  return Object.fromEntries(ranges.filter(([, rows]) => rows.length > 0));
}

it('live queries are told of the same keys as by Dexie itself', async () => {
  const [direct, plain] = [await open(), await open()];
  await record(direct, ['1', '2'], at);
  const [posts, latest, flushes] = [
    (await direct.posts.toArray()).map((row, n) => ({ ...row, ...(n === 0 ? { aliasKeys: ['x:a', 'x:b'] } : {}) })),
    await direct.latest.toArray(),
    await direct.flushes.toArray(),
  ];
  const tables = (db: WorkspaceDb) => [db.posts, db.latest, db.flushes, db.meta];
  const byDexie = await toldBy(plain, () =>
    plain.transaction('rw', tables(plain), async () => {
      await Promise.all([plain.posts.bulkPut(posts), plain.latest.bulkPut(latest), plain.flushes.bulkPut(flushes)]);
    }),
  );
  const directly = await toldBy(direct, () =>
    direct.transaction('rw', tables(direct), async () => {
      writeDirectly(direct, [
        rowsFor(direct.posts, posts),
        rowsFor(direct.latest, latest),
        rowsFor(direct.flushes, flushes),
      ]);
    }),
  );
  expect(Object.keys(directly)).toContain('idb:///latest/[authorKey+seenAt]');
  expect(directly).toEqual(byDexie);
});

it('a live query of another connection sees what a flush wrote, and other contexts are told', async () => {
  const db = await open();
  await record(db, ['1'], at);
  const other = await open(db.name.replace('alongside-', ''));
  const author = (await db.latest.toArray())[0]?.authorKey ?? '';
  const results: number[][] = [];
  const query = liveQuery(() =>
    other.latest.where('[authorKey+seenAt]').between([author, at], [author, Infinity]).toArray(),
  ).subscribe((rows) => results.push(rows.map(({ seenAt }) => seenAt - at)));
  // Where Dexie tells the pages and workers beside this one.
  const channel = new BroadcastChannel('x-storagemutated-1');
  const heard: string[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<object>) => heard.push(...Object.keys(data)));
  try {
    await vi.waitFor(() => expect(results).toEqual([[0]]));
    await record(db, ['1', '2'], at + 1_200_000);
    await vi.waitFor(() => expect(results.at(-1)).toEqual([1_200_000, 1_200_001]));
    for (const part of ['posts/', 'latest/', 'flushes/keys', 'ledger/'])
      await vi.waitFor(() => expect(heard).toContain(`idb://${db.name}/${part}`));
  } finally {
    query.unsubscribe();
    channel.close();
  }
});

it.each(['put', 'add'] as const)(
  'where there is no room for a row in the middle, nothing of a flush stays: %s',
  async (type) => {
    const db = await open();
    await record(db, ['1'], at);
    const before = await Promise.all([
      db.posts.toArray(),
      db.latest.toArray(),
      db.flushes.toArray(),
      db.meta.toArray(),
    ]);
    const write = IDBObjectStore.prototype[type];
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, type).mockImplementation(function (this: IDBObjectStore, row: unknown) {
      calls += 1;
      if (this.name === (type === 'add' ? 'flushes' : 'latest')) throw new DOMException('full', 'QuotaExceededError');
      return write.call(this, row);
    });
    const told = vi.fn();
    Dexie.on.storagemutated.subscribe(told);
    const failure = await record(db, ['1', '2', '3'], at + 1_200_000).then(
      () => undefined,
      (error: unknown) => error,
    );
    Dexie.on.storagemutated.unsubscribe(told);
    vi.restoreAllMocks();
    expect(calls).toBeGreaterThan(0);
    expect(isStorageFull(failure)).toBe(true);
    expect(told).not.toHaveBeenCalled();
    expect(
      await Promise.all([db.posts.toArray(), db.latest.toArray(), db.flushes.toArray(), db.meta.toArray()]),
    ).toEqual(before);
    expect(await record(db, ['1', '2', '3'], at + 1_200_000)).toMatchObject({ recorded: 3 });
  },
);

it('a row that was taken to be new and is stored undoes all, and says where', async () => {
  const db = await open();
  await record(db, ['1'], at);
  const [row] = await db.posts.toArray();
  if (!row) throw new Error('No post');
  let clash: { readonly clash: string | undefined } | undefined;
  const failed = db.transaction('rw', [db.posts, db.latest, db.meta], async () => {
    clash = writeDirectly(db, [
      rowsFor(db.latest, [{ postKey: 'x:status:9', network: 'x', seenAt: at, metrics: {}, sightings: 1 }]),
      rowsFor(db.posts, [row], 'add'),
    ]);
  });
  await expect(failed).rejects.toThrow();
  expect(clash?.clash).toBe('posts');
  expect(await db.latest.get('x:status:9')).toBeUndefined();
});
