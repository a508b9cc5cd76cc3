import { useMemo } from 'preact/hooks';
import { currentWorkspace, workspaces } from '../../utils/settings/items.ts';
import { listOf, type WorkspaceList } from '../../utils/settings/workspaces.ts';
import { useSetting } from './use-setting.ts';

/** All workspaces and the current one. Undefined until they were read. */
export function useWorkspaces(): WorkspaceList | undefined {
  const [list] = useSetting(workspaces);
  const [id] = useSetting(currentWorkspace);
  return useMemo(() => (list && id !== undefined ? listOf(list, id) : undefined), [list, id]);
}
