import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillSample, sampleNow } from '../../../tests/samples/workspace.ts';
import { WorkspaceDb } from '../schema.ts';
import type { Progress } from './format.ts';
import { restoreAsNew, sweepUnfinished } from './fresh.ts';
import { type Backup, inspectBackup, openBackup } from './read.ts';
import { backupFile } from './write.ts';

let db: WorkspaceDb;
let backup: Backup;
const id = 'restored';
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

/** One holder at a time, as the browser's own. */
let isHeld = false;
const request = async (_name: string, ...rest: unknown[]) => {
  const work = rest.at(-1) as (held: object | null) => Promise<unknown>;
  if (isHeld) return work(null);
  isHeld = true;
  try {
    return await work({});
  } finally {
    isHeld = false;
  }
};

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: { request } });
  db = new WorkspaceDb(crypto.randomUUID());
  await fillSample(db, { seed: 1, visits: 5 });
  const file = await backupFile(db, { workspace: { name: 'Tidewell' }, now: sampleNow });
  const inspected = file.ok ? await inspectBackup(file.value) : file;
  const opened = inspected.ok ? await openBackup(inspected.value, undefined) : inspected;
  if (!opened.ok) throw new Error(opened.error.kind);
  backup = opened.value;
});
afterEach(async () => {
  await db.delete();
  await new WorkspaceDb(id).delete();
});

describe('a backup restored into a new workspace', () => {
  it('is listed when all of it is there', async () => {
    const list = vi.fn(async () => {
      const written = new WorkspaceDb(id);
      expect(await written.posts.count()).toBe(await db.posts.count());
      written.close();
    });
    expect(await restoreAsNew(id, backup, list, { here: [] })).toMatchObject({ ok: true });
    expect(list).toHaveBeenCalledOnce();
    const written = new WorkspaceDb(id);
    expect(await written.meta.toArray()).toEqual([]);
    written.close();
  });

  it.each(['profiles', 'posts', 'the end'])('is deleted where it is ended at %s', async (where) => {
    const life = new AbortController();
    const list = vi.fn(async () => {});
    const at = { profiles: 1, posts: backup.counts.profiles! + backup.counts.people! + 1, 'the end': backup.total }[
      where
    ]!;
    const onProgress = ({ done }: Progress) => {
      if (done >= at) life.abort();
    };
    const rows = backup.rowsOf.bind(backup);
    const ending: Backup = {
      ...backup,
      async *rowsOf(table, signal) {
        yield* rows(table, signal);
        if (table === 'health') life.signal.throwIfAborted();
      },
    };
    expect(await restoreAsNew(id, ending, list, { here: [], signal: life.signal, onProgress })).toEqual({
      ok: false,
      error: { kind: 'stopped' },
    });
    expect(list).not.toHaveBeenCalled();
    expect(await names()).not.toContain(`alongside-${id}`);
  });

  it('is deleted where it cannot be listed, or the disk is full', async () => {
    const refuse = async () => Promise.reject(new DOMException('The quota has been exceeded', 'QuotaExceededError'));
    expect(await restoreAsNew(id, backup, refuse, { here: [] })).toEqual({
      ok: false,
      error: { kind: 'storage-full' },
    });
    expect(await names()).not.toContain(`alongside-${id}`);
  });
});

describe('what is left where the browser was closed in the middle', () => {
  it('is deleted later; workspaces and what is restored just now are not', async () => {
    const half = new WorkspaceDb(id);
    await half.meta.put({ key: 'restoring', value: true });
    half.close();
    const other = new WorkspaceDb('another');
    await other.meta.put({ key: 'clock', value: 1 });
    await other.ledger.put({ day: '2026-01-01', sightings: 1, posts: 1, profiles: 0, typed: 0 });
    other.close();

    isHeld = true;
    await sweepUnfinished(async () => []);
    expect(await names()).toContain(`alongside-${id}`);
    isHeld = false;
    await sweepUnfinished(async () => [id]);
    expect(await names()).toContain(`alongside-${id}`);
    await sweepUnfinished(async () => []);
    expect(await names()).not.toContain(`alongside-${id}`);
    expect(await names()).toContain('alongside-another');
    await other.delete();
  });

  it('is deleted later where it holds nothing and is no workspace: who had not heard of a removal made it', async () => {
    const empty = new WorkspaceDb(id);
    await empty.meta.put({ key: 'clock', value: 1 });
    empty.close();
    await sweepUnfinished(async () => [id]);
    expect(await names()).toContain(`alongside-${id}`);
    await sweepUnfinished(async () => []);
    expect(await names()).not.toContain(`alongside-${id}`);
    expect(await names()).toContain(db.name);
  });
});
