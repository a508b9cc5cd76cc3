import type { Clipping, Permission } from '../../model/library.ts';
import type { WorkspaceDb } from '../schema.ts';

/** Every post that was kept, the newest first. */
export async function clippings(db: WorkspaceDb): Promise<Clipping[]> {
  return db.clippings
    .orderBy('keptAt')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toArray();
}

/** A stored post as it is kept. */
export const clippingOf = async (db: WorkspaceDb, storedKey: string): Promise<Clipping | undefined> =>
  (await db.clippings.where('postKey').equals(storedKey).toArray()).find(({ deletedAt }) => deletedAt === undefined);

/**
 * The clippings with all of these words, in text, author, note or tags; with the tag and with what its author said to
 * our showing it, where these are named.
 */
export function clippingsWith(
  all: readonly Clipping[],
  words: string,
  tag: string | undefined,
  said?: Permission,
): readonly Clipping[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ text, author, note = '', tags, permission }) => {
    if (said && permission !== said) return false;
    const whole = [text, author?.name, author?.handle, note, ...tags].join('\n').toLowerCase();
    return sought.every((word) => whole.includes(word)) && (tag === undefined || tags.includes(tag));
  });
}
