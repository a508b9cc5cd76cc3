import type { RawBuilder, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** How an engine calls the types that have no common name. */
export interface ColumnTypes {
  readonly bytes: RawBuilder<unknown>;
}

export type Migration = (tx: Transaction<Schema>, types: ColumnTypes) => Promise<void>;
