import { i18n } from '#i18n';
import type { Remark } from '../../../../utils/people/types.ts';
import type { RemarkRow } from '../import/Remarks.tsx';

/** What is not taken of a file of people, in words. */
export function remarkRows(refused: readonly Remark[], leftOut: readonly Remark[]): RemarkRow[] {
  const rowsOf = (remarks: readonly Remark[], result: RemarkRow['result']): RemarkRow[] =>
    remarks.map(({ line, reason, what }) => ({ line, result, why: i18n.t(`peopleFiles.reason.${reason}`), what }));
  return [...rowsOf(refused, 'refused'), ...rowsOf(leftOut, 'leftOut')];
}
