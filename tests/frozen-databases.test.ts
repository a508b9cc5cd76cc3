import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { postCard } from '../utils/db/queries/post-card.ts';
import { profileCard } from '../utils/db/queries/profile-card.ts';
import { WorkspaceDb } from '../utils/db/schema.ts';

interface Frozen {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

const folder = join(import.meta.dirname, 'fixtures/db');
const frozen = readdirSync(folder)
  .filter((name) => /^v\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Frozen);

async function writeAsOldRelease(name: string, { version, stores, rows }: Frozen): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  await old.open();
  for (const [table, each] of Object.entries(rows)) await old.table(table).bulkAdd([...each]);
  old.close();
}

/** Key paths and indices of an open database, in a form that can be compared. */
const shapeOf = (db: Dexie): Record<string, string> =>
  Object.fromEntries(
    db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey.src, ...schema.indexes.map(({ src }) => src).sort()].join(', '),
    ]),
  );

describe.each(frozen)('a database of version $version', (old) => {
  it('opens in this release with every row as it was', async () => {
    const id = `frozen-${old.version}-${Math.random()}`;
    await writeAsOldRelease(`alongside-${id}`, old);
    const db = new WorkspaceDb(id);
    await db.open();
    for (const [table, rows] of Object.entries(old.rows)) {
      expect(await db.table(table).toArray(), table).toEqual(expect.arrayContaining([...rows]));
    }
    const post = { network: 'x', kind: 'status', id: '1992000000000000001' } as const;
    expect(await postCard(db, post, 1763207200000)).toMatchObject({
      relation: 'competitor',
      series: [{ seenAt: 1763203600000 }],
    });
    expect(await profileCard(db, { network: 'x', handle: 'clearspout' }, 1763207200000)).toMatchObject({
      noteCount: 1,
    });
    await db.delete();
  });
});

describe('the newest version', () => {
  const newest = frozen.reduce((a, b) => (a.version > b.version ? a : b));

  it('has a frozen database, and its tables are just those: a version that has landed is never edited', async () => {
    const asFrozen = new Dexie(`shape-${Math.random()}`);
    asFrozen.version(newest.version).stores(newest.stores);
    const db = new WorkspaceDb(`shape-${Math.random()}`);
    await Promise.all([asFrozen.open(), db.open()]);
    expect(db.verno).toBe(newest.version);
    expect(shapeOf(db)).toEqual(shapeOf(asFrozen));
    await Promise.all([asFrozen.delete(), db.delete()]);
  });

  it('is noticed when an index is added without a new version', async () => {
    const edited = new Dexie(`shape-${Math.random()}`);
    edited.version(newest.version).stores({ ...newest.stores, notes: `${newest.stores['notes']}, text` });
    const asFrozen = new Dexie(`shape-${Math.random()}`);
    asFrozen.version(newest.version).stores(newest.stores);
    await Promise.all([edited.open(), asFrozen.open()]);
    expect(shapeOf(edited)).not.toEqual(shapeOf(asFrozen));
    await Promise.all([edited.delete(), asFrozen.delete()]);
  });
});
