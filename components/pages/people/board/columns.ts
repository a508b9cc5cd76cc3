import type { PersonLine } from '../../../../utils/db/queries/people-list.ts';
import { dueMoment } from '../../../../utils/lib/due.ts';
import { type Money, sumsOf } from '../../../../utils/metrics/money.ts';
import type { Stage } from '../../../../utils/model/records.ts';
import { type NamedStage, stageNameOf } from '../../../hooks/use-stages.ts';

/** A stage of the board, or none: those who have no stage stand in a column too. */
export type ColumnId = Stage | '';

export interface BoardColumn {
  readonly id: ColumnId;
  readonly name: string;
  /** By the day of the next step, then by name; those without a day last. */
  readonly lines: readonly PersonLine[];
  /** Sums of the open deals of all in it, by currency. */
  readonly open: readonly Money[];
}

/** Where somebody stands while they are carried, or until the database has said so. */
export interface Placed {
  readonly id: string;
  readonly column: ColumnId;
}

export const columnOf = ({ person }: PersonLine): ColumnId => person.stage ?? '';

/**
 * The columns in order: without a stage, where somebody is, then those of the workspace, then stages that people have and
 * the workspace does not. `lines` are by name.
 */
export function columnsOf(
  lines: readonly PersonLine[],
  stages: readonly NamedStage[],
  deals: ReadonlyMap<string, readonly Money[]>,
  noStage: string,
  placed?: Placed,
): readonly BoardColumn[] {
  const lists = new Map<ColumnId, PersonLine[]>();
  if (lines.some((line) => columnOf(line) === '')) lists.set('', []);
  for (const { id } of stages) lists.set(id, []);
  for (const line of lines) {
    const at = placed?.id === line.person.id ? placed.column : columnOf(line);
    const list = lists.get(at);
    if (list) list.push(line);
    else lists.set(at, [line]);
  }
  return [...lists].map(([id, list]) => ({
    id,
    name: id === '' ? noStage : stageNameOf(stages, id),
    lines: byNextStep(list),
    open: sumsOf(list.flatMap(({ person }) => deals.get(person.id) ?? [])),
  }));
}

/** Equals, and those without a day, stay as they were: by name. */
function byNextStep(lines: readonly PersonLine[]): PersonLine[] {
  const dated: { readonly at: number; readonly line: PersonLine }[] = [];
  const rest: PersonLine[] = [];
  for (const line of lines) {
    const at = dueMoment(line.person.nextStep ?? {});
    if (at === undefined) rest.push(line);
    else dated.push({ at, line });
  }
  return [...dated.sort((a, b) => a.at - b.at).map(({ line }) => line), ...rest];
}

/** Whom an arrow key goes to from somebody; undefined where there is nobody that way. */
export function neighbourOf(
  columns: readonly { readonly lines: readonly PersonLine[] }[],
  id: string,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowBefore' | 'ArrowAfter' | 'Home' | 'End',
): string | undefined {
  const at = columns.findIndex(({ lines }) => lines.some(({ person }) => person.id === id));
  const lines = columns[at]?.lines ?? [];
  const index = lines.findIndex(({ person }) => person.id === id);
  if (key === 'Home') return lines[0]?.person.id;
  if (key === 'End') return lines.at(-1)?.person.id;
  if (key === 'ArrowUp' || key === 'ArrowDown') return lines[index + (key === 'ArrowUp' ? -1 : 1)]?.person.id;
  const others = key === 'ArrowBefore' ? columns.slice(0, Math.max(0, at)).reverse() : columns.slice(at + 1);
  const next = others.find((column) => column.lines.length > 0)?.lines ?? [];
  return next[Math.min(index, next.length - 1)]?.person.id;
}
