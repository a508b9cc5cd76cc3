import type { DBCore, Middleware } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordOp } from '../../sync/ops.ts';
import { WorkspaceDb } from '../schema.ts';
import { pruneRecords } from '../tables/prune.ts';
import { applyOps, writtenByApplying } from './apply.ts';

const at = Date.UTC(2026, 10, 17, 9);
const idOf = (n: number): string => `p${String(n).padStart(3, '0')}`;
const stampOf = (n: number): string => `Nn1JUF${String(n).padStart(5, '0')}JQY8W`;
const made = (n: number): RecordOp => ({
  t: 'people',
  id: idOf(n),
  h: stampOf(n),
  f: { name: `Name ${n}`, tags: [], createdAt: at, updatedAt: at },
});
const many = Array.from({ length: 100 }, (_, n) => made(n));

let atOnce: WorkspaceDb;
let bySome: WorkspaceDb;
/** Rows of people that were asked for by their ids, in `atOnce`. */
let asked: number;
beforeEach(() => {
  atOnce = new WorkspaceDb(`once-${Math.random()}`);
  bySome = new WorkspaceDb(`some-${Math.random()}`);
  asked = 0;
  const counting: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'counting',
    level: -3,
    create: (core) => ({
      table: (name) => {
        const table = core.table(name);
        if (name !== 'people') return table;
        return { ...table, getMany: (req) => ((asked += req.keys.length), table.getMany(req)) };
      },
    }),
  };
  atOnce.use(counting);
});
afterEach(() => Promise.all([atOnce.delete(), bySome.delete()]));

const apply = (db: WorkspaceDb, ops: readonly RecordOp[]) =>
  db.transaction('rw', writtenByApplying(db), async () => applyOps(db, ops, { now: at, tellsLosses: true }));

/** All at once, and ten by ten, where each row is asked for. Answers what was asked for at once. */
async function bothWays(ops: readonly RecordOp[]): Promise<number> {
  asked = 0;
  await apply(atOnce, ops);
  for (let from = 0; from < ops.length; from += 10) await apply(bySome, ops.slice(from, from + 10));
  return asked;
}

const stored = async (db: WorkspaceDb) => ({
  people: await db.people.toArray(),
  history: await db.history.toArray(),
  parked: (await db.parked.toArray()).map(({ op }) => op),
  gone: await db.gone.toArray(),
});

describe('many records of others at once', () => {
  it('are hardly asked for where they are new', async () => {
    expect(await bothWays(many)).toBe(20);
    expect(await atOnce.people.count()).toBe(100);
    expect(await stored(atOnce)).toEqual(await stored(bySome));
  });

  it('are all asked for once where the first of them are there', async () => {
    await apply(atOnce, many);
    expect(await bothWays(many)).toBe(100);
    expect(await atOnce.people.count()).toBe(100);
  });

  it('are what they are one by one, also those among them that are there, are half or went', async () => {
    const [half, whole, other] = [70, 80, 90].map(idOf);
    for (const db of [atOnce, bySome]) {
      await apply(
        db,
        [{ ...made(33), h: stampOf(3) }, made(34), { ...made(35), h: stampOf(99999) }].map((op) => ({
          ...op,
          f: { ...op.f, name: 'Was here' },
        })),
      );
      await apply(db, [
        { t: 'people', id: idOf(50), h: stampOf(1), f: { name: 'To go', tags: [], createdAt: 1, updatedAt: 1 } },
      ]);
      await apply(db, [{ t: 'people', id: idOf(50), h: stampOf(2), f: { deletedAt: 2 }, p: { deletedAt: '' } }]);
      await pruneRecords(db, at, async () => undefined);
    }
    expect(await atOnce.gone.count()).toBe(1);
    const ops = many.flatMap((op): RecordOp[] => {
      if (op.id === half) return [{ ...op, f: { purpose: 'Only this' } }];
      if (op.id === whole)
        return [
          { ...op, f: { name: 'First half' } },
          { ...op, h: stampOf(700), f: { tags: [], createdAt: at, updatedAt: at } },
        ];
      if (op.id === other) return [op, { ...op, h: stampOf(800), f: { name: 'Anew' }, p: { name: op.h } }];
      return [op];
    });
    await bothWays(ops);
    expect(await stored(atOnce)).toEqual(await stored(bySome));
    const rows = await atOnce.people.bulkGet([33, 35, 70, 80, 90].map(idOf));
    expect(rows.map((row) => row?.name)).toEqual(['Name 33', 'Was here', undefined, 'First half', 'Anew']);
    expect((await atOnce.history.toArray()).map(({ record, value }) => [record, value])).toContainEqual([
      idOf(33),
      'Was here',
    ]);
    expect(await atOnce.parked.count()).toBe(1);
  });

  it('end with nothing written where one cannot be stored for another reason', async () => {
    const failing: Middleware<DBCore> = {
      stack: 'dbcore',
      name: 'failing',
      level: -4,
      create: (core) => ({
        table: (name) => {
          const table = core.table(name);
          if (name !== 'people') return table;
          const failure = new DOMException('Full', 'QuotaExceededError');
          return {
            ...table,
            mutate: async (req) =>
              ({ ...(await table.mutate(req)), numFailures: 1, failures: { 50: failure } }) as never,
          };
        },
      }),
    };
    atOnce.use(failing);
    await expect(apply(atOnce, many)).rejects.toThrow();
    expect(await atOnce.people.count()).toBe(0);
  });
});
