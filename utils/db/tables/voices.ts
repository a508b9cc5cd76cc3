import { dayOf } from '../../lib/ids.ts';
import { type Voice, voiceIdOf } from '../../model/library.ts';
import { makeRecord, type Undo, undoChange, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

/** What a sheet says; undefined takes a rule away. */
export type VoiceRules = {
  readonly [F in keyof Omit<Voice, 'id' | 'language' | 'createdAt' | 'updatedAt' | 'deletedAt'>]: Voice[F] | undefined;
};

/** Writes the sheet of a language, or the one for every language; says how that is taken back. */
export function saveVoice(
  db: WorkspaceDb,
  language: string | undefined,
  rules: VoiceRules,
  now: number,
): Promise<Undo<'voices'> | undefined> {
  const id = voiceIdOf(language);
  return db.transaction('rw', [...writtenBy(db, 'voices'), db.ledger], async () => {
    const there = await writeRecord(db, 'voices', id, { ...rules, deletedAt: undefined, updatedAt: now });
    if (there) return there.undo;
    await addToLedger(db, dayOf(now), { typed: 1 });
    const made = { id, createdAt: now, updatedAt: now, ...(language ? { language } : {}), ...rules };
    return (await makeRecord(db, 'voices', made as Voice)).undo;
  });
}

export const removeVoice = async (
  db: WorkspaceDb,
  language: string | undefined,
  now: number,
): Promise<Undo<'voices'> | undefined> =>
  (await writeRecord(db, 'voices', voiceIdOf(language), { deletedAt: now, updatedAt: now }))?.undo;

export const takeVoiceBack = (db: WorkspaceDb, undo: Undo<'voices'>, now: number): Promise<unknown> =>
  undoChange(db, undo, now);
