import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { PanelAnswer, PanelAsk } from '../../../utils/model/panels.ts';

export interface PanelPlace {
  readonly db: WorkspaceDb;
  readonly workspaceId: string;
  readonly tabId: number | undefined;
  readonly now: number;
}

/** One thing that the dock can open. */
export interface Panel {
  /** What it is called in the list. */
  title(): string;
  /** Whether the list offers it for this composer. */
  isOffered(ask: PanelAsk, place: PanelPlace): boolean | Promise<boolean>;
  answer(ask: PanelAsk, place: PanelPlace): Promise<PanelAnswer>;
}
