import type { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { updatePerson } from '../../../../utils/db/tables/people.ts';
import {
  addStage,
  moveStage,
  removeStage,
  renameStage,
  type StagesUndo,
  unaddStage,
  undoStages,
} from '../../../../utils/db/tables/stages.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { tellPages } from '../changes.ts';
import type { ColumnId } from './columns.ts';

/** Takes a change back. */
export type TakeBack = () => Promise<void>;

/** Puts somebody in a column. */
export async function moveToColumn(db: WorkspaceDb, { id, stage }: Person, column: ColumnId): Promise<TakeBack> {
  const put = async (next: string | undefined) => {
    await updatePerson(db, id, { stage: next }, Date.now());
    await tellPages();
  };
  await put(column === '' ? undefined : column);
  return () => put(stage);
}

export async function newStage(db: WorkspaceDb, name: string): Promise<TakeBack> {
  const { id } = await addStage(db, name, Date.now());
  await tellPages();
  return async () => {
    await unaddStage(db, id, Date.now());
    await tellPages();
  };
}

export const callStage = (db: WorkspaceDb, id: string, name: string): Promise<TakeBack> =>
  told(db, renameStage(db, id, name, Date.now()));

export const putStage = (db: WorkspaceDb, id: string, index: number): Promise<TakeBack> =>
  told(db, moveStage(db, id, index, Date.now()));

/** Undefined where it is the last one, which stays. */
export async function takeStage(db: WorkspaceDb, id: string, moveTo: ColumnId): Promise<TakeBack | undefined> {
  const undo = await removeStage(db, id, moveTo === '' ? undefined : moveTo, Date.now());
  return undo && told(db, Promise.resolve(undo));
}

async function told(db: WorkspaceDb, change: Promise<StagesUndo>): Promise<TakeBack> {
  const undo = await change;
  await tellPages();
  return async () => {
    await undoStages(db, undo, Date.now());
    await tellPages();
  };
}

/** Somebody who was just added, in the column that they were added in. */
export async function addedTo(db: WorkspaceDb, id: string, column: ColumnId): Promise<void> {
  if (column !== '') await updatePerson(db, id, { stage: column }, Date.now());
}
