import { peopleViews, usualView } from './people-views.ts';

export interface PeopleRoute {
  /** The id of the tab. */
  readonly view: string;
  /** The person that is open, by id or by the key of a profile of theirs. */
  readonly openId: string | undefined;
}

/** "due/p1", "due" or "p1": what follows "people" in the address. */
export function routeOf([first, second]: readonly string[]): PeopleRoute {
  if (first !== undefined && peopleViews.some(({ id }) => id === first)) return { view: first, openId: second };
  return { view: usualView, openId: first };
}

/** The usual tab stays out of the address, so that a person has the address that is linked everywhere. */
export const pathOf = ({ view, openId }: PeopleRoute): readonly string[] => [
  'people',
  ...(view === usualView ? [] : [view]),
  ...(openId === undefined ? [] : [openId]),
];
