import { i18n } from '#i18n';
import { lastBackup } from '../../../utils/db/queries/last-backup.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { formatDay, formatSpan, formatTime } from '../../ui/format.ts';

const dayMs = 86_400_000;

/** When a copy of the workspace was made last: of one that is lost this is what comes back. */
export function BackupLine() {
  const { db } = useDesk();
  const now = useNow();
  const found = useLive(async () => ({ backup: await lastBackup(db) }), [db]).value;
  if (!found) return null;
  const { backup } = found;
  if (!backup) return <p class="small grey">{i18n.t('settings.noBackup')}</p>;
  const age = now - backup.at;
  const when: [string] =
    age < dayMs
      ? [formatTime(backup.at)]
      : [i18n.t('settings.backupAge', [formatDay(backup.at, now), formatSpan(age)])];
  return (
    <p class="small grey">
      {backup.isSealed ? i18n.t('settings.lastBackupSealed', when) : i18n.t('settings.lastBackup', when)}
    </p>
  );
}
