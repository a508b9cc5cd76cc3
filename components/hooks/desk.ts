import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { OpenError, type OpenFault, openWorkspace } from '../../utils/db/open.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { BuiltLink, Campaign, LearnedVoice, Link, LinkFault } from '../../utils/model/library.ts';
import type { EntryMedia } from '../../utils/model/entry-parts.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Workspace } from '../../utils/model/records.ts';
import { currentWorkspace, workspaces } from '../../utils/settings/items.ts';
import { readWorkspaces } from '../../utils/settings/workspaces.ts';

/** The post itself, or what follows it: a further part of a thread, a first comment. */
export type WrittenAs = 'post' | 'further';

/**
 * How long a text is for a network, how long it may be, how it is parted and folded there, and what is checked in it.
 * Injected: pages know no network.
 */
export interface Measure {
  readonly lengthOf: (network: NetworkId, text: string) => number;
  /** `isPremium`: the account writes with X Premium. */
  readonly limitOf: (network: NetworkId, as?: WrittenAs, isPremium?: boolean) => number;
  /** A text in parts that fit; one that is further part itself is given as such. */
  readonly partsOf: (network: NetworkId, text: string, as: WrittenAs, isPremium: boolean) => readonly string[];
  /** The last word that is seen before the fold, by published counts; undefined where all of it is seen. */
  readonly foldOf: (network: NetworkId, text: string) => string | undefined;
  /** What a network says to files: keys of `checks` in the locales, with what stands in them. */
  readonly mediaFaults: (network: NetworkId, media: readonly EntryMedia[]) => readonly MediaFault[];
  /** Ids of the checks of drafts; their names are in the locales. */
  readonly checks: readonly string[];
  /** The address that a link puts in on a network while a campaign is on, and what is wrong with it. */
  readonly buildLink: (link: LinkParts, campaign: Campaign | undefined, network: NetworkId) => BuiltLink;
  readonly linkFaults: (link: LinkParts) => readonly LinkFault[];
  /** What is usual in these texts, of one language where one is named. */
  readonly learnVoice: (texts: readonly string[], language?: string) => LearnedVoice;
}

export interface MediaFault {
  readonly reason: string;
  readonly args: readonly string[];
}

type LinkParts = Omit<Link, 'id' | 'title' | 'uses' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

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

export interface OpenProblem {
  readonly fault: OpenFault;
  /** For a report. */
  readonly report: string;
}

export interface Opening {
  readonly db?: WorkspaceDb;
  readonly workspace?: Workspace;
  readonly problem?: OpenProblem;
}

/**
 * Opens the database of the current workspace and follows a switch. The page shows its frame until the first is open;
 * after that the workspace and its database change together, so that nothing is shown under another one's name.
 */
export function useWorkspace(): Opening {
  const [opening, setOpening] = useState<Opening>({});
  useEffect(() => {
    const life = new AbortController();
    let turn = 0;
    let followed: WorkspaceDb | undefined;
    const open = async () => {
      turn += 1;
      const asked = turn;
      const isStale = () => life.signal.aborted || asked !== turn;
      try {
        const { current: workspace } = await readWorkspaces();
        if (isStale()) return;
        setOpening((before) => (before.db ? before : { ...before, workspace }));
        const db = await openWorkspace(workspace.id);
        if (isStale()) return;
        setOpening({ workspace, db });
        if (followed === db) return;
        followed = db;
        // Deleted by another page: an empty one of the same name, or the one that is current now.
        db.on('versionchange', () => void open());
      } catch (error) {
        const fault = error instanceof OpenError ? error.fault : 'failed';
        if (!isStale()) setOpening((before) => ({ ...before, problem: { fault, report: String(error) } }));
      }
    };
    void open();
    const unwatch = [currentWorkspace.watch(() => void open()), workspaces.watch(() => void open())];
    return () => {
      life.abort();
      for (const stop of unwatch) stop();
    };
  }, []);
  return opening;
}
