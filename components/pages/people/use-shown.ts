import { useMemo } from 'preact/hooks';
import { goWith, useQuery } from '../../hooks/use-route.ts';
import { useTyped } from '../../hooks/use-typed.ts';
import { queryOfShown, type Shown, shownOf } from './people-address.ts';
import { pathOf, type PeopleRoute } from './people-route.ts';

export interface ShownState {
  readonly shown: Shown;
  /** Goes to another person, tab or way of showing them; what is not said stays as it is. */
  readonly go: (change: Partial<PeopleRoute>, shown?: Shown) => void;
  readonly search: (text: string) => void;
}

/** How people are shown, as the address says; what is typed in the search is shown at once. */
export function useShown(route: PeopleRoute): ShownState {
  const query = useQuery();
  const said = useMemo(() => shownOf(query), [query]);
  const { typed, type, taken } = useTyped(said.filter.search, (text) =>
    goWith(pathOf(route), queryOfShown({ ...said, filter: { ...said.filter, search: text } }), 'same'),
  );
  const shown = useMemo<Shown>(() => ({ ...said, filter: { ...said.filter, search: typed } }), [said, typed]);

  const go: ShownState['go'] = (change, next = shown) => {
    taken(next.filter.search);
    goWith(pathOf({ ...route, ...change }), queryOfShown(next));
  };
  return { shown, go, search: type };
}
