import type { Migration } from './migration.ts';

/** A way back in for who has lost all devices but kept the recovery code. */
export const recovery: Migration = async (tx) => {
  // One column at a time: not every engine takes two in one statement.
  for (const column of ['recovery_hash', 'recovery_role'])
    await tx.schema.alterTable('workspace').addColumn(column, 'text').execute();
};
