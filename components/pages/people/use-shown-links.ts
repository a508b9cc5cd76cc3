import { useEffect, useState } from 'preact/hooks';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { type LinkBook, openLinkBook } from '../../../utils/people/link-book.ts';
import { bookOf } from '../../hooks/book-of.ts';

const linksOf = bookOf(openLinkBook);

/** Which accounts show links to which; `turn` is another number after each change of it. */
export function useShownLinks(db: WorkspaceDb): { readonly links: LinkBook; readonly turn: number } {
  const links = linksOf(db);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    // It may have changed between drawing and now.
    if (links.isReady) setTurn((count) => count + 1);
    return links.subscribe(() => setTurn((count) => count + 1));
  }, [links]);
  return { links, turn };
}
