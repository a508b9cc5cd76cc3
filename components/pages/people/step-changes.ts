import { undoChange } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { setNextStep } from '../../../utils/db/tables/people.ts';
import type { NextStep } from '../../../utils/model/records.ts';
import { tellPages } from './changes.ts';

/** Puts a next step in the place of the one that is there; undefined: it is done. Answers what takes it back. */
export async function changeStep(
  db: WorkspaceDb,
  personId: string,
  nextStep: NextStep | undefined,
): Promise<() => Promise<void>> {
  const undo = await setNextStep(db, personId, nextStep, Date.now());
  await tellPages();
  return async () => {
    if (!undo) return;
    await undoChange(db, undo, Date.now());
    await tellPages();
  };
}
