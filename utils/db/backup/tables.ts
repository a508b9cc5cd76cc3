/**
 * The tables of a backup, each after those that its rows point to. `meta`, `outbox`, `parked`, `gone` and `fired` are in none:
 * they hold keys of this browser and mean nothing elsewhere; nor are `touches`, `standings` and `watched`, which follow
 * from the rest, nor `flushes`, whose rows are sightings. Sightings come before blocks: a row that is packed while the backup
 * is written is then in it twice, and comes once when it is restored; the other way round it would be lost.
 */
export const backupTables = [
  'profiles',
  'people',
  'posts',
  'sightings',
  'blocks',
  'latest',
  'days',
  'comments',
  'profileSightings',
  'notes',
  'planEntries',
  'goals',
  'snippets',
  'interactions',
  'deals',
  'referrals',
  'personas',
  'pipelineStages',
  'peopleLists',
  'savedViews',
  'scoreRules',
  'merges',
  'erasureKeys',
  'erasures',
  'campaigns',
  'links',
  'voices',
  'clippings',
  'imports',
  'outcomes',
  'experiments',
  'learnings',
  'accountFigures',
  'entryComments',
  'strategies',
  'tactics',
  'history',
  'ledger',
  'health',
] as const;

export type BackupTable = (typeof backupTables)[number];

/** What was read from pages, and how well; all else the user wrote or decided. */
const ofReading: ReadonlySet<BackupTable> = new Set([
  'posts',
  'sightings',
  'blocks',
  'latest',
  'days',
  'comments',
  'profileSightings',
  'accountFigures',
  'ledger',
  'health',
]);

export const isOfReading = (name: BackupTable): boolean => ofReading.has(name);

export const isBackupTable = (name: string): name is BackupTable => (backupTables as readonly string[]).includes(name);

/** Blocks first: whether a sighting is in one must be known before it is written. */
export const restoreOrder: readonly BackupTable[] = [
  'profiles',
  'people',
  'posts',
  'blocks',
  ...backupTables.filter((name) => !['profiles', 'people', 'posts', 'blocks'].includes(name)),
];
