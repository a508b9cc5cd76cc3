import Dexie from 'dexie';
import { expect, it } from 'vitest';
import frozen from '../../tests/fixtures/db/v5.json' with { type: 'json' };
import { goneOf } from './gone.ts';
import { databaseName, WorkspaceDb } from './schema.ts';

it('what is remembered of deleted records comes along from version 5 of the database', async () => {
  const id = `gone-${Math.random()}`;
  const old = new Dexie(databaseName(id));
  old.version(5).stores(frozen.stores);
  const went = { deletedAt: 5, updatedAt: 5, _f: {} };
  await old.table('meta').bulkPut([
    { key: 'gone:people', value: { mara: went, otto: went } },
    { key: 'gone:notes', value: {} },
    { key: 'daysFilled', value: true },
  ]);
  old.close();
  const db = new WorkspaceDb(id);
  expect(await goneOf(db, 'people', ['mara', 'nobody', 'otto'])).toEqual(
    new Map([
      ['mara', went],
      ['otto', went],
    ]),
  );
  expect(await goneOf(db, 'notes', ['mara'])).toEqual(new Map());
  expect((await db.meta.toArray()).map(({ key }) => key)).toEqual(['daysFilled']);
  await db.delete();
});
