import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { AdvocatesView } from './advocates/AdvocatesView.tsx';
import { BoardView } from './board/BoardView.tsx';
import { DuePeople } from './DuePeople.tsx';
import { isDueBy } from './due-groups.ts';
import { MapView } from './map/MapView.tsx';
import type { PeopleViewProps } from './people-view.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { WaitingPeople } from './touches/WaitingPeople.tsx';
import { PersonasView } from './PersonasView.tsx';

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
