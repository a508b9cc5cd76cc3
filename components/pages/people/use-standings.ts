import { type Standing, standingsOf } from '../../../utils/db/queries/standings.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';

export type Standings = ReadonlyMap<string, Standing>;

const hourMs = 3_600_000;

/** How everybody stands with us, by the id of the person; scores are of this hour. Undefined until it was read. */
export function useStandings(now: number, isHeld: boolean): Standings | undefined {
  const { db } = useDesk();
  return useLive(() => standingsOf(db, Date.now()), [db, Math.floor(now / hourMs)], isHeld).value;
}
