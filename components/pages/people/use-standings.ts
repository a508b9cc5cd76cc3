import { useEffect } from 'preact/hooks';
import type { Standings } from '../../../utils/db/book/standing-book.ts';
import { useDesk } from '../../hooks/desk.ts';
import { booksOf, useTold } from '../../hooks/use-people.ts';

/** How everybody stands with us, by the id of the person; scores are of this hour. Undefined until it was read. */
export function useStandings(now: number, isHeld: boolean): Standings | undefined {
  const { standings } = booksOf(useDesk().db);
  useTold(standings, isHeld);
  useEffect(() => standings.renew(now), [standings, now]);
  return standings.all;
}
