import type { Clipping } from '../../model/library.ts';
import type { WorkspaceDb } from '../schema.ts';
import { marksOf } from '../tables/erasures.ts';

/** Kept posts of whoever one of these marks names. They are few, since each was kept by hand. */
export async function clippingsOf(db: WorkspaceDb, marks: readonly string[]): Promise<readonly Clipping[]> {
  const theirs = new Set(marks);
  return db.clippings.filter(({ author }) => !!author && marksOf(author).some((mark) => theirs.has(mark))).toArray();
}
