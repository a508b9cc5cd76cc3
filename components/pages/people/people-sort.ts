import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { dueAtOf } from './due-groups.ts';

export const sortKeys = ['name', 'stage', 'step', 'touch', 'score', 'added'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface PeopleSort {
  readonly by: SortKey;
  readonly isDown: boolean;
}

export const usualSort: PeopleSort = { by: 'name', isDown: false };

/** What a column shows first when it is chosen: the newest and the most; of names and dates to come the first. */
const startsDown: ReadonlySet<SortKey> = new Set(['touch', 'score', 'added']);

/** After a press on the head of a column: that column, or the other way round where it is by that already. */
export const nextSort = (sort: PeopleSort, by: SortKey): PeopleSort =>
  sort.by === by ? { by, isDown: !sort.isDown } : { by, isDown: startsDown.has(by) };

export interface SortContext {
  /** Ids of the stages, from first to last. */
  readonly stages: readonly string[];
  readonly lastTouchOf: (personId: string) => number | undefined;
  readonly scoreOf: (personId: string) => number | undefined;
}

/** `lines` are by name. Who has nothing in the column comes last whichever way it goes; equals stay by name. */
export function sortPeople(
  lines: readonly PersonLine[],
  sort: PeopleSort,
  context: SortContext,
): readonly PersonLine[] {
  if (sort.by === 'name') return sort.isDown ? lines.toReversed() : lines;
  const sign = sort.isDown ? -1 : 1;
  const valued: (readonly [line: PersonLine, value: number])[] = [];
  const rest: PersonLine[] = [];
  for (const line of lines) {
    const value = valueOf(line, sort.by, context);
    if (value === undefined) rest.push(line);
    else valued.push([line, value]);
  }
  return [...valued.sort(([, a], [, b]) => sign * (a - b)).map(([line]) => line), ...rest];
}

function valueOf({ person }: PersonLine, by: Exclude<SortKey, 'name'>, context: SortContext): number | undefined {
  switch (by) {
    case 'stage': {
      const place = person.stage === undefined ? -1 : context.stages.indexOf(person.stage);
      return place < 0 ? undefined : place;
    }
    case 'step':
      return dueAtOf(person);
    case 'touch':
      return context.lastTouchOf(person.id);
    case 'score':
      return context.scoreOf(person.id);
    case 'added':
      return person.createdAt;
  }
}
