import { i18n } from '#i18n';
import type { BackupFault } from '../../../utils/db/backup/faults.ts';
import type { Header } from '../../../utils/db/backup/format.ts';
import type { MergedCounts } from '../../../utils/db/backup/merge.ts';
import type { ExportTable } from '../../../utils/db/exports/dictionary.ts';
import { formatNumber } from '../../ui/format.ts';

/** What people ask about, in the order in which it is said. The other tables follow from these. */
const said = [
  ['posts', 'posts'],
  ['sightings', 'sightings'],
  ['comments', 'comments'],
  ['people', 'people'],
  ['notes', 'notes'],
  ['planEntries', 'entries'],
  ['goals', 'goals'],
  ['snippets', 'snippets'],
] as const;

/** "40 posts, 1 person, 2 goals"; undefined where there is none of anything. */
export function amounts(counts: Readonly<Record<string, number | undefined>>): string | undefined {
  const parts = said.flatMap(([table, name]) => {
    const count = counts[table] ?? 0;
    if (count === 0) return [];
    const shown = formatNumber(count);
    return [
      name === 'snippets'
        ? i18n.t('backup.snippets', count, [shown])
        : i18n.t(`settings.amount.${name}`, count, [shown]),
    ];
  });
  return parts.length > 0 ? new Intl.ListFormat(undefined, { type: 'unit' }).format(parts) : undefined;
}

export const headerAmounts = ({ counts, packedSightings }: Header): string =>
  amounts({ ...counts, sightings: (counts['sightings'] ?? 0) + packedSightings }) ?? i18n.t('backup.nothing');

/** What was restored, and who was not. `leftOut`: people. */
export function restoredText(name: string, header: Header, leftOut: number): string {
  if (leftOut === 0) return i18n.t('backup.restored', [name, headerAmounts(header)]);
  const without = i18n.t('backup.leftOutSince', leftOut, [formatNumber(leftOut)]);
  return `${i18n.t('backup.restoredWithout', [name, headerAmounts(header)])} ${without}`;
}

/** What a merge brought, in a sentence. */
export function mergedText(merged: MergedCounts): string {
  const rows = Object.entries(merged);
  const changed = rows.reduce((sum, [, each]) => sum + each.changed, 0);
  const added = amounts(Object.fromEntries(rows.map(([table, each]) => [table, each.added])));
  const others = rows.some(([, each]) => each.added > 0);
  const news = changed > 0 ? i18n.t('backup.updated', changed, [formatNumber(changed)]) : undefined;
  const erased = merged.people?.leftOut ?? 0;
  const leftOut = erased > 0 ? i18n.t('backup.leftOut', erased, [formatNumber(erased)]) : undefined;
  const nothing = others ? i18n.t('backup.mergedOthers') : i18n.t('backup.mergedNothing');
  const first = added ? i18n.t('backup.merged', [added]) : news || leftOut ? i18n.t('backup.mergedOnly') : nothing;
  return [first, news, leftOut].filter(Boolean).join(' ');
}

export type Doing = 'backUp' | 'check' | 'restore' | 'merge' | 'export';

/** What went wrong, and what that means for what is here. */
export function faultText({ kind }: BackupFault, doing: Doing): string {
  const texts: Readonly<Record<BackupFault['kind'], string>> = {
    'not-a-backup': i18n.t('backup.fault.notABackup'),
    newer: i18n.t('backup.fault.newer'),
    damaged: i18n.t('backup.fault.damaged'),
    'wrong-shape': i18n.t('backup.fault.wrongShape'),
    'needs-passphrase': i18n.t('backup.fault.needsPassphrase'),
    'wrong-passphrase': i18n.t('backup.fault.wrongPassphrase'),
    stopped: i18n.t('backup.fault.stopped'),
    'storage-full': i18n.t('backup.fault.storageFull'),
    failed: i18n.t('backup.fault.failed'),
  };
  if (doing === 'backUp' || doing === 'export') return texts[kind];
  return `${texts[kind]} ${doing === 'merge' ? i18n.t('backup.fault.someCame') : i18n.t('backup.fault.unchanged')}`;
}

export const tableName = (table: ExportTable): string => i18n.t(`backup.table.${table}`);
