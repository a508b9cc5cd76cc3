import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import type { FaultHook, Store } from './store.ts';

const int8 = 20;

/** PostgreSQL, or what speaks its protocol and SQL, at a `postgres://` URL. Several processes may share it. */
export async function openPostgres(
  connectionString: string,
  fault: FaultHook = () => undefined,
  connections = 10,
): Promise<Store> {
  const pool = new Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'alongside',
    // Numbers here stay far below 2^53.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  });
  // A connection that breaks is replaced and what ran on it fails. Without listeners it would end the process: the pool
  // hears of idle connections only, so each that is in use between two statements needs its own.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, { bytes: sql`bytea` });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, isShared: true, fault, close: () => db.destroy() };
}
