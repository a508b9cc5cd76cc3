import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { goTo, useRoute } from '../../hooks/use-route.ts';
import { useWorkspaces } from '../../hooks/use-workspaces.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { NewWorkspace } from '../workspaces/NewWorkspace.tsx';
import { AccountsPart } from './AccountsPart.tsx';
import { WorkspaceRow } from './WorkspaceRow.tsx';

/** All workspaces with what can be done to each, and the accounts that belong to the current one. */
export function WorkspacesPanel() {
  const { workspace } = useDesk();
  const all = useWorkspaces();
  // The popup and the side panel lead here: they have no room for a dialog.
  const isAskedFor = useRoute().join('/') === 'settings/workspaces/new';
  const [isAdding, add] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The row that had the focus is gone.
  const focusCurrent = () =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current] .menubox > button')?.focus());
  return (
    <Panel
      title={i18n.t('workspaces.name')}
      about={i18n.t('workspaces.about')}
      action={
        <Button size="small" icon="plus" onPress={() => add(true)}>
          {i18n.t('workspaces.new')}
        </Button>
      }
    >
      <ul class="workspaces" ref={list}>
        {all?.list.map((each) => (
          <WorkspaceRow
            key={each.id}
            workspace={each}
            isCurrent={each.id === all.current.id}
            isOnly={all.list.length === 1}
            onGone={focusCurrent}
          />
        ))}
      </ul>
      {all && <AccountsPart key={workspace.id} list={all.list} />}
      {(isAdding || isAskedFor) && (
        <NewWorkspace
          onClose={() => {
            add(false);
            if (isAskedFor) goTo('settings', 'workspaces');
          }}
        />
      )}
    </Panel>
  );
}
