import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { nextTurn } from '../../utils/lib/pace.ts';

/** Opens what reads a database on and on. `pause` lets the page draw, and ends the work by throwing. */
export type OpenBook<Book> = (db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal) => Book;

/** A book of each database, opened when it is asked for first and kept while the page is open: all is read once. */
export function bookOf<Book>(open: OpenBook<Book>): (db: WorkspaceDb) => Book {
  const books = new WeakMap<WorkspaceDb, Book>();
  return (db) => {
    const known = books.get(db);
    if (known) return known;
    const life = new AbortController();
    addEventListener('pagehide', () => life.abort(), { once: true });
    const pause = async (): Promise<void> => {
      await nextTurn();
      life.signal.throwIfAborted();
    };
    const book = open(db, pause, life.signal);
    books.set(db, book);
    return book;
  };
}
