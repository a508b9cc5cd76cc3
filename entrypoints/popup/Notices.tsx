import { i18n } from '#i18n';
import { hasLittleRoom, useRoom } from '../../components/hooks/use-room.ts';
import { openDashboard } from '../../components/pages/today/links.ts';
import { statusWords } from '../../components/pages/settings/sync/sync-words.ts';
import { Button } from '../../components/ui/Button.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import type { SyncStatus } from '../../utils/db/sync/level.ts';

interface NoticesProps {
  readonly status: SyncStatus | undefined;
  readonly isSynced: boolean;
  readonly now: number;
}

/** What does not get well by itself: why the sync stands still, and that there is hardly any room left. */
export function Notices({ status, isSynced, now }: NoticesProps) {
  const { room } = useRoom();
  const stands = isSynced && (status?.state === 'stopped' || status?.reason === 'quota');
  return (
    <>
      {stands && <Notice text={statusWords(status, now).text} panel="sync" />}
      {room && hasLittleRoom(room) && <Notice text={i18n.t('settings.littleRoom')} panel="data" />}
    </>
  );
}

function Notice({ text, panel }: { readonly text: string; readonly panel: 'sync' | 'data' }) {
  return (
    <section class="setup row" role="status">
      <Icon name="warn" />
      <span class="grow small">{text}</span>
      <Button size="small" onPress={() => leave(panel)}>
        {panel === 'sync' ? i18n.t('sync.name') : i18n.t('settings.data')}
      </Button>
    </section>
  );
}

function leave(panel: string): void {
  openDashboard('settings', panel);
  window.close();
}
