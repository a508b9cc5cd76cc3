import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isRunning, pauseSync, resumeSync, type SyncStatus } from '../../../../utils/db/sync/level.ts';
import { call } from '../../../../utils/protocol/client.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { DevicesPart } from './DevicesPart.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { mayTransmit } from './reach.ts';
import { RecoveryPart } from './RecoveryPart.tsx';
import { reasonText, roleName, statusWords } from './sync-words.ts';
import { WayOut } from './WayOut.tsx';

type Role = Parameters<typeof roleName>[0];

interface SyncOnProps {
  readonly state: { readonly server: string; readonly role: Role };
  readonly status: SyncStatus | undefined;
  /** Changes that were not pushed yet. */
  readonly waiting: number;
  readonly isNew: boolean;
  readonly onSeen: () => void;
  /** The sync ended here, and is to begin again at this address. */
  readonly onAnew: (server: string) => void;
}

const unknownThere: readonly string[] = ['consent', 'token', 'revoked', 'no_workspace'];

/** How the sync stands, what can be done about it, and the devices that have this workspace. */
export function SyncOn({ state, status, waiting, isNew, onSeen, onAnew }: SyncOnProps) {
  const { db } = useDesk();
  const now = useNow();
  const [isLeaving, leaving] = useState(false);
  const isAdmin = state.role === 'admin' || state.role === 'owner';
  const { mark, text } = statusWords(status, now);
  // To ask a server for devices that must not be asked, or does not know us, only fails once more.
  const isKnownThere = status?.state !== 'stopped' || !unknownThere.includes(status.reason ?? '');
  // Where it may not send any more, Firefox asks again: in the turn of the press.
  const syncNow = async (asked = mayTransmit()) => {
    await asked;
    await call('sync.now', { isAsked: true });
  };
  const resume = async (asked = mayTransmit()) => {
    await resumeSync(db, Date.now());
    await syncNow(asked);
  };
  return (
    <div class="col g3 syncon">
      <p class="row syncstate" role="status">
        <StatusMark status={mark} />
        <span class="grow">{text}</span>
        <WayOut
          reason={status?.state === 'stopped' ? status.reason : undefined}
          server={state.server}
          onAnew={onAnew}
        />
      </p>
      {status?.state === 'running' && status.progress?.total !== undefined && (
        <progress
          class="syncprogress"
          aria-label={text}
          max={status.progress.total}
          value={Math.min(status.progress.done, status.progress.total)}
        />
      )}
      <p class="small grey">
        {i18n.t('sync.where', [state.server, roleName(state.role)])}{' '}
        {state.role === 'viewer'
          ? reasonText('role')
          : waiting > 0 && i18n.t('sync.waiting', waiting, [String(waiting)])}
      </p>
      <div class="row wrap">
        <Button disabled={isRunning(status, now)} onPress={() => void syncNow()}>
          {i18n.t('sync.now')}
        </Button>
        {status?.state === 'paused' ? (
          <Button icon="play" onPress={() => void resume()}>
            {i18n.t('ui.resume')}
          </Button>
        ) : (
          <Button icon="pause" onPress={() => void pauseSync(db, Date.now())}>
            {i18n.t('ui.pause')}
          </Button>
        )}
        <span class="end" />
        <Button kind="danger" class="ghost" onPress={() => leaving(true)}>
          {i18n.t('sync.leave')}
        </Button>
      </div>
      {isKnownThere && (
        <>
          <DevicesPart isAdmin={isAdmin} />
          {isAdmin && <RecoveryPart isOwner={state.role === 'owner'} isNew={isNew} onSeen={onSeen} />}
        </>
      )}
      {isLeaving && <LeaveDialog waiting={waiting} isOwner={state.role === 'owner'} onClose={() => leaving(false)} />}
    </div>
  );
}
