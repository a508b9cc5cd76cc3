import { amountOf, currencyBeside, type DecimalMark, decimalMarkOf } from '../files/amounts.ts';
import type { Table } from '../files/table.ts';
import type { OutcomeMetric } from '../model/results.ts';
import { metricFields, type ResultMapping } from './fields.ts';

/** Why a cell is no figure. */
export type BadFigure = 'badNumber' | 'negative';

export const isMoney = (metric: OutcomeMetric): boolean => metric === 'revenue' || metric === 'spend';

/** Of these a source may give parts: it shares one between what led to it. */
const mayBeBroken = (metric: OutcomeMetric): boolean => isMoney(metric) || metric === 'conversions';

/** Whether an amount of them has one mark and three digits behind it: thousands to some, thousandths to others. */
export const hasUnclear = ({ rows }: Table, mapping: ResultMapping): boolean =>
  metricFields.filter(mayBeBroken).some((metric) => {
    const column = mapping.indexOf(metric);
    const isUnclear = /^\D*\d{1,3}[.,]\d{3}\D*$/;
    return (
      column >= 0 && rows.some(({ cells, areNumbers }) => !areNumbers?.[column] && isUnclear.test(cells[column] ?? ''))
    );
  });

/** The decimal mark of the texts of a file: what its amounts show, or its counts; undefined where nothing shows it. */
export function markIn({ rows }: Table, mapping: ResultMapping): DecimalMark | undefined {
  const cellsOf = (areBroken: boolean): string[] =>
    metricFields.flatMap((metric) => {
      const column = mapping.indexOf(metric);
      if (column < 0 || mayBeBroken(metric) !== areBroken) return [];
      return rows.flatMap(({ cells, areNumbers }) => (areNumbers?.[column] ? [] : (cells[column] ?? '')));
    });
  return decimalMarkOf(cellsOf(true)) ?? decimalMarkOf(cellsOf(false), true);
}

/**
 * The number of a cell; undefined where the source gave none, which is not 0. "1.2K" and "12 %" are no counts: nobody
 * knows which number they stand for.
 */
export function figureOf(cell: string, metric: OutcomeMetric, mark: DecimalMark): number | undefined | BadFigure {
  const text = cell.trim().replaceAll('\u2212', '-');
  if (text === '' || /^(?:[-–—]+|n\/?a|null|not available)$/i.test(text)) return undefined;
  const words = text.match(/\p{L}+/gu) ?? [];
  const isAmount = isMoney(metric) && words.length <= 1 && (words.length === 0 || currencyBeside(text) !== undefined);
  if ((words.length > 0 && !isAmount) || (!isMoney(metric) && /[\p{Sc}%]/u.test(text)) || text.includes('%'))
    return 'badNumber';
  // Nothing that is counted has thousandths: the mark of this file is another one than somebody said.
  if (!mayBeBroken(metric) && text.at(-4) === mark) return 'badNumber';
  const number = amountOf(text, mark);
  if (number === undefined || !Number.isFinite(number)) return 'badNumber';
  if (number < 0) return 'negative';
  if (!mayBeBroken(metric) && !Number.isSafeInteger(number)) return 'badNumber';
  return number;
}
