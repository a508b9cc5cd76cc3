import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { mergeBackup } from '../utils/db/backup/merge.ts';
import { inspectBackup, openBackup } from '../utils/db/backup/read.ts';
import { restoreInto } from '../utils/db/backup/restore.ts';
import { sightingsOf } from '../utils/db/queries/sightings-of.ts';
import { postCard } from '../utils/db/queries/post-card.ts';
import { profileCard } from '../utils/db/queries/profile-card.ts';
import { type FlushRow, type LatestRow, WorkspaceDb } from '../utils/db/schema.ts';
import { withoutDays } from '../utils/db/tables/days.ts';
import { storedDays } from './samples/stored.ts';
import { keepUp } from '../utils/db/tables/upkeep.ts';

const folder = join(import.meta.dirname, 'fixtures/backup');
const names = readdirSync(folder).filter((name) => name.endsWith('.alongside'));
const passphrase = 'refill points for hotels';
const now = 1_763_210_000_000;

const rowsOfDatabase = (version: number) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `fixtures/db/v${version}.json`), 'utf8')) as {
    readonly rows: Readonly<Record<string, readonly object[]>>;
  };

let db: WorkspaceDb;
afterEach(() => db.delete());

async function opened(name: string) {
  const inspected = await inspectBackup(new Blob([readFileSync(join(folder, name))]));
  if (!inspected.ok) throw new Error(inspected.error.kind);
  const backup = await openBackup(inspected.value, passphrase);
  if (!backup.ok) throw new Error(backup.error.kind);
  return backup.value;
}

describe.each(names)('the backup %s, as it was once written', (name) => {
  const version = Number(/database-(\d+)/.exec(name)?.[1] ?? 3);

  it('is restored with every row as it was', async () => {
    db = new WorkspaceDb(crypto.randomUUID());
    const backup = await opened(name);
    expect(backup.header).toMatchObject({ formatVersion: 1, dbVersion: version, createdAt: now });
    expect(await restoreInto(db, backup)).toMatchObject({ ok: true });
    const { flushes = [], ...tables } = rowsOfDatabase(version).rows;
    for (const [table, rows] of Object.entries(tables)) {
      if (['meta', 'outbox', 'parked', 'touches', 'standings', 'fired', 'watched', 'gone'].includes(table)) continue;
      const whole = table === 'latest' ? (rows as readonly LatestRow[]).map(withoutDays) : rows;
      expect(await db.table(table).toArray(), table).toEqual(expect.arrayContaining([...whole]));
    }
    for (const { rows } of flushes as readonly FlushRow[])
      for (const row of rows) expect(await sightingsOf(db, row.postKey)).toContainEqual(row);
    const post = { network: 'x', kind: 'status', id: '1992000000000000001' } as const;
    expect(await postCard(db, post, now)).toMatchObject({ relation: 'competitor' });
    expect(await profileCard(db, { network: 'x', handle: 'clearspout' }, now)).toMatchObject({ noteCount: 1 });
  });

  it('is merged into an empty workspace, and again without a change; its days are there after the upkeep', async () => {
    db = new WorkspaceDb(crypto.randomUUID());
    await db.meta.put({ key: 'daysFilled', value: true });
    expect(await mergeBackup(db, await opened(name))).toMatchObject({ ok: true });
    const again = await mergeBackup(db, await opened(name));
    expect(again.ok && Object.values(again.value).filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    await keepUp(db, { now, pause: async () => {} });
    for (const { key } of await db.posts.toArray()) {
      const days = (await storedDays(db)).filter(({ postKey }) => postKey === key);
      expect(days.reduce((sum, day) => sum + day.sightings, 0)).toBe((await sightingsOf(db, key)).length);
    }
  });
});

it('there is one for every version of the database', () => {
  expect(names.sort()).toEqual([
    'v1-database-1.alongside',
    'v1-database-10.alongside',
    'v1-database-11.alongside',
    'v1-database-2.alongside',
    'v1-database-4.alongside',
    'v1-database-5.alongside',
    'v1-database-6.alongside',
    'v1-database-7.alongside',
    'v1-database-8.alongside',
    'v1-database-9.alongside',
    'v1-sealed.alongside',
    'v1.alongside',
  ]);
  db = new WorkspaceDb('unused');
  expect(db.verno).toBe(11);
});
