import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { Kysely, sql } from 'kysely';
import { ok } from '../../utils/lib/result.ts';
import { RateLimit } from '../src/live/rate.ts';
import { Waiters } from '../src/live/waiters.ts';
import { isBusy, isTransient } from '../src/store/faults.ts';
import { migrate } from '../src/store/migrate.ts';
import { migrations } from '../src/store/migrations/index.ts';
import type { Schema } from '../src/store/schema.ts';
import { nodeSqliteDialect } from '../src/store/sqlite-dialect.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { write } from '../src/store/store.ts';
import { accepted, newWorkspace, pull, push, segment, world } from './client.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('a SQLite file', () => {
  it('keeps what was stored, and commits to the disk', async () => {
    const path = join(folder, 'deep/er/alongside.db');
    let store = await openSqlite(path);
    const owner = await newWorkspace(world(store).send);
    await accepted(push(world(store).send, owner, segment(1)));
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db);
    const { rows: modes } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(store.db);
    assert.deepEqual([rows[0]?.synchronous, modes[0]?.journal_mode], [2, 'wal']);
    await store.close();
    store = await openSqlite(path);
    assert.equal((await pull(world(store).send, owner)).length, 1);
    await assert.rejects(openSqlite(path), new RegExp(`in use by process ${process.pid}`));
    await store.close();
    await (await openSqlite(path)).close();
  });
});

describe('migrations', () => {
  const empty = (): Kysely<Schema> => new Kysely<Schema>({ dialect: nodeSqliteDialect(new DatabaseSync(':memory:')) });
  const types = { bytes: sql`blob` };

  it('run once each, in order, and a new one runs on what is there', async () => {
    const db = empty();
    await migrate(db, types);
    await migrate(db, types);
    const next = async (tx: Kysely<Schema>): Promise<void> => {
      await tx.schema.alterTable('device').addColumn('colour', 'text').execute();
    };
    await migrate(db, types, [...migrations, next]);
    assert.deepEqual((await sql`select colour from device`.execute(db)).rows, []);
    const done = await db.selectFrom('migration').select('id').orderBy('id').execute();
    assert.deepEqual(
      done.map(({ id }) => id),
      [...migrations.keys(), migrations.length].map((index) => index + 1),
    );
    await db.destroy();
  });

  it('leave what a server of the first version wrote', async () => {
    const db = empty();
    await migrate(db, types, migrations.slice(0, 1));
    const row = { ws: 'w', epoch: 'e', head: 7, floor: 0, snapshot: 0, kid: 1, key_check: 'kc', bytes: 5 };
    const before = { ...row, lease_dev: null, lease_until: 0, created_at: 1 };
    await db
      .insertInto('workspace')
      .values(before as never)
      .execute();
    await migrate(db, types);
    const after = await db.selectFrom('workspace').selectAll().executeTakeFirst();
    assert.deepEqual({ ...after }, { ...before, recovery_hash: null, recovery_role: null });
    await db.destroy();
  });

  it('that fail leave nothing', async () => {
    const db = empty();
    const broken = [
      ...migrations,
      async (tx: Kysely<Schema>) => {
        await sql`create table half (id bigint)`.execute(tx);
        throw new Error('broken');
      },
    ];
    await assert.rejects(migrate(db, types, broken), /broken/);
    await assert.rejects(sql`select * from half`.execute(db), /no such table/);
    assert.equal((await db.selectFrom('migration').selectAll().execute()).length, migrations.length);
    await migrate(db, types);
    await db.destroy();
  });

  it('of a newer server are not touched', async () => {
    const db = empty();
    await migrate(db, types, [...migrations, async () => undefined]);
    await assert.rejects(migrate(db, types), /version 3, this server knows 2: start a newer server/);
    await db.destroy();
  });
});

describe('a write', () => {
  it('is tried again after a conflict with others, and not after anything else', async () => {
    const store = await openSqlite(':memory:');
    for (const code of ['40001', '40P01']) {
      let tries = 0;
      const outcome = await write(store, async () => {
        tries += 1;
        if (tries < 3) throw coded(code);
        return ok(tries);
      });
      assert.deepEqual(outcome, { ok: true, value: 3 });
    }
    let tries = 0;
    const broken = write(store, async () => {
      tries += 1;
      throw coded('23505');
    });
    await assert.rejects(broken);
    assert.equal(tries, 1);
    await store.close();
  });

  it('tells what passes by itself from what does not', () => {
    for (const code of ['40001', '57P01', '53300', '08006', 'ECONNREFUSED']) assert.ok(isBusy(coded(code)), code);
    for (const code of ['23505', '42P01', 'ERR_X']) assert.ok(!isBusy(coded(code)), code);
    assert.ok(!isTransient(coded('57P01')));
    assert.ok(!isBusy('text'));
  });
});

describe('a server whose chance is given', () => {
  it('does the same twice', async () => {
    const run = async (): Promise<unknown> => {
      const store = await openSqlite(':memory:');
      let drawn = 0;
      const { send } = world(store, { random: (bytes) => new Uint8Array(bytes).fill((drawn += 1)) });
      const owner = await newWorkspace(send);
      await accepted(push(send, owner, segment(1, { hash: 'h'.repeat(43), size: 0 })));
      const rows = await store.db
        .selectFrom('device')
        .innerJoin('segment', 'segment.ws', 'device.ws')
        .selectAll()
        .execute();
      await store.close();
      return rows;
    };
    const first = await run();
    assert.deepEqual(await run(), first);
  });
});

describe('waiting', () => {
  const never = new AbortController().signal;
  const long = 2 ** 30;

  it('notices what another process wrote, without being told', { timeout: 20_000 }, async () => {
    const store = await openSqlite(':memory:');
    const { ws } = await newWorkspace(world(store).send);
    const stopping = new AbortController();
    const waiters = new Waiters({ db: store.db, isShared: true }, stopping.signal);
    const { woken, leave } = waiters.join(ws, 4, long, never);
    const other = waiters.join(ws, 5, long, never);
    await store.db.updateTable('workspace').set({ head: 5 }).where('ws', '=', ws).execute();
    await woken;
    leave();
    assert.equal(waiters.size, 1, 'the other has that already');
    stopping.abort();
    await other.woken;
    other.leave();
    assert.equal(waiters.size, 0);
    await store.close();
  });

  it('ends at once for who left before it began', async () => {
    const store = await openSqlite(':memory:');
    const waiters = new Waiters(store, never);
    const { woken, leave } = waiters.join('ws', 0, long, AbortSignal.abort());
    await woken;
    leave();
    await store.close();
  });
});

describe('the rate limit', () => {
  it('fills evenly, holds a minute, and does not mind a clock that goes back', () => {
    let now = 1_000_000;
    const limit = new RateLimit(2, () => now);
    assert.deepEqual([limit.take('a'), limit.take('a'), limit.take('a')], [0, 0, 30]);
    now -= 500_000;
    assert.equal(limit.take('a'), 30);
    now += 30_000;
    assert.deepEqual([limit.take('a'), limit.take('a')], [0, 30]);
    now += 10 * 60_000;
    assert.deepEqual([limit.take('a'), limit.take('a'), limit.take('a')], [0, 0, 30]);
  });

  it('does not grow without end, and forgets the busiest last', () => {
    const limit = new RateLimit(1, () => 0);
    for (let caller = 0; caller < 50_000; caller += 1) limit.take(String(caller));
    assert.ok(limit.size <= 20_000);
    assert.equal(limit.take('49999'), 60);
  });
});
