import { i18n } from '#i18n';
import { formatPercent } from '../../ui/format.ts';
import { WorkBar } from '../../ui/WorkBar.tsx';
import type { Working } from './use-work.ts';

/** How far a backup, a restore or an export is. */
export function BackupWork({ working: { progress, cancel } }: { readonly working: Working }) {
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const text = progress
    ? `${i18n.t(`backup.step.${progress.step}`)} ${formatPercent(share)}`
    : i18n.t('backup.starting');
  return <WorkBar text={text} share={share} onCancel={cancel} />;
}
