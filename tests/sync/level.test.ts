import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRecord } from '../../utils/db/records.ts';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import { bringLevel, pauseSync, resumeSync, statusOf } from '../../utils/db/sync/level.ts';
import { invite, member, newServer, type TestServer } from './members.ts';

const at = Date.UTC(2026, 10, 17, 9);
const signal = new AbortController().signal;

let server: TestServer;
let db: WorkspaceDb;
let time: number;
let isHeld: boolean;
beforeEach(async () => {
  server = await newServer();
  db = new WorkspaceDb(`level-${Math.random()}`);
  time = at;
  isHeld = false;
  await member(db, server);
  await makeRecord(db, 'people', { id: 'p', name: 'Ada', tags: [], createdAt: at, updatedAt: at });
});
afterEach(async () => {
  await db.delete();
  await server.close();
});

const locks = {
  request: async (_name: string, _options: unknown, work: (lock: Lock | null) => unknown) =>
    work(isHeld ? null : { name: '', mode: 'exclusive' }),
} as unknown as Pick<LockManager, 'request'>;
const level = (isAsked = false, fetch = server.send) =>
  bringLevel(db, { fetch, now: () => time, locks }, signal, isAsked);
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

describe('bringing a workspace level', () => {
  it('says when it is', async () => {
    expect(await level()).toMatchObject({ state: 'level', levelAt: at, attempt: 0 });
    expect(await statusOf(db)).toMatchObject({ state: 'level' });
    expect(await db.outbox.count()).toBe(0);
    // Once as it was written, once with everything that a new member tells.
    expect((await db.ledger.toArray()).map(({ sent }) => sent)).toEqual([2]);
  });

  it('waits longer after each failure, and remembers when it was level last', async () => {
    await level();
    time += 1000;
    const first = await level(true, offline);
    expect(first).toMatchObject({ state: 'later', reason: 'offline', levelAt: at, attempt: 1 });
    expect(first?.retryAt).toBeGreaterThanOrEqual(time);
    time = (first?.retryAt ?? 0) + 1;
    expect(await level(false, offline)).toMatchObject({ attempt: 2 });
  });

  it('does nothing before its time, unless the user asks', async () => {
    const later = { state: 'later', reason: 'rate', at, retryAt: at + 60_000, attempt: 3 } as const;
    await db.meta.put({ key: 'syncStatus', value: later });
    expect(await level()).toEqual(later);
    expect(await level(true)).toMatchObject({ state: 'level' });
  });

  it('rests while it is paused, also when asked', async () => {
    await pauseSync(db, at);
    expect(await level(true)).toMatchObject({ state: 'paused' });
    expect(await db.meta.get('telling')).toBeDefined();
    await resumeSync(db, at);
    expect(await level()).toMatchObject({ state: 'level' });
  });

  it('leaves it to another window that is at it', async () => {
    isHeld = true;
    expect(await level(true)).toBeUndefined();
    expect(await db.meta.get('telling')).toBeDefined();
  });

  it('stops where somebody has to look, until asked', async () => {
    const { error } = await server.lockOut(db);
    expect(error).toBeUndefined();
    expect(await level()).toMatchObject({ state: 'stopped', reason: 'revoked' });
    let calls = 0;
    await level(false, () => {
      calls += 1;
      return offline();
    });
    expect(calls).toBe(0);
  });

  it('sends nothing once its user has taken that back, and goes on when it may again', async () => {
    const withdrawn = (isAsked: boolean) =>
      bringLevel(db, { fetch: server.send, now: () => time, locks, isAllowed: false }, signal, isAsked);
    for (const isAsked of [false, true])
      expect(await withdrawn(isAsked)).toMatchObject({ state: 'stopped', reason: 'consent' });
    expect(await db.meta.get('telling')).toBeDefined();
    expect(await level()).toMatchObject({ state: 'level' });
  });

  it.each([
    ['disk', new DOMException('The quota has been exceeded', 'QuotaExceededError')],
    ['broken', new Error('A row that cannot be stored')],
  ])('that finds no place for what comes says so (%s), loses nothing, and goes on later', async (reason, error) => {
    await level();
    const other = new WorkspaceDb(`level-${Math.random()}`);
    await invite(db, other, server);
    const refuse = () => {
      throw error;
    };
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    other.people.hook('creating', refuse);
    const bring = () => bringLevel(other, { fetch: server.send, now: () => time, locks }, signal);
    expect(await bring()).toMatchObject({ state: 'later', reason, attempt: 1 });
    expect(await statusOf(other)).toMatchObject({ state: 'later', reason });
    other.people.hook('creating').unsubscribe(refuse);
    time += 3_600_000;
    expect(await bring()).toMatchObject({ state: 'level', attempt: 0 });
    expect(await other.people.count()).toBe(1);
    await other.delete();
  });

  it('is nothing that happens without a sync', async () => {
    await db.meta.delete('sync');
    expect(await level(true)).toBeUndefined();
  });
});
