import { i18n } from '#i18n';
import { lineOf } from '../../../../utils/lib/csv.ts';
import { formatNumber } from '../../../ui/format.ts';

/** Something of a file that is not taken: a whole row is refused, or a cell of it left out. */
export interface RemarkRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly result: 'refused' | 'leftOut';
  readonly why: string;
  readonly what: string;
}

const results = ['refused', 'leftOut'] as const;
const shown = 5;

/** The first rows that are refused, and cells that are left out, each with its line and why. The report has them all. */
export function Remarks({ remarks }: { readonly remarks: readonly RemarkRow[] }) {
  const parts = results
    .map((result) => ({ result, rows: remarks.filter((remark) => remark.result === result) }))
    .filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return null;
  const counted = parts.map(({ result, rows }) =>
    i18n.t(`peopleFiles.${result}`, rows.length, [formatNumber(rows.length)]),
  );
  return (
    <section class="remarks">
      <h3>{counted.join(' · ')}</h3>
      <ul class="small">
        {parts
          .flatMap(({ rows }) => rows)
          .slice(0, shown)
          .map(({ line, why, what }) => (
            <li key={`${line}-${why}-${what}`} class="row base">
              <span class="grey nw">
                {i18n.t('peopleFiles.reportColumns.line')} {formatNumber(line)}
              </span>
              <span>{why}</span>
              <span class="grey cut" dir="auto">
                {what}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What was not taken of a file, a line for each, with the line of the file and why. */
export function reportFile(remarks: readonly RemarkRow[]): Blob {
  const head = (['line', 'result', 'why', 'what'] as const).map((name) => i18n.t(`peopleFiles.reportColumns.${name}`));
  const lines = remarks
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, result, why, what }) => lineOf([line, i18n.t(`peopleFiles.result.${result}`), why, what]));
  return new Blob(['\uFEFF', lineOf(head), ...lines], { type: 'text/csv;charset=utf-8' });
}
