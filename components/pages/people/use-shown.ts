import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { goWith, useQuery } from '../../hooks/use-route.ts';
import { queryOfShown, type Shown, shownOf } from './people-address.ts';
import { pathOf, type PeopleRoute } from './people-route.ts';

export interface ShownState {
  readonly shown: Shown;
  /** Goes to another person, tab or way of showing them; what is not said stays as it is. */
  readonly go: (change: Partial<PeopleRoute>, shown?: Shown) => void;
  readonly search: (text: string) => void;
}

/** While somebody types, the address waits: each letter in it would be a step to be undone. */
const settledMs = 400;

/** How people are shown, as the address says; what is typed in the search is shown at once. */
export function useShown(route: PeopleRoute): ShownState {
  const query = useQuery();
  const said = useMemo(() => shownOf(query), [query]);
  const [typed, setTyped] = useState(said.filter.search);
  const written = useRef(said.filter.search);
  const shown = useMemo<Shown>(() => ({ ...said, filter: { ...said.filter, search: typed } }), [said, typed]);

  useEffect(() => {
    // Somebody went back, or to a link: not what was typed here.
    if (said.filter.search === written.current) return;
    written.current = said.filter.search;
    setTyped(said.filter.search);
  }, [said.filter.search]);
  useEffect(() => {
    if (typed.trim() === written.current) return undefined;
    const timer = setTimeout(() => {
      // It went into the address with something else meanwhile.
      if (typed.trim() === written.current) return;
      written.current = typed.trim();
      goWith(pathOf(route), queryOfShown(shown), 'same');
    }, settledMs);
    return () => clearTimeout(timer);
    // Only what is typed is waited for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);

  const go: ShownState['go'] = (change, next = shown) => {
    written.current = next.filter.search.trim();
    setTyped(next.filter.search);
    goWith(pathOf({ ...route, ...change }), queryOfShown(next));
  };
  return { shown, go, search: setTyped };
}
