import { dayOf, newId } from '../../lib/ids.ts';
import { mostDoneDays, type Tactic } from '../../model/strategy.ts';
import { tacticsOf } from '../queries/strategy.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

/** What a tactic says. Without an id it is a new one; without days it is of every day. */
export interface TacticContent {
  readonly id?: string | undefined;
  readonly text: string;
  readonly days?: readonly number[] | undefined;
}

/** Writes these after each other, in one transaction; those of the routine that are not among them stay as they are. */
export function saveTactics(db: WorkspaceDb, contents: readonly TacticContent[], now: number): Promise<string[]> {
  return db.transaction('rw', [...writtenBy(db, 'tactics'), db.ledger], async () => {
    const places = (await db.tactics.toArray()).map(({ place }) => place);
    let place = Math.max(0, ...places);
    const ids: string[] = [];
    let made = 0;
    for (const { id = newId(), text, days } of contents) {
      ids.push(id);
      const said = { text, days: days && [...days] };
      if (await writeRecord(db, 'tactics', id, { ...said, deletedAt: undefined, updatedAt: now })) continue;
      place += 1;
      made += 1;
      await makeRecord(db, 'tactics', {
        id,
        text,
        place,
        createdAt: now,
        updatedAt: now,
        ...(days ? { days: [...days] } : {}),
      });
    }
    if (made > 0) await addToLedger(db, dayOf(now), { typed: made });
    return ids;
  });
}

/**
 * Puts one at a place of the routine, counted from 0; the others keep their order. Only its own record is written where
 * there is room between those beside it, so that two devices that move two of them do not meet.
 */
export function moveTactic(db: WorkspaceDb, id: string, to: number, now: number): Promise<boolean> {
  return db.transaction('rw', writtenBy(db, 'tactics'), async () => {
    const all = await tacticsOf(db);
    const others = all.filter((each) => each.id !== id);
    const moved = all.find((each) => each.id === id);
    if (!moved || to < 0 || to > others.length || all.indexOf(moved) === to) return false;
    const [before, after] = [others[to - 1]?.place, others[to]?.place];
    const place =
      before === undefined ? (after ?? 0) - 1 : after === undefined ? before + 1 : before + (after - before) / 2;
    if (place !== before && place !== after) {
      await writeRecord(db, 'tactics', id, { place, updatedAt: now });
      return true;
    }
    for (const [index, each] of others.toSpliced(to, 0, moved).entries())
      if (each.place !== index + 1) await writeRecord(db, 'tactics', each.id, { place: index + 1, updatedAt: now });
    return true;
  });
}

/** Ticks one off for a day, `yyyy-mm-dd`, or takes that back. */
export const tickTactic = async (
  db: WorkspaceDb,
  id: string,
  day: string,
  isDone: boolean,
  now: number,
): Promise<boolean> =>
  (await writeRecord(db, 'tactics', id, ({ doneOn = [] }: Tactic) => {
    const others = doneOn.filter((each) => each !== day);
    const days = isDone ? [day, ...others].sort().reverse().slice(0, mostDoneDays) : others;
    return { doneOn: days, updatedAt: now };
  })) !== undefined;

export const removeTactic = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'tactics', id, now);

export const restoreTactic = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'tactics', id, now);
