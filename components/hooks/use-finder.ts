import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Finder, openFinder } from '../../utils/db/finder.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { Answer, FoundKind } from '../../utils/notes/desk-index.ts';

/** Kept while the page is open, so that it is built once; it goes with its database. */
const finders = new WeakMap<WorkspaceDb, Finder>();

/** Lets the page draw and answer keys before the next turn. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

function finderOf(db: WorkspaceDb): Finder {
  const known = finders.get(db);
  if (known) return known;
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort(), { once: true });
  const finder = openFinder(db, pause, life.signal);
  finders.set(db, finder);
  return finder;
}

export interface Search {
  /** What answers, by kind; nothing while nothing is asked. */
  readonly answer: Readonly<Record<FoundKind, Answer>>;
  /** False while it is still read. */
  readonly isReady: boolean;
}

const nothing: Answer = { found: [], total: 0 };
const kinds: readonly FoundKind[] = ['note', 'person', 'post'];

/** Searches the workspace for words, and again when something changes. */
export function useFinder(db: WorkspaceDb, asked: string, most: number): Search {
  const finder = finderOf(db);
  const [turn, setTurn] = useState(finder.changes);
  useEffect(() => {
    const follow = (): void => setTurn(finder.changes);
    // A small index can be read before the page comes to this.
    follow();
    return finder.subscribe(follow);
  }, [finder]);
  const answer = useMemo(() => {
    const answers = kinds.map((kind) => [kind, asked ? finder.index.search(asked, most, kind) : nothing] as const);
    return Object.fromEntries(answers) as Record<FoundKind, Answer>;
    // `turn` is how often the index had changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [finder, asked, most, turn]);
  return { answer, isReady: finder.isReady };
}
