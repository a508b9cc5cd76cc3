import { i18n } from '#i18n';
import { lineOf } from '../../../../utils/lib/csv.ts';
import type { Remark } from '../../../../utils/people/types.ts';

/** What was not taken of a file, a line for each, with the line of the file and why. */
export function reportFile(refused: readonly Remark[], leftOut: readonly Remark[]): Blob {
  const head = (['line', 'result', 'why', 'what'] as const).map((name) => i18n.t(`peopleFiles.reportColumns.${name}`));
  const rows = [
    ...refused.map((remark) => ({ ...remark, result: i18n.t('peopleFiles.result.refused') })),
    ...leftOut.map((remark) => ({ ...remark, result: i18n.t('peopleFiles.result.leftOut') })),
  ].sort((a, b) => a.line - b.line);
  const lines = rows.map(({ line, result, reason, what }) =>
    lineOf([line, result, i18n.t(`peopleFiles.reason.${reason}`), what]),
  );
  return new Blob(['\uFEFF', lineOf(head), ...lines], { type: 'text/csv;charset=utf-8' });
}
