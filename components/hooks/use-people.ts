import { useEffect, useState } from 'preact/hooks';
import { type DealBook, openDealBook } from '../../utils/db/book/deal-book.ts';
import { openPeopleBook, type PeopleBook } from '../../utils/db/book/people-book.ts';
import { openStandingBook, type StandingBook } from '../../utils/db/book/standing-book.ts';
import type { PersonLine } from '../../utils/db/queries/people-list.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { bookOf } from './book-of.ts';
import type { Live } from './use-live.ts';

interface Books {
  readonly people: PeopleBook;
  readonly standings: StandingBook;
}

export const booksOf = bookOf((db, pause, signal): Books => {
  const people = openPeopleBook(db, pause, signal);
  return { people, standings: openStandingBook(db, people, pause, signal) };
});

interface Telling {
  subscribe(changed: () => void): () => void;
  hold(): () => void;
}

/** Draws again when the book changes. `isHeld`: it stands still for now, while so much is written. */
export function useTold(book: Telling, isHeld: boolean): void {
  const [, turn] = useState(0);
  useEffect(() => {
    // It may have changed between drawing and now.
    turn((count) => count + 1);
    return book.subscribe(() => turn((count) => count + 1));
  }, [book]);
  useEffect(() => (isHeld ? book.hold() : undefined), [book, isHeld]);
}

/** Everybody kept, by name. Only who changed is another line than before. */
export function usePeople(db: WorkspaceDb, isHeld = false): Live<readonly PersonLine[]> {
  const { people } = booksOf(db);
  useTold(people, isHeld);
  return {
    value: people.lines,
    error: people.error === undefined ? undefined : String(people.error),
    retry: people.retry,
  };
}

const dealBookOf: (db: WorkspaceDb) => DealBook = bookOf(openDealBook);

/** The open deals of everybody, by the id of the person. Undefined until they are read. */
export function useOpenDeals(db: WorkspaceDb, isHeld = false): DealBook['open'] {
  const book = dealBookOf(db);
  useTold(book, isHeld);
  return book.open;
}
