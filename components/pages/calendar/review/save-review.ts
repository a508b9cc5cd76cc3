import { i18n } from '#i18n';
import { newId } from '../../../../utils/lib/ids.ts';
import type { PlanEntry } from '../../../../utils/model/records.ts';
import type { Desk } from '../../../hooks/desk.ts';
import { formatNumber } from '../../../ui/format.ts';
import type { ShowToast } from '../../../ui/toasts.tsx';
import { fileName, saveBlob } from '../../settings/save-file.ts';
import { variantsOf } from '../../today/due-words.ts';
import { reviewPage } from './review-page.ts';

/** Saves entries as a file for somebody to look at, those that have a text, in the order of their days. */
export function saveReview(entries: readonly PlanEntry[], { workspace, measure }: Desk, toast: ShowToast): void {
  const list = entries
    .filter((entry) => variantsOf(entry).length > 0)
    .sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity));
  if (list.length === 0) return toast({ text: i18n.t('reviewFile.nothing'), icon: 'warn' });
  const now = Date.now();
  const name = fileName([workspace.name, i18n.t('reviewFile.fileName')], now, 'html');
  const page = reviewPage(list, {
    workspace: workspace.name,
    id: newId(),
    now,
    answersName: fileName([workspace.name, i18n.t('reviewFile.answersName')], now, 'json'),
    foldOf: measure.foldOf,
  });
  saveBlob(new Blob([page], { type: 'text/html' }), name);
  toast({ text: i18n.t('reviewFile.savedFile', list.length, [name, formatNumber(list.length)]), icon: 'check' });
}
