import type { Migration } from './migration.ts';

/** All tables of the first version. */
export const first: Migration = async (tx, { bytes }) => {
  await tx.schema
    .createTable('workspace')
    .addColumn('ws', 'text', (column) => column.primaryKey())
    .addColumn('epoch', 'text', (column) => column.notNull())
    .addColumn('head', 'bigint', (column) => column.notNull())
    .addColumn('floor', 'bigint', (column) => column.notNull())
    .addColumn('snapshot', 'bigint', (column) => column.notNull())
    .addColumn('kid', 'bigint', (column) => column.notNull())
    .addColumn('key_check', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('lease_dev', 'text')
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();

  await tx.schema
    .createTable('device')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('dev', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('pub_key', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('last_cseq', 'bigint', (column) => column.notNull())
    .addColumn('last_hash', 'text')
    .addColumn('joined_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .addPrimaryKeyConstraint('device_key', ['ws', 'dev'])
    .execute();

  await tx.schema
    .createTable('segment')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('dev', 'text', (column) => column.notNull())
    .addColumn('cseq', 'bigint', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('kid', 'bigint', (column) => column.notNull())
    .addColumn('sv', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('body', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('segment_key', ['ws', 'seq'])
    .addUniqueConstraint('segment_once', ['ws', 'dev', 'cseq'])
    .execute();

  await tx.schema
    .createTable('snapshot')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('tip', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshot_key', ['ws', 'seq'])
    .execute();

  await tx.schema
    .createTable('part')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('part', 'bigint', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('kid', 'bigint', (column) => column.notNull())
    .addColumn('sv', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('body', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('part_key', ['ws', 'seq', 'part'])
    .execute();

  await tx.schema
    .createTable('invite')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('auth_hash', 'text', (column) => column.notNull())
    .addColumn('wrapped', 'text', (column) => column.notNull())
    .addColumn('kid', 'bigint', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('by_dev', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('invite_key', ['ws', 'id'])
    .execute();

  await tx.schema
    .createTable('keywrap')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('kid', 'bigint', (column) => column.notNull())
    .addColumn('dev', 'text', (column) => column.notNull())
    .addColumn('blob', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('keywrap_key', ['ws', 'kid', 'dev'])
    .execute();
};
