import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { deleteWorkspaceData, openWorkspace } from '../../../utils/db/open.ts';
import { storageCounts } from '../../../utils/db/queries/storage-counts.ts';
import { farewellOf } from '../../../utils/db/sync/leaving.ts';
import type { Workspace } from '../../../utils/model/records.ts';
import { removeWorkspace } from '../../../utils/settings/workspaces.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { faultText } from '../workspaces/workspace-words.ts';
import { reach, within } from './sync/reach.ts';
import { removedText } from './workspace-data.ts';

export interface DeleteWorkspaceProps {
  readonly workspace: Workspace;
  readonly onExport: () => Promise<void>;
  readonly onClose: () => void;
  readonly onGone: () => void;
}

/** Says what is lost and offers the export before. */
export function DeleteWorkspace({ workspace, onExport, onClose, onGone }: DeleteWorkspaceProps) {
  const { id, name } = workspace;
  const toast = useToast();
  const counts = useLive(async () => storageCounts(await openWorkspace(id)), [id]);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const remove = async () => {
    // One that does not open has nothing to say to a server either.
    const farewell = await openWorkspace(id).then(farewellOf, () => undefined);
    const removed = await removeWorkspace(id, deleteWorkspaceData);
    if (!removed.ok) {
      setProblem(faultText(removed.error));
      return;
    }
    onClose();
    onGone();
    const isTold = !farewell || (await within(farewell(reach())));
    const untold = isTold ? '' : ` ${i18n.t('sync.notTold')}`;
    toast({ text: i18n.t('workspaces.deleted', [name]) + untold, icon: 'trash' });
  };
  return (
    <Confirm
      title={i18n.t('workspaces.deleteTitle', [name])}
      action={i18n.t('ui.delete')}
      onCancel={onClose}
      onConfirm={() => void remove()}
      before={
        <Button icon="export" onPress={() => void onExport()}>
          {i18n.t('settings.exportFirst')}
        </Button>
      }
    >
      <Ask live={counts} lines={1}>
        {(value) => <p>{removedText(value)}</p>}
      </Ask>
      <div>
        <p class="grey">{i18n.t('workspaces.deleteForGood')}</p>
        <div role="alert">{problem && <p class="bad">{problem}</p>}</div>
      </div>
    </Confirm>
  );
}
