import { afterEach, describe, expect, it } from 'vitest';
import { fillSample, sampleNow, snapshotOf } from '../../../tests/samples/workspace.ts';
import { packSightings } from '../blocks.ts';
import { sightingsOf } from '../queries/sightings-of.ts';
import { sightingRows } from '../queries/sighting-rows.ts';
import { WorkspaceDb } from '../schema.ts';
import type { Progress } from './format.ts';
import { inspectBackup, openBackup, type Backup } from './read.ts';
import { restoreInto } from './restore.ts';
import { backupTables } from './tables.ts';
import { backupFile, backupStream, type BackupOptions } from './write.ts';
import { storedSightings } from '../../../tests/samples/stored.ts';

const made: WorkspaceDb[] = [];
const workspaceDb = (): WorkspaceDb => {
  const db = new WorkspaceDb(crypto.randomUUID());
  made.push(db);
  return db;
};
afterEach(async () => {
  for (const db of made.splice(0)) await db.delete();
});

const neverThere = ['meta', 'outbox', 'parked', 'touches', 'standings', 'fired', 'watched', 'flushes', 'gone'];
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const written = async (db: WorkspaceDb, more: Partial<BackupOptions> = {}): Promise<Blob> =>
  value(await backupFile(db, { workspace: { name: 'Tidewell' }, now: sampleNow, ...more }));
const opened = async (file: Blob, passphrase?: string): Promise<Backup> =>
  value(await openBackup(value(await inspectBackup(file)), passphrase));

describe('a backup', () => {
  it('has every table but those that hold keys of this browser', async () => {
    const db = workspaceDb();
    await db.open();
    const names = db.tables.map(({ name }) => name).filter((name) => !neverThere.includes(name));
    expect(names.sort()).toEqual([...backupTables].sort());
    const header = value(await inspectBackup(await written(db))).header;
    expect(header.dbVersion).toBe(db.verno);
  });

  it.each([1, 2, 3, 4, 5])('comes back as it was, seed %i', async (seed) => {
    const db = workspaceDb();
    await fillSample(db, { seed, visits: 40 + seed * 6 });
    const passphrase = seed === 2 ? 'ﬁrst light' : undefined;
    const file = await written(db, { passphrase });
    const backup = await opened(file, passphrase && 'first light');
    const other = workspaceDb();
    const counts = value(await restoreInto(other, backup));
    expect(await snapshotOf(other, neverThere)).toEqual(await snapshotOf(db, neverThere));
    expect(counts).toEqual(backup.counts);
    expect((await db.blocks.count()) > 0 && (await storedSightings(db)).length > 0).toBe(true);
    expect(await other.meta.count()).toBe(0);
  });

  it('tells what it holds and says no secret of this browser', async () => {
    const db = workspaceDb();
    await fillSample(db, { seed: 7 });
    const file = await written(db);
    const { header } = value(await inspectBackup(file));
    expect(header).toMatchObject({ dbVersion: 11, workspace: { name: 'Tidewell' }, createdAt: sampleNow });
    expect(header.counts['posts']).toBe(await db.posts.count());
    expect(header.packedSightings).toBeGreaterThan(0);
    const other = workspaceDb();
    value(await restoreInto(other, await opened(file)));
    expect(JSON.stringify(await snapshotOf(other))).not.toContain('key of this browser');
  });

  it('is written in chunks of 2,000 rows, and read in them', async () => {
    const db = workspaceDb();
    await db.snippets.bulkPut(
      Array.from({ length: 4100 }, (_, n) => ({
        id: `s${n}`,
        title: 'T',
        text: 'x',
        uses: 0,
        createdAt: 0,
        updatedAt: 0,
      })),
    );
    const progress: Progress[] = [];
    const file = await written(db, { onProgress: (each) => progress.push(each) });
    expect(progress.map(({ done }) => done)).toEqual([2000, 4000, 4100]);
    const backup = await opened(file);
    const sizes: number[] = [];
    for await (const rows of backup.rowsOf('snippets')) sizes.push(rows.length);
    expect(sizes).toEqual([2000, 2000, 100]);
  });

  it('begins a new chunk where rows are large', async () => {
    const db = workspaceDb();
    const text = 'é'.repeat(150_000);
    await db.snippets.bulkPut(
      Array.from({ length: 120 }, (_, n) => ({ id: `s${n}`, title: 'T', text, uses: 0, createdAt: 0, updatedAt: 0 })),
    );
    expect(value(await inspectBackup(await written(db))).frames.length).toBe(4);
  });

  it('is made as it is asked for', async () => {
    const db = workspaceDb();
    await fillSample(db, { seed: 1, visits: 5 });
    const reader = backupStream(db, { workspace: { name: 'Tidewell' }, now: sampleNow }).getReader();
    const first = await reader.read();
    expect(first.value?.length).toBeLessThan(1000);
    await reader.cancel();
  });

  it('may be ended: nothing is left of it', async () => {
    const db = workspaceDb();
    await fillSample(db, { seed: 1, visits: 5 });
    const life = new AbortController();
    const ended = await backupFile(db, {
      workspace: { name: 'Tidewell' },
      now: sampleNow,
      signal: life.signal,
      onProgress: () => life.abort(),
    });
    expect(ended).toEqual({ ok: false, error: { kind: 'stopped' } });
    const file = await written(db);
    expect(await inspectBackup(file, { signal: life.signal })).toEqual({ ok: false, error: { kind: 'stopped' } });
    const inspected = value(await inspectBackup(file));
    expect(await openBackup(inspected, undefined, { signal: life.signal })).toMatchObject({
      error: { kind: 'stopped' },
    });
    const other = workspaceDb();
    expect(await restoreInto(other, await opened(file), { signal: life.signal })).toMatchObject({
      error: { kind: 'stopped' },
    });
  });

  it('brings a sighting once that was packed while it was written', async () => {
    const db = workspaceDb();
    await fillSample(db, { seed: 3, packed: false });
    const [first] = await storedSightings(db);
    const author = (await db.posts.get(first!.postKey))!.authorKey!;
    const rows = (await storedSightings(db)).filter(({ postKey }) => postKey === first!.postKey);
    await db.blocks.put(packSightings(author, rows));
    const other = workspaceDb();
    value(await restoreInto(other, await opened(await written(db))));
    expect(await sightingsOf(other, first!.postKey)).toHaveLength(rows.length);
    expect(await sightingRows(other, first!.postKey).count()).toBe(0);
  });
});
