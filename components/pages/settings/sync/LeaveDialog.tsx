import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { deleteWorkspaceData } from '../../../../utils/db/open.ts';
import { deleteOnServer, leaveSync } from '../../../../utils/db/sync/leaving.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { goTo } from '../../../hooks/use-route.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm, Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { reach, within } from './reach.ts';
import { faultText } from './sync-words.ts';

interface LeaveDialogProps {
  /** Changes that were not pushed. */
  readonly waiting: number;
  readonly isOwner: boolean;
  readonly onClose: () => void;
}

/** The ways out: this device alone, with or without its data, or the whole workspace on the server. */
export function LeaveDialog({ waiting, isOwner, onClose }: LeaveDialogProps) {
  const { db, workspace } = useDesk();
  const toast = useToast();
  const [isDeleting, deleting] = useState(false);
  const keep = async () => {
    const { told } = await leaveSync(db, reach());
    onClose();
    if (!(await within(told))) toast({ text: i18n.t('sync.notTold') });
  };
  const wipe = async () => {
    const { told } = await leaveSync(db, reach());
    await deleteWorkspaceData(workspace.id);
    // A page that goes takes its requests with it, and the server would go on counting this device in.
    await within(told);
    location.reload();
  };
  const remove = async () => {
    const removed = await deleteOnServer(db, reach());
    onClose();
    if (!removed.ok) toast({ text: faultText(removed.error) });
  };
  if (isDeleting)
    return (
      <Confirm
        title={i18n.t('sync.deleteTitle', [workspace.name])}
        action={i18n.t('ui.delete')}
        onCancel={onClose}
        onConfirm={() => void remove()}
      >
        <p>{i18n.t('sync.deleteText')}</p>
      </Confirm>
    );
  return (
    <Dialog title={i18n.t('sync.leaveTitle', [workspace.name])} onClose={onClose} wide>
      <p>{i18n.t('sync.leaveText')}</p>
      {waiting > 0 && (
        <p class="warnbox small">
          <Icon name="warn" />
          <span>{i18n.t('sync.leaveUnsent', waiting, [String(waiting)])}</span>
        </p>
      )}
      <div class="row wrap">
        <Button
          icon="export"
          onPress={() => {
            onClose();
            goTo('settings', 'backup');
          }}
        >
          {i18n.t('sync.leaveBackup')}
        </Button>
        {isOwner && (
          <Button kind="danger" class="ghost" onPress={() => deleting(true)}>
            {i18n.t('sync.deleteOnServer')}
          </Button>
        )}
      </div>
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
