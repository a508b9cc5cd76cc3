import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomOf, snapshotOf } from '../../../tests/samples/workspace.ts';
import { exactly } from '../../lib/count.ts';
import type { Profile } from '../../model/records.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import type { AppendOp } from '../../sync/ops.ts';
import { applyOps, writtenByApplying } from '../sync/apply.ts';
import { eraseAccount, writtenByErasingAccounts } from './erase-account.ts';
import { createMemory, memoryOf } from './flush-memory.ts';
import { forgetStrangers } from './forget.ts';
import { keepProfile } from './people.ts';
import { setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';

const hour = 3_600_000;
const at = Date.UTC(2026, 10, 17, 9);

const sighting = (id: string, handle: string, seenAt: number, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'linkedin', kind: 'activity', id },
  author: { network: 'linkedin', handle },
  text: `Post ${id}`,
  metrics: { reactions: exactly(10) },
  seenAt,
  surface: 'home',
  reader: 'linkedin/1',
  ...more,
});

const names: string[] = [];
const opened: WorkspaceDb[] = [];
const open = (name: string): WorkspaceDb => {
  const db = new WorkspaceDb(name);
  opened.push(db);
  return db;
};
const newName = (): string => {
  const name = `memory-${Math.random()}`;
  names.push(name);
  return name;
};
afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) db.close();
  for (const name of names.splice(0)) await new WorkspaceDb(name).delete();
});

/** Counts what is asked of each table, by whomever: rows by key, and ranges of an index. */
function countReads(db: WorkspaceDb): Map<string, number> {
  const reads = new Map<string, number>();
  const isOurs = ({ transaction }: IDBObjectStore): boolean => transaction.db.name === db.name;
  const count = (store: IDBObjectStore): void => {
    if (isOurs(store)) reads.set(store.name, (reads.get(store.name) ?? 0) + 1);
  };
  const watch = <T extends object>(
    of: T,
    methods: readonly (keyof T & string)[],
    storeOf: (self: T) => IDBObjectStore,
  ) => {
    for (const method of methods) {
      const real = of[method] as (...args: unknown[]) => unknown;
      vi.spyOn(of, method as never).mockImplementation(function (this: T, ...args: unknown[]) {
        count(storeOf(this));
        return real.apply(this, args);
      } as never);
    }
  };
  watch(IDBObjectStore.prototype, ['get', 'getAll', 'openCursor'], (store) => store);
  watch(IDBIndex.prototype, ['get', 'getAll', 'openCursor'], ({ objectStore }) => objectStore);
  return reads;
}

describe('a flush after others', () => {
  let db: WorkspaceDb;
  let reads: Map<string, number>;
  beforeEach(() => {
    db = open(newName());
    reads = countReads(db);
  });
  const see = async (...posts: PostSighting[]): Promise<Record<string, number>> => {
    reads.clear();
    await recordSightings(db, { posts, profiles: [] }, posts[0]?.seenAt ?? at);
    const of = (name: string): number => reads.get(name) ?? 0;
    return { posts: of('posts'), latest: of('latest'), profiles: of('profiles') };
  };

  it('asks for nothing that it has read or written before', async () => {
    await see(sighting('1', 'a', at), sighting('2', 'b', at));
    expect(await see(sighting('1', 'a', at + hour), sighting('2', 'b', at + hour))).toEqual({
      posts: 0,
      latest: 0,
      profiles: 0,
    });
    expect((await db.latest.toArray()).map((row) => row.sightings)).toEqual([2, 2]);
    // By its own key, and by the index of its other ids.
    expect(await see(sighting('1', 'a', at + 2 * hour), sighting('3', 'b', at + 2 * hour))).toEqual({
      posts: 2,
      latest: 1,
      profiles: 0,
    });
  });

  it('asks for everything once somebody else has written, and sees what that was', async () => {
    await see(sighting('1', 'a', at), sighting('2', 'b', at));
    const other = open(db.name.replace('alongside-', ''));
    await setRelation(other, { network: 'linkedin', handle: 'a' }, 'competitor', at + 1);
    const again = [sighting('1', 'a', at + 25 * hour), sighting('2', 'b', at + 25 * hour)];
    expect((await see(...again)).profiles).toBeGreaterThan(0);
    expect((await db.profiles.toArray()).map(({ relation }) => relation).sort()).toEqual(['competitor', 'none']);
    expect((await see(...again.map((each) => ({ ...each, seenAt: at + 26 * hour })))).profiles).toBe(0);
  });

  it('asks for everything after a write of its own context as well, whatever it goes by', async () => {
    const writes = [
      () => db.posts.update('linkedin:activity:1', { text: 'Otherwise' }),
      () => db.latest.where('postKey').equals('linkedin:activity:1').modify({ sightings: 40 }),
      () => db.profiles.toCollection().modify({ relation: 'contact' }),
      () => db.posts.clear(),
    ];
    for (const [index, write] of writes.entries()) {
      await see(sighting('1', 'a', at + index * 100 * hour));
      await write();
      expect((await see(sighting('1', 'a', at + (index * 100 + 1) * hour))).posts).toBeGreaterThan(0);
    }
  });

  it('trusts its memory after a write that was undone with its transaction', async () => {
    await see(sighting('1', 'a', at));
    const failing = db.transaction('rw', db.posts, async () => {
      await db.posts.clear();
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await see(sighting('1', 'a', at + hour))).toEqual({ posts: 0, latest: 0, profiles: 0 });
  });

  it('remembers nothing of a flush that was not stored', async () => {
    await see(sighting('1', 'a', at));
    const twice = [sighting('1', 'a', at + hour), sighting('2', 'b', at + hour)];
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new Error('full');
    });
    await expect(see(...twice)).rejects.toThrow('full');
    vi.restoreAllMocks();
    await see(...twice);
    expect(await db.posts.count()).toBe(2);
    expect((await db.latest.toArray()).map((row) => row.sightings)).toEqual([2, 1]);
  });

  it('counts every one of several that come at once', async () => {
    const all = Array.from({ length: 6 }, (_, n) => [
      sighting('1', 'a', at + n * hour),
      sighting(`n${n}`, `b${n}`, at),
    ]);
    await Promise.all(all.map((posts) => recordSightings(db, { posts, profiles: [] }, at)));
    expect((await db.latest.get('linkedin:activity:1'))?.sightings).toBe(6);
    expect(await db.profiles.count()).toBe(7);
    await see(sighting('1', 'a', at + 9 * hour));
    expect((await db.latest.get('linkedin:activity:1'))?.sightings).toBe(7);
  });

  it('is not misled by a database that was deleted and made anew', async () => {
    await see(sighting('1', 'a', at));
    await db.delete({ disableAutoOpen: false });
    await see(sighting('1', 'a', at + hour));
    expect(await db.profiles.count()).toBe(1);
    expect((await db.latest.toArray()).map((row) => row.sightings)).toEqual([1]);
  });
});

describe('posts that are taken to be new', () => {
  const tweet = (id: string, seenAt: number): PostSighting => ({
    ...sighting(id, `h${id}`, seenAt),
    post: { network: 'x', kind: 'status', id },
    author: { network: 'x', handle: `h${id}` },
  });
  const many = (from: number, to: number): PostSighting[] =>
    Array.from({ length: to - from }, (_, n) => tweet(`n${from + n}`, at + from * 1000 + n));
  let db: WorkspaceDb;
  let other: WorkspaceDb;
  let reads: Map<string, number>;
  beforeEach(() => {
    const name = newName();
    [db, other] = [open(name), open(name)];
    reads = countReads(db);
  });
  const see = async (...posts: PostSighting[]): Promise<readonly [posts: number, latest: number]> => {
    reads.clear();
    await recordSightings(db, { posts, profiles: [] }, posts[0]?.seenAt ?? at);
    return [reads.get('posts') ?? 0, reads.get('latest') ?? 0];
  };

  it('are not asked for after a hundred new ones', async () => {
    expect(await see(...many(0, 60))).toEqual([60, 60]);
    expect(await see(...many(60, 120))).toEqual([60, 60]);
    expect(await see(...many(120, 150))).toEqual([0, 0]);
    expect(await db.posts.count()).toBe(150);
    expect(await db.latest.count()).toBe(150);
    expect((await db.ledger.toArray()).map((row) => [row.sightings, row.posts])).toEqual([[150, 150]]);
  });

  it('are asked for after all where one of them is stored, and so are the next', async () => {
    await recordSightings(other, { posts: [tweet('old', at)], profiles: [] }, at);
    await see(...many(0, 60));
    await see(...many(60, 120));
    expect(await see(tweet('old', at + hour), ...many(120, 130))).toEqual([11, 11]);
    expect((await db.latest.get('x:status:old'))?.sightings).toBe(2);
    expect((await db.posts.get('x:status:old'))?.firstSeenAt).toBe(at);
    expect((await db.ledger.toArray()).map((row) => [row.sightings, row.posts])).toEqual([[132, 131]]);
    expect(await see(...many(130, 140))).toEqual([10, 10]);
  });

  it('are asked for where others told of sightings of one that never came itself', async () => {
    const v = { postKey: 'x:status:told', seenAt: at, metrics: {}, surface: 'home', reader: 'x/1' };
    const op = { t: 'sightings', id: `x:status:told@${at}`, v } as unknown as AppendOp;
    await other.transaction('rw', writtenByApplying(other), async () =>
      applyOps(other, [op], { now: at, tellsLosses: false }),
    );
    await see(...many(0, 60));
    await see(...many(60, 120));
    await see(tweet('told', at + hour));
    expect((await db.latest.get('x:status:told'))?.sightings).toBe(2);
  });

  it('are asked for again once somebody else has written', async () => {
    await see(...many(0, 60));
    await see(...many(60, 120));
    await setRelation(other, { network: 'x', handle: 'hn1' }, 'competitor', at);
    expect(await see(...many(120, 130))).toEqual([10, 10]);
    expect(await see(...many(130, 140))).toEqual([10, 10]);
  });
});

describe('a memory', () => {
  const profile = (n: number): Profile => ({
    key: `p${n}`,
    network: 'x',
    handle: `h${n}`,
    handleKeys: [`x:h${n}`],
    relation: 'none',
    firstSeenAt: 1,
    lastSeenAt: 1,
  });

  it('holds no more than the reading of an hour', () => {
    const memory = createMemory();
    const indexKeys = Array.from({ length: 5000 }, (_, n) => `handleKeys x:h${n}`);
    const accounts = new Map(indexKeys.map((_, n) => [`p${n}`, profile(n)]));
    memory.learn({
      from: undefined,
      to: 'a',
      keys: new Map(),
      indexKeys,
      rows: { posts: new Map(), latest: new Map(), accounts },
    });
    const recalled = memory.recall([], indexKeys);
    expect(recalled.accounts.size).toBe(3000);
    expect(recalled.accounts.has('handleKeys x:h4999')).toBe(true);
  });
});

/** What is stored, but for stamps, which tell the time of the test. */
const contentOf = (db: WorkspaceDb) =>
  snapshotOf(db, ['meta', 'blocks', 'people', 'erasures', 'erasureKeys', 'gone', 'history', 'outbox']);

/** Makes up the same ids in the same order each time. */
function withSameIds(): void {
  let made = 0;
  const next = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(next as typeof crypto.randomUUID);
}

/** With made-up ids by their order: who begins anew after a wrong guess makes up more of them. */
function inOrder(content: unknown): unknown {
  const madeUp = /00000000-0000-4000-8000-\d{12}/g;
  const text = JSON.stringify(content);
  const ids = [...new Set(text.match(madeUp))].sort();
  return JSON.parse(text.replace(madeUp, (id) => `id ${ids.indexOf(id)}`));
}

type Step = (flushing: WorkspaceDb, other: WorkspaceDb) => Promise<unknown>;

/** Batches of all kinds, and what else writes between them: kept, erased, forgotten, told by another device. */
function stepsOf(seed: number): Step[] {
  const random = randomOf(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const numberOf = (n: number): string => String(100_064_000_000_000 + n);
  const refOf = (n: number): ProfileRef => {
    const network = (['x', 'linkedin', 'facebook'] as const)[n % 3] ?? 'x';
    const isByNumber = network === 'facebook' && random() < 0.4;
    return {
      network,
      handle: isByNumber ? numberOf(n) : random() < 0.1 ? `renamed-${n}` : `author-${n}`,
      name: `Author ${n}`,
      ...(!isByNumber && random() < 0.5 ? { stableId: numberOf(n) } : {}),
    };
  };
  const postOf = (n: number, seenAt: number): PostSighting => {
    const author = refOf(n % 7);
    const post = { network: author.network, kind: 'post', id: String(n) };
    const other = { ...post, id: `${n}-again` };
    const [shown, alias] = random() < 0.3 ? [other, post] : [post, other];
    return {
      post: shown,
      ...(random() < 0.3 ? { aliases: [alias] } : {}),
      ...(random() < 0.9 ? { author } : {}),
      ...(random() < 0.1 ? { repostedBy: refOf(below(7)) } : {}),
      text: random() < 0.1 ? 'Otherwise' : `Post ${n}`,
      metrics: { reactions: exactly(random() < 0.1 ? 9 : 100 + below(9)) },
      seenAt,
      surface: 'home',
      reader: `${author.network}/1`,
    };
  };
  let now = at;
  return Array.from({ length: 60 }, (): Step => {
    now += [1000, 60_000, hour, 30 * hour][below(4)] ?? 0;
    const time = now;
    const kind = random();
    const ref = refOf(below(7));
    if (kind < 0.05) return (_, other) => setRelation(other, ref, 'competitor', time);
    if (kind < 0.1) return (flushing) => keepProfile(flushing, ref, {}, time);
    if (kind < 0.13)
      return async (_, other) => {
        const [row] = await other.profiles.where('handleKeys').equals(`${ref.network}:${ref.handle}`).toArray();
        if (row)
          await other.transaction('rw', writtenByErasingAccounts(other), async () =>
            eraseAccount(other, row.key, time),
          );
      };
    if (kind < 0.16) return (_, other) => forgetStrangers(other, time - 40 * hour);
    if (kind < 0.2) {
      const { metrics, surface, reader, post } = postOf(below(20), time);
      const v = { postKey: `${post.network}:post:${post.id}`, seenAt: time, metrics, surface, reader };
      const op = { t: 'sightings', id: `${v.postKey}@${time}`, v } as unknown as AppendOp;
      return (_, other) =>
        other.transaction('rw', writtenByApplying(other), async () =>
          applyOps(other, [op], { now: time, tellsLosses: false }),
        );
    }
    const posts = Array.from({ length: 1 + below(5) }, () => postOf(below(20), time));
    const profiles = random() < 0.2 ? [{ profile: ref, followers: exactly(50), seenAt: time, reader: 'x/1' }] : [];
    return (flushing) => recordSightings(flushing, { posts, profiles }, time);
  });
}

describe('flushes that remember', () => {
  it.each([1, 2, 3, 4])('store what those do that ask each time, seed %i', async (seed) => {
    const [one, two] = [newName(), newName()];
    const [flushing, beside] = [open(one), open(one)];
    // Half of them take posts to be new as soon as one was.
    if (seed % 2) memoryOf(flushing, 1);
    withSameIds();
    for (const step of stepsOf(seed)) await step(flushing, beside);
    withSameIds();
    const asking = open(two);
    for (const step of stepsOf(seed)) {
      memoryOf(asking).forget();
      await step(asking, asking);
    }
    expect(inOrder(await contentOf(flushing))).toEqual(inOrder(await contentOf(asking)));
  });
});
