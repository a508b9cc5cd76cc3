import type { WorkspaceDb } from '../../../../utils/db/schema.ts';
import {
  type ListForm,
  removeList,
  saveList,
  setKeepUntil,
  setOnList,
  takeBack,
} from '../../../../utils/db/tables/people-lists.ts';
import type { TakeBack } from './changes.ts';

type Undo = Parameters<typeof takeBack>[1];

const backOf = (db: WorkspaceDb, undo: Undo | undefined): TakeBack | undefined =>
  undo && (async () => void (await takeBack(db, undo, Date.now())));

export const keepList = async (
  db: WorkspaceDb,
  id: string | undefined,
  form: ListForm,
): Promise<TakeBack | undefined> => backOf(db, await saveList(db, id, form, Date.now()));

export const dropList = async (db: WorkspaceDb, id: string): Promise<TakeBack | undefined> =>
  backOf(db, await removeList(db, id, Date.now()));

export const putOnList = async (
  db: WorkspaceDb,
  personId: string,
  listId: string,
  isOn: boolean,
): Promise<TakeBack | undefined> => backOf(db, await setOnList(db, personId, listId, isOn, Date.now()));

export const keepUntil = async (
  db: WorkspaceDb,
  personId: string,
  until: number | undefined,
): Promise<TakeBack | undefined> => backOf(db, await setKeepUntil(db, personId, until, Date.now()));
