import { openPostBook, type PostBook } from '../../utils/db/book/post-book.ts';
import type { PostLine } from '../../utils/db/queries/post-lines.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { bookOf } from './book-of.ts';
import type { Live } from './use-live.ts';
import { useTold } from './use-people.ts';

const postBookOf: (db: WorkspaceDb) => PostBook = bookOf(openPostBook);

export interface LivePosts extends Live<readonly PostLine[]> {
  /** False while older ones are still read. */
  readonly isWhole: boolean;
}

/** Every post as it was seen last, the newest seen first. Only what changed is another line than before. */
export function usePosts(db: WorkspaceDb): LivePosts {
  const book = postBookOf(db);
  useTold(book, false);
  return {
    value: book.lines,
    isWhole: book.isWhole,
    error: book.error === undefined ? undefined : String(book.error),
    retry: book.retry,
  };
}
