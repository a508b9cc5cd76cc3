import type Dexie from 'dexie';
import { i18n } from '#i18n';
import type { StorageCounts } from '../../../utils/db/queries/storage-counts.ts';
import { settled } from '../../../utils/db/backup/faults.ts';
import { exportWorkspace } from '../../../utils/db/queries/storage-export.ts';
import type { Workspace } from '../../../utils/model/records.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Toast } from '../../ui/toasts.tsx';
import { faultText } from './backup-words.ts';
import { saveFile } from './save-file.ts';

/** "40 posts, 1 person and 2 goals" */
export const amountsText = (counts: StorageCounts, names: readonly (keyof StorageCounts)[]): string =>
  new Intl.ListFormat(undefined, { type: 'unit' }).format(
    names.map((name) => i18n.t(`settings.amount.${name}`, counts[name], [formatNumber(counts[name])])),
  );

/** What is lost with a workspace. */
export const removedText = (counts: StorageCounts): string =>
  i18n.t('settings.deleteText', [
    amountsText(counts, ['sightings', 'comments', 'people', 'notes', 'entries', 'goals']),
  ]);

/** Hands everything that a workspace holds to the downloads. */
export async function saveExport(db: Dexie, { id, name }: Workspace): Promise<void> {
  const now = Date.now();
  const parts = await exportWorkspace(db, { id, name }, now);
  saveFile(parts, `alongside-${fileNameOf(name) || id}-${new Date(now).toISOString().slice(0, 10)}.json`);
}

/** The same, and how it went in words. */
export async function saidExport(open: () => Promise<Dexie>, workspace: Workspace): Promise<Toast> {
  const made = await settled(async () => saveExport(await open(), workspace));
  return made.ok
    ? { text: i18n.t('settings.exported'), icon: 'export' }
    : { text: faultText(made.error, 'export'), icon: 'warn' };
}

/** What every file system takes, so that two exports can be told apart. */
const fileNameOf = (name: string): string =>
  name
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
