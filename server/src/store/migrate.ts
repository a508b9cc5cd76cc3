import type { Kysely } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { ColumnTypes } from './migrations/migration.ts';
import { isTransient, sqlCode } from './faults.ts';
import type { Schema } from './schema.ts';

/** Why nothing can be stored; a sentence for whoever starts the server. */
export class StoreError extends Error {}

/** Tables or rows that another process made in the same moment. */
const madeByOther = new Set(['23505', '42P07', '42710']);
const attempts = 20;

/**
 * Brings the tables to the newest version, each step in its own transaction. Processes that start together may all
 * call this: who comes second finds the step done. A database of a newer version is refused.
 */
export async function migrate(db: Kysely<Schema>, types: ColumnTypes, steps = migrations): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrateOnce(db, types, steps);
      return;
    } catch (error) {
      const isRace = isTransient(error) || madeByOther.has(sqlCode(error) ?? '');
      if (!isRace || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * Math.random() * attempt));
    }
  }
}

async function migrateOnce(db: Kysely<Schema>, types: ColumnTypes, steps: typeof migrations): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  const { last } = await db
    .selectFrom('migration')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  const done = Number(last ?? 0);
  if (done > steps.length)
    throw new StoreError(`The database has version ${done}, this server knows ${steps.length}: start a newer server.`);
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    await db.transaction().execute(async (tx) => {
      // First, so that the second of two processes waits here and then fails on the key, having changed nothing.
      await tx
        .insertInto('migration')
        .values({ id: index + 1, at: Date.now() })
        .execute();
      await step(tx, types);
    });
  }
}
