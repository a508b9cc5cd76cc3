import type { RawBuilder, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { first } from './001-first.ts';
import { recovery } from './002-recovery.ts';

/** How an engine calls the types that have no common name. */
export interface ColumnTypes {
  readonly bytes: RawBuilder<unknown>;
}

export type Migration = (tx: Transaction<Schema>, types: ColumnTypes) => Promise<void>;

/** In order, the first is number 1. One that was released is never changed: what is to be different is a new one. */
export const migrations: readonly Migration[] = [first, recovery];
