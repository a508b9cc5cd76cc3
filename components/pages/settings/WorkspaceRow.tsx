import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openWorkspace } from '../../../utils/db/open.ts';
import type { Workspace } from '../../../utils/model/records.ts';
import { renameWorkspace, switchWorkspace } from '../../../utils/settings/workspaces.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { faultText } from '../workspaces/workspace-words.ts';
import { DeleteWorkspace } from './DeleteWorkspace.tsx';
import { saidExport } from './workspace-data.ts';

export interface WorkspaceRowProps {
  readonly workspace: Workspace;
  readonly isCurrent: boolean;
  /** The last one is not deleted: there is always one left. */
  readonly isOnly: boolean;
  /** It was deleted. */
  readonly onGone: () => void;
}

export function WorkspaceRow({ workspace, isCurrent, isOnly, onGone }: WorkspaceRowProps) {
  const { id, name } = workspace;
  const toast = useToast();
  const row = useRef<HTMLLIElement>(null);
  const [doing, setDoing] = useState<'rename' | 'delete' | undefined>(undefined);
  const focusRow = () =>
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('.menubox > button')?.focus());
  const exportIt = async () => toast(await saidExport(() => openWorkspace(id), workspace));
  const items: MenuItem[] = [
    { id: 'rename', text: i18n.t('workspaces.rename'), icon: 'note', onPick: () => setDoing('rename') },
    { id: 'export', text: i18n.t('workspaces.export'), icon: 'export', onPick: () => void exportIt() },
  ];
  if (!isOnly)
    items.push({
      id: 'delete',
      text: i18n.t('workspaces.delete'),
      icon: 'trash',
      danger: true,
      startsGroup: true,
      onPick: () => setDoing('delete'),
    });
  return (
    <li ref={row} class="workspacerow row" aria-current={isCurrent ? 'true' : undefined}>
      <Avatar name={name} tone={isCurrent ? 'solid' : 'accent'} />
      {doing === 'rename' ? (
        <Rename
          workspace={workspace}
          onEnd={() => {
            setDoing(undefined);
            focusRow();
          }}
        />
      ) : (
        <>
          <span class="grow row">
            <span class="m cut" dir="auto">
              {name}
            </span>
            {isCurrent && <Tag tone="accent">{i18n.t('workspaces.current')}</Tag>}
          </span>
          {!isCurrent && (
            <Button
              size="small"
              label={i18n.t('workspaces.switchTo', [name])}
              onPress={() => void switchWorkspace(id).then(focusRow)}
            >
              {i18n.t('workspaces.switch')}
            </Button>
          )}
          <Menu
            label={i18n.t('workspaces.moreOf', [name])}
            trigger={{ kind: 'ghost', size: 'small', icon: 'more', label: i18n.t('workspaces.moreOf', [name]) }}
            items={items}
          />
        </>
      )}
      {doing === 'delete' && (
        <DeleteWorkspace
          workspace={workspace}
          onExport={exportIt}
          onClose={() => setDoing(undefined)}
          onGone={onGone}
        />
      )}
    </li>
  );
}

function Rename({ workspace, onEnd }: { readonly workspace: Workspace; readonly onEnd: () => void }) {
  const [name, setName] = useState(workspace.name);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async () => {
    const renamed = await renameWorkspace(workspace.id, name);
    if (renamed.ok) onEnd();
    else setProblem(faultText(renamed.error));
  };
  return (
    <Form class="grow row top" onSubmit={save}>
      <div class="grow">
        <Field
          label={i18n.t('workspaces.nameOf', [workspace.name])}
          labelHidden
          value={name}
          problem={problem}
          inputRef={focusAndSelect}
          onValue={(value) => {
            setName(value);
            setProblem(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onEnd();
          }}
        />
      </div>
      <Button kind="primary" type="submit">
        {i18n.t('ui.save')}
      </Button>
      <Button kind="ghost" onPress={onEnd}>
        {i18n.t('ui.cancel')}
      </Button>
    </Form>
  );
}

const focusAndSelect = (input: HTMLInputElement | null): void => input?.select();
