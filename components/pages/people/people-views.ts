import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { AdvocatesView } from './advocates/AdvocatesView.tsx';
import { BoardView } from './board/BoardView.tsx';
import { DuePeople } from './DuePeople.tsx';
import { isDueBy } from './due-groups.ts';
import type { PeopleSort } from './people-sort.ts';
import { MapView } from './map/MapView.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { WaitingPeople } from './touches/WaitingPeople.tsx';
import { PersonasView } from './PersonasView.tsx';
import type { Selection } from './use-selection.ts';
import type { Standings } from '../../../utils/db/book/standing-book.ts';

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

export interface PeopleView {
  /** Stands in the address: "#/people/due". Never the id of a person, which is a UUID or has a colon. */
  readonly id: string;
  readonly name: () => string;
  /** What stands beside the name, of those who are shown. */
  readonly count?: (lines: readonly PersonLine[], now: number) => number;
  /** It shows others than those who answer the filters: it gets everybody, also where nobody is kept. */
  readonly isOfAll?: boolean;
  /** There is nothing to search for. */
  readonly hasNoSearch?: boolean;
  readonly View: ComponentType<PeopleViewProps>;
}

/** The tabs of the page, in the order people see them. */
export const peopleViews: readonly PeopleView[] = [
  { id: 'board', name: () => i18n.t('board.name'), View: BoardView },
  { id: 'list', name: () => i18n.t('peopleView.list'), count: (lines) => lines.length, View: PeopleTable },
  {
    id: 'due',
    name: () => i18n.t('peopleView.due'),
    count: (lines, now) => lines.filter(({ person }) => isDueBy(person, now)).length,
    View: DuePeople,
  },
  { id: 'waiting', name: () => i18n.t('waiting.name'), isOfAll: true, View: WaitingPeople },
  { id: 'advocates', name: () => i18n.t('advocates.name'), View: AdvocatesView },
  { id: 'map', name: () => i18n.t('map.name'), View: MapView },
  { id: 'personas', name: () => i18n.t('personas.name'), isOfAll: true, hasNoSearch: true, View: PersonasView },
];

/** The tab of an address that names none. */
export const usualView = 'list';
