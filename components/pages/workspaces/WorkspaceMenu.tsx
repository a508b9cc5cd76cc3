import { i18n } from '#i18n';
import { switchWorkspace } from '../../../utils/settings/workspaces.ts';
import { useWorkspaces } from '../../hooks/use-workspaces.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';

export interface WorkspaceMenuProps {
  readonly name: string;
  /** Asks for a name, in the dashboard where there is no room for a dialog. */
  readonly onNew: () => void;
  readonly onManage: () => void;
}

/** The name of the workspace, which opens the list of them all. */
export function WorkspaceMenu({ name, onNew, onManage }: WorkspaceMenuProps) {
  const all = useWorkspaces();
  return (
    <Menu
      label={i18n.t('workspaces.name')}
      trigger={{
        kind: 'ghost',
        class: 'workspacebtn',
        children: (
          <>
            <Avatar name={name} tone="solid" />
            <span class="vh">{i18n.t('workspaces.menuOf')} </span>
            <span class="b cut workspacename" dir="auto">
              {name}
            </span>
            <Icon name="down" />
          </>
        ),
      }}
      items={[
        ...(all?.list ?? []).map((workspace) => ({
          id: workspace.id,
          text: workspace.name,
          lead: <Avatar name={workspace.name} />,
          checked: workspace.id === all?.current.id,
          onPick: () => void switchWorkspace(workspace.id),
        })),
        { id: 'new', text: i18n.t('workspaces.newDots'), icon: 'plus' as const, onPick: onNew },
        { id: 'manage', text: i18n.t('workspaces.manage'), icon: 'settings' as const, onPick: onManage },
      ].map((item, index) => ({ ...item, startsGroup: index === all?.list.length }))}
    />
  );
}
