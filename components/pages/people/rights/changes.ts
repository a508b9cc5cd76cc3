import type { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { undoChange, writeRecord } from '../../../../utils/db/records.ts';
import {
  type MergeAsked,
  mergePeople,
  type PartedPeople,
  partPeople,
} from '../../../../utils/db/tables/merge-people.ts';
import type { ProfileRef } from '../../../../utils/model/sighting.ts';
import { joinAccount, type JoinFault, partAccount } from '../../../../utils/people/own-accounts.ts';
import type { Result } from '../../../../utils/lib/result.ts';
import { tellPages } from '../changes.ts';

/** Takes back what was just done. */
export type TakeBack = () => Promise<void>;

export async function makeOne(db: WorkspaceDb, asked: MergeAsked): Promise<string | undefined> {
  const merge = await mergePeople(db, asked, Date.now());
  await tellPages();
  return merge?.id;
}

export async function makeTwo(db: WorkspaceDb, mergeId: string): Promise<PartedPeople | undefined> {
  const parted = await partPeople(db, mergeId, Date.now());
  await tellPages();
  return parted;
}

/** Remembers that a suggestion about somebody was turned down. */
export async function turnDown(db: WorkspaceDb, personId: string, id: string): Promise<TakeBack> {
  const now = Date.now();
  const written = await writeRecord(db, 'people', personId, ({ declined = [] }) => ({
    declined: [...new Set([...declined, id])],
    updatedAt: now,
  }));
  return async () => {
    if (written) await undoChange(db, written.undo, Date.now());
  };
}

export async function addAccount(
  db: WorkspaceDb,
  personId: string,
  ref: ProfileRef,
): Promise<Result<TakeBack, JoinFault>> {
  const joined = await joinAccount(db, personId, ref, Date.now());
  await tellPages();
  return joined.ok ? { ok: true, value: told(joined.value) } : joined;
}

export async function dropAccount(db: WorkspaceDb, key: string): Promise<TakeBack | undefined> {
  const undo = await partAccount(db, key);
  await tellPages();
  return undo && told(undo);
}

const told =
  (undo: TakeBack): TakeBack =>
  async () => {
    await undo();
    await tellPages();
  };
