import { useEffect, useState } from 'preact/hooks';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { type LinkBook, openLinkBook } from '../../../utils/people/link-book.ts';

/** Kept while the page is open, so that all links are read once, when the first person is opened. */
const books = new WeakMap<WorkspaceDb, LinkBook>();

function bookOf(db: WorkspaceDb): LinkBook {
  const known = books.get(db);
  if (known) return known;
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort(), { once: true });
  const pause = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    life.signal.throwIfAborted();
  };
  const book = openLinkBook(db, pause, life.signal);
  books.set(db, book);
  return book;
}

/** Which accounts show links to which; `turn` is another number after each change of it. */
export function useShownLinks(db: WorkspaceDb): { readonly links: LinkBook; readonly turn: number } {
  const links = bookOf(db);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    // It may have changed between drawing and now.
    if (links.isReady) setTurn((count) => count + 1);
    return links.subscribe(() => setTurn((count) => count + 1));
  }, [links]);
  return { links, turn };
}
