import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { tryAssistant } from '../entrypoints/background/assistant-try.ts';
import { inspectBackup, openBackup } from '../utils/db/backup/read.ts';
import { restoreInto } from '../utils/db/backup/restore.ts';
import { backupFile } from '../utils/db/backup/write.ts';
import { exportTables } from '../utils/db/exports/dictionary.ts';
import { exportTable } from '../utils/db/exports/export-table.ts';
import { WorkspaceDb } from '../utils/db/schema.ts';
import { addNoteOnProfile } from '../utils/db/tables/notes.ts';
import { assistant, assistantKey } from '../utils/settings/items.ts';
import { sourcesBelow } from './guards/sources.ts';

/** The key of the assistant's endpoint stays in the settings of this browser: it goes to that endpoint and nowhere else. */

const key = 'sk-planted-4f81c2d09e';
/** Found wherever things of the user are: the search below would find the key too. */
const noted = 'likes celadon';
const made: WorkspaceDb[] = [];
const workspaceDb = (): WorkspaceDb => {
  const db = new WorkspaceDb(crypto.randomUUID());
  made.push(db);
  return db;
};
afterEach(async () => {
  for (const db of made.splice(0)) await db.delete();
});

/** Every row of every table, what waits to be synced and what this browser keeps of a sync too. */
const allOf = async (db: WorkspaceDb): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('the key of the assistant', () => {
  it('is in no table, no backup, no export and no log, even when the service repeats it', async () => {
    const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockReturnValue(undefined),
    );
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
    await assistant.setValue({ use: 'endpoint', base: 'https://a.example/v1', model: 'm' });
    await assistantKey.setValue(key);
    const db = workspaceDb();
    await db.open();
    await addNoteOnProfile(db, { network: 'x', handle: 'mara', name: 'Mara' }, noted, 1);
    const headers: unknown[] = [];
    vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
      headers.push(init.headers);
      return new Response(`{"error":{"message":"Wrong key ${key}"}}`, { status: 401 });
    });
    const answer = await tryAssistant();
    expect(headers).toEqual([expect.objectContaining({ authorization: `Bearer ${key}` })]);
    expect(JSON.stringify(answer)).not.toContain(key);

    const stored = await allOf(db);
    expect(stored).toContain(noted);
    expect(stored).not.toContain(key);

    const file = value(await backupFile(db, { workspace: { name: 'Kiln' }, now: 1 }));
    const inspected = value(await inspectBackup(file));
    expect(JSON.stringify(inspected.header)).not.toContain(key);
    const other = workspaceDb();
    value(await restoreInto(other, value(await openBackup(inspected, undefined))));
    const restored = await allOf(other);
    expect(restored).toContain(noted);
    expect(restored).not.toContain(key);

    const exported = await Promise.all(
      exportTables.map(
        async (table) => await value(await exportTable(db, { table, format: 'json', now: 1 })).file.text(),
      ),
    );
    expect(exported.join()).toContain(noted);
    expect(exported.join()).not.toContain(key);
    expect(JSON.stringify(logs.map(({ mock }) => mock.calls))).not.toContain(key);
  });

  it('is read by what asks the endpoint and by its form, and by nothing else', () => {
    const sources = sourcesBelow(['utils', 'components', 'entrypoints', 'server/src'], ['.ts', '.tsx']);
    const readers = [...sources]
      .filter(
        ([path, source]) => !path.includes('.test.') && /assistantKey\b|assistant\.key'|readAccess\b/.test(source),
      )
      .map(([path]) => path);
    expect(readers.filter((path) => !path.startsWith('components/pages/settings/Assistant')).sort()).toEqual([
      'entrypoints/background/assistant-choice.ts',
      'utils/settings/assistant-access.ts',
      'utils/settings/items.ts',
    ]);
  });

  it('is in no storage that a browser syncs', () => {
    const sources = sourcesBelow(['utils', 'components', 'entrypoints'], ['.ts', '.tsx']);
    const synced = [...sources].filter(([, source]) => /storage\.sync\b|'sync:/.test(source)).map(([path]) => path);
    expect(synced).toEqual([]);
  });
});
