import { first } from './001-first.ts';
import { recovery } from './002-recovery.ts';
import type { Migration } from './migration.ts';

/** In order, the first is number 1. One that was released is never changed: what is to be different is a new one. */
export const migrations: readonly Migration[] = [first, recovery];
