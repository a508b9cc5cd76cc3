import { i18n } from '#i18n';
import { createWorkspace, switchWorkspace } from '../../../utils/settings/workspaces.ts';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { faultText } from './workspace-words.ts';

/** Asks for a name, makes the workspace and goes there. */
export function NewWorkspace({ onClose }: { readonly onClose: () => void }) {
  const create = async (name: string) => {
    const made = await createWorkspace(name, Date.now());
    if (!made.ok) return faultText(made.error);
    onClose();
    await switchWorkspace(made.value.id);
    return undefined;
  };
  return (
    <NameDialog
      title={i18n.t('workspaces.new')}
      label={i18n.t('workspaces.nameLabel')}
      action={i18n.t('workspaces.create')}
      help={i18n.t('workspaces.newAbout')}
      placeholder={i18n.t('workspaces.nameExample')}
      onClose={onClose}
      onName={create}
    />
  );
}
