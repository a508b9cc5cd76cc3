import type { DecimalMark } from '../files/amounts.ts';
import { type DateOrder, dateOrderOf, isUnclear } from '../files/days.ts';
import type { Table } from '../files/table.ts';
import type { ResultField, ResultMapping } from './fields.ts';
import { hasUnclear, markIn } from './figures.ts';

/** What somebody said of a file; nothing where nobody did. */
export interface SaidOfFile {
  readonly mark?: DecimalMark | undefined;
  readonly order?: DateOrder | undefined;
}

/** How the numbers and days of a file are read. */
export interface Reading {
  readonly mark: DecimalMark;
  readonly order: DateOrder;
  /** Each of its dates can be read both ways. */
  readonly isOrderUnclear: boolean;
  /** Some of its amounts can be read both ways, such as 1.234, and nothing shows which one is meant. */
  readonly isMarkUnclear: boolean;
}

/**
 * How a file is read with these columns: as they show it themselves, so that it is asked again when another column is
 * one of numbers or days. The mark that somebody said goes before; the order of dates is theirs only where no date shows it.
 */
export function readingOf(table: Table, mapping: ResultMapping, said: SaidOfFile): Reading {
  const dates = table.rows.flatMap(({ cells }) => cells.filter((_, column) => isDay(mapping[column])));
  const mark = said.mark ?? markIn(table, mapping);
  return {
    mark: mark ?? '.',
    isMarkUnclear: mark === undefined && hasUnclear(table, mapping),
    order: dateOrderOf(dates) ?? said.order ?? 'mdy',
    isOrderUnclear: isUnclear(dates),
  };
}

const isDay = (field: ResultField | undefined): boolean => field === 'day' || field === 'from' || field === 'to';
