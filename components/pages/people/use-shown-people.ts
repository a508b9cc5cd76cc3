import { useMemo } from 'preact/hooks';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { type Standing, standingsOf } from '../../../utils/db/queries/standings.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import type { FacetWords } from './facet-words.ts';
import type { Shown } from './people-address.ts';
import { filterPeople } from './people-filter.ts';
import { sortPeople } from './people-sort.ts';

const noPersona = () => [];
const nobody: readonly PersonLine[] = [];
const noStanding: ReadonlyMap<string, Standing> = new Map();
const hourMs = 3_600_000;

/**
 * Those who answer the filters, sorted. Sorting is kept apart, as it takes longer and changes less often. How people
 * stand with us is asked for only where it matters; until it is known nobody is shown rather than the wrong ones.
 */
export function useShownPeople(
  all: readonly PersonLine[],
  { filter, sort }: Shown,
  { stages }: FacetWords,
  now: number,
  isHeld: boolean,
): readonly PersonLine[] {
  const { db } = useDesk();
  const { by, isDown } = sort;
  const isAsked = by === 'touch' || by === 'score' || (filter.wanted.touch ?? []).length > 0;
  const known = useLive(
    async () => (isAsked ? standingsOf(db, now) : undefined),
    [db, isAsked, Math.floor(now / hourMs)],
    isHeld,
  ).value;
  const isWaiting = isAsked && known === undefined;
  const standings = known ?? noStanding;
  const sorted = useMemo(
    () =>
      sortPeople(
        all,
        { by, isDown },
        {
          stages: stages.map(({ id }) => id),
          lastTouchOf: (id) => standings.get(id)?.lastTouch?.at,
          scoreOf: (id) => standings.get(id)?.score,
        },
      ),
    [all, by, isDown, stages, standings],
  );
  return useMemo(
    () =>
      isWaiting
        ? nobody
        : filterPeople(sorted, filter, {
            now,
            lastTouchOf: (id) => standings.get(id)?.lastTouch?.at,
            personasOf: noPersona,
          }),
    [sorted, filter, now, standings, isWaiting],
  );
}
