import { i18n } from '#i18n';
import type { Workspace } from '../../../utils/model/records.ts';
import { switchWorkspace } from '../../../utils/settings/workspaces.ts';
import { Confirm } from '../../ui/Dialog.tsx';

export interface UnsavedDialogProps {
  readonly shown: Workspace;
  readonly waiting: Workspace;
  readonly onDiscard: () => void;
}

/** Asks before a switch drops what was typed. To stay is to go back: what is shown is where everything is recorded. */
export function UnsavedDialog({ shown, waiting, onDiscard }: UnsavedDialogProps) {
  return (
    <Confirm
      title={i18n.t('workspaces.unsavedTitle', [waiting.name])}
      action={i18n.t('workspaces.discard')}
      cancel={i18n.t('workspaces.stay', [shown.name])}
      onConfirm={onDiscard}
      onCancel={() => void switchWorkspace(shown.id)}
    >
      <p>{i18n.t('workspaces.unsavedText', [shown.name])}</p>
    </Confirm>
  );
}
