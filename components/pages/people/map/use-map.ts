import { useEffect, useMemo, useState } from 'preact/hooks';
import { customerMap, type CustomerMap } from '../../../../utils/db/queries/customer-map.ts';
import { nextTurn } from '../../../../utils/lib/pace.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { booksOf } from '../../../hooks/use-people.ts';
import { type Drawn, drawnOf, type MapNode, placeNodes } from './layout.ts';

export type MapState =
  | { readonly step: 'reading'; readonly read: number }
  | { readonly step: 'failed'; readonly report: string }
  | { readonly step: 'read'; readonly map: CustomerMap };

/** Reads who of everybody kept has to do with whom, once for each `attempt`. */
export function useMap(attempt: number): MapState {
  const { db } = useDesk();
  const { people } = booksOf(db);
  const [state, setState] = useState<MapState>({ step: 'reading', read: 0 });
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const read = async () => {
      try {
        const onTurn = async (count: number) => {
          if (!signal.aborted) setState({ step: 'reading', read: count });
          await nextTurn();
        };
        const map = await customerMap(db, people.lines ?? [], { signal, onTurn });
        if (map && !signal.aborted) setState({ step: 'read', map });
      } catch (error) {
        if (!signal.aborted) setState({ step: 'failed', report: String(error) });
      }
    };
    void read();
    return () => life.abort();
  }, [db, people, attempt]);
  return state;
}

export interface Placed extends Drawn {
  /** Undefined until all are placed. */
  readonly placed: readonly MapNode[] | undefined;
}

/** Places those who are drawn, in turns. `ids`: whom the search and the filters left. */
export function usePlaces(map: CustomerMap, ids: ReadonlySet<string>): Placed {
  const drawn = useMemo(() => {
    const people = map.people.filter(({ id }) => ids.has(id));
    return drawnOf({ people, ties: map.ties.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)) });
  }, [map, ids]);
  const [done, setDone] = useState<{ readonly of: Drawn; readonly placed: readonly MapNode[] } | undefined>(undefined);
  useEffect(() => {
    const life = new AbortController();
    const place = async () => {
      const placed = await placeNodes(drawn, nextTurn, life.signal);
      if (placed) setDone({ of: drawn, placed });
    };
    void place();
    return () => life.abort();
  }, [drawn]);
  return { ...drawn, placed: done?.of === drawn ? done.placed : undefined };
}
