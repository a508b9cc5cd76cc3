import Dexie from 'dexie';
import { expect, it } from 'vitest';
import frozen from '../../tests/fixtures/db/v5.json' with { type: 'json' };
import { goneOf, noteGone } from './gone.ts';
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

it.each([0, 3, 1000, 1001, 1200])('is found among many that come, when %i of a kind went', async (count) => {
  const db = new WorkspaceDb(`gone-${Math.random()}`);
  const rows = Array.from({ length: count }, (_, n) => ({ id: `n${n}`, deletedAt: n, _f: {} }));
  await noteGone(db, 'notes', rows);
  await noteGone(db, 'people', [{ id: 'm1', deletedAt: 7, _f: {} }]);
  const asked = ['m0', 'm1', ...Array.from({ length: 40 }, (_, n) => `n${n * 30}`), 'z'];
  const went = asked.filter((id) => rows.some((row) => row.id === id));
  expect([...(await goneOf(db, 'notes', asked))].map(([id, row]) => [id, row['deletedAt']])).toEqual(
    went.map((id) => [id, Number(id.slice(1))]),
  );
  expect([...(await goneOf(db, 'people', asked)).keys()]).toEqual(['m1']);
  await db.delete();
});
