import type { Scoring } from '../../../../utils/metrics/touch-score.ts';
import { undoChange, undoChanges } from '../../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../../utils/db/schema.ts';
import {
  addInteraction,
  type NewInteraction,
  removeInteraction,
  restoreInteraction,
  setScoring,
} from '../../../../utils/db/tables/interactions.ts';
import { tellPages } from '../changes.ts';

export type TakeBack = () => Promise<void>;

export async function logTouch(db: WorkspaceDb, said: NewInteraction): Promise<TakeBack> {
  const { undo } = await addInteraction(db, said, Date.now());
  await tellPages();
  return async () => {
    await undoChange(db, undo, Date.now());
    await tellPages();
  };
}

export async function takeTouch(db: WorkspaceDb, id: string): Promise<TakeBack> {
  await removeInteraction(db, id, Date.now());
  await tellPages();
  return async () => {
    await restoreInteraction(db, id, Date.now());
    await tellPages();
  };
}

export async function saveScoring(db: WorkspaceDb, scoring: Scoring): Promise<TakeBack> {
  const undos = await setScoring(db, scoring, Date.now());
  return async () => void (await undoChanges(db, 'scoreRules', undos, Date.now()));
}
