import type { Standings } from '../../../utils/db/book/standing-book.ts';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import type { PeopleSort } from './people-sort.ts';
import type { Selection } from './use-selection.ts';

/** What every way of looking at people gets: who answers the search and the filters, sorted. */
export interface PeopleViewProps {
  readonly lines: readonly PersonLine[];
  readonly now: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** The search, the filters and the order, as text: where it is another, another list is asked for. */
  readonly question: string;
  /** What was typed in the search. */
  readonly search: string;
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
  readonly selection: Selection;
  /** Undefined until it was read. */
  readonly standings: Standings | undefined;
  /** Shows those who fit a persona. */
  readonly onPersona: (id: string) => void;
}
