import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { openWorkspace } from '../../utils/db/open.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Workspace } from '../../utils/model/records.ts';
import { currentWorkspace, workspaces } from '../../utils/settings/items.ts';

/** How long a text is for a network, and how long it may be. Injected: pages know no network. */
export interface Measure {
  readonly lengthOf: (network: NetworkId, text: string) => number;
  readonly limitOf: (network: NetworkId) => number;
}

/** What every page works on. */
export interface Desk {
  readonly db: WorkspaceDb;
  readonly workspace: Workspace;
  readonly measure: Measure;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of a DeskContext');
  return desk;
}

export interface Opening {
  readonly db?: WorkspaceDb;
  readonly workspace?: Workspace;
  readonly error?: string;
}

/** Opens the database of the current workspace; the page shows its frame meanwhile. */
export function useWorkspace(): Opening {
  const [opening, setOpening] = useState<Opening>({});
  useEffect(() => {
    let isCurrent = true;
    const open = async () => {
      try {
        const [id, list] = await Promise.all([currentWorkspace.getValue(), workspaces.getValue()]);
        const workspace = list.find((each) => each.id === id) ?? list[0];
        if (!workspace) return;
        if (isCurrent) setOpening((before) => ({ ...before, workspace }));
        const db = await openWorkspace(workspace.id);
        if (isCurrent) setOpening({ workspace, db });
      } catch (error) {
        if (isCurrent) setOpening((before) => ({ ...before, error: String(error) }));
      }
    };
    void open();
    const unwatch = [currentWorkspace.watch(() => void open()), workspaces.watch(() => void open())];
    return () => {
      isCurrent = false;
      for (const stop of unwatch) stop();
    };
  }, []);
  return opening;
}
