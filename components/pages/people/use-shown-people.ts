import { useMemo } from 'preact/hooks';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import type { FacetWords } from './facet-words.ts';
import type { Shown } from './people-address.ts';
import { filterPeople } from './people-filter.ts';
import { sortPeople } from './people-sort.ts';

const noTouch = () => undefined;
const noPersona = () => [];

/** Those who answer the filters, sorted. Sorting is kept apart, as it takes longer and changes less often. */
export function useShownPeople(
  all: readonly PersonLine[],
  { filter, sort }: Shown,
  { stages }: FacetWords,
  now: number,
): readonly PersonLine[] {
  const { by, isDown } = sort;
  const sorted = useMemo(
    () =>
      sortPeople(all, { by, isDown }, { stages: stages.map(({ id }) => id), lastTouchOf: noTouch, scoreOf: noTouch }),
    [all, by, isDown, stages],
  );
  return useMemo(
    () => filterPeople(sorted, filter, { now, lastTouchOf: noTouch, personasOf: noPersona }),
    [sorted, filter, now],
  );
}
