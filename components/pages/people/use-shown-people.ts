import { useMemo } from 'preact/hooks';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import type { PeopleOfPersonas } from '../../../utils/db/queries/persona-people.ts';
import type { FacetWords } from './facet-words.ts';
import type { Shown } from './people-address.ts';
import { filterPeople } from './people-filter.ts';
import { sortPeople } from './people-sort.ts';
import type { Standings } from '../../../utils/db/book/standing-book.ts';

export interface KnownOfPeople {
  readonly standings: Standings | undefined;
  readonly personas: PeopleOfPersonas | undefined;
}

/** Those of `all`, by name, who answer the filters, sorted. Sorting is kept apart: it takes longer and changes less often. */
export function useShownPeople(
  all: readonly PersonLine[],
  { filter, sort }: Shown,
  { stages }: FacetWords,
  { standings, personas }: KnownOfPeople,
  now: number,
): readonly PersonLine[] {
  const { by, isDown } = sort;
  // Names do not wait for what else is read.
  const sorting = by === 'touch' || by === 'score' ? standings : undefined;
  const sorted = useMemo(
    () =>
      sortPeople(
        all,
        { by, isDown },
        {
          stages: stages.map(({ id }) => id),
          lastTouchOf: (id) => sorting?.get(id)?.lastTouch?.at,
          scoreOf: (id) => sorting?.get(id)?.score,
        },
      ),
    [all, by, isDown, stages, sorting],
  );
  return useMemo(
    () =>
      filterPeople(sorted, filter, {
        now,
        lastTouchOf: (id) => standings?.get(id)?.lastTouch?.at,
        personasOf: (id) => personas?.byPerson.get(id) ?? [],
      }),
    [sorted, filter, standings, personas, now],
  );
}

/** Whether what is asked for is not known yet: nobody who is shown or left out may be taken for an answer. */
export const isStillRead = ({ filter, sort }: Shown, { standings, personas }: KnownOfPeople): boolean =>
  (personas === undefined && filter.wanted.persona !== undefined) ||
  (standings === undefined && (filter.wanted.touch !== undefined || sort.by === 'touch' || sort.by === 'score'));
