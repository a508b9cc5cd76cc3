import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { leaveSync } from '../../../../utils/db/sync/actions.ts';
import { isRunning, pauseSync, resumeSync, type SyncStatus } from '../../../../utils/db/sync/level.ts';
import { deleteWorkspaceData } from '../../../../utils/db/open.ts';
import { call } from '../../../../utils/protocol/client.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { DevicesPart } from './DevicesPart.tsx';
import { mayTransmit, reach } from './reach.ts';
import { RecoveryPart } from './RecoveryPart.tsx';
import { roleName, statusWords } from './sync-words.ts';

type Role = Parameters<typeof roleName>[0];

interface SyncOnProps {
  readonly state: { readonly server: string; readonly role: Role };
  readonly status: SyncStatus | undefined;
  /** Changes that were not pushed yet. */
  readonly waiting: number;
  readonly isNew: boolean;
  readonly onSeen: () => void;
}

/** How the sync stands, what can be done about it, and the devices that have this workspace. */
export function SyncOn({ state, status, waiting, isNew, onSeen }: SyncOnProps) {
  const { db } = useDesk();
  const now = useNow();
  const [isLeaving, leaving] = useState(false);
  const isAdmin = state.role === 'admin' || state.role === 'owner';
  const { mark, text } = statusWords(status, now);
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
        <span>{text}</span>
      </p>
      <p class="small grey">
        {i18n.t('sync.where', [state.server, roleName(state.role)])}{' '}
        {waiting > 0 && i18n.t('sync.waiting', waiting, [String(waiting)])}
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
      {status?.reason !== 'consent' && (
        <>
          <DevicesPart isAdmin={isAdmin} />
          {isAdmin && <RecoveryPart isNew={isNew} onSeen={onSeen} />}
        </>
      )}
      {isLeaving && <LeaveDialog onClose={() => leaving(false)} />}
    </div>
  );
}

/** A server that is gone keeps nobody. */
const longestGoodbyeMs = 3000;

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { db, workspace } = useDesk();
  const keep = async () => {
    await leaveSync(db, reach());
    onClose();
  };
  const wipe = async () => {
    const { told } = await leaveSync(db, reach());
    await deleteWorkspaceData(workspace.id);
    // A page that goes takes its requests with it, and the server would go on counting this device in.
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs))]);
    location.reload();
  };
  return (
    <Dialog title={i18n.t('sync.leaveTitle', [workspace.name])} onClose={onClose}>
      <p>{i18n.t('sync.leaveText')}</p>
      <div class="row wrap dialogfoot">
        <Button kind="ghost" autofocus onPress={onClose}>
          {i18n.t('ui.cancel')}
        </Button>
        <span class="end" />
        <Button kind="danger" onPress={() => void wipe()}>
          {i18n.t('sync.leaveWipe')}
        </Button>
        <Button onPress={() => void keep()}>{i18n.t('sync.leaveKeep')}</Button>
      </div>
    </Dialog>
  );
}
