import { type Voice, voiceIdOf } from '../../model/library.ts';
import type { WorkspaceDb } from '../schema.ts';

/** The sheets of a workspace: the one for every language first. */
export async function voices(db: WorkspaceDb): Promise<Voice[]> {
  const all = await db.voices.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  return all.sort((a, b) => (a.language ?? '').localeCompare(b.language ?? ''));
}

/** The sheet that counts for a text in a language: its own, or the one for every language. */
export async function voiceFor(db: WorkspaceDb, language: string | undefined): Promise<Voice | undefined> {
  const found = await db.voices.bulkGet(
    language ? [voiceIdOf(language), voiceIdOf(undefined)] : [voiceIdOf(undefined)],
  );
  return found.find((sheet) => sheet && sheet.deletedAt === undefined);
}
