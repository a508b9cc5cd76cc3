import { i18n } from '#i18n';
import type { Remark } from '../../../../utils/people/types.ts';
import { formatNumber } from '../../../ui/format.ts';

const shown = 5;

export interface RemarksProps {
  readonly refused: readonly Remark[];
  readonly leftOut: readonly Remark[];
}

/** The first rows that are refused, and cells that are left out, each with its line and why. The report has them all. */
export function Remarks({ refused, leftOut }: RemarksProps) {
  const counted = [
    ...(refused.length > 0 ? [i18n.t('peopleFiles.refused', refused.length, [formatNumber(refused.length)])] : []),
    ...(leftOut.length > 0 ? [i18n.t('peopleFiles.leftOut', leftOut.length, [formatNumber(leftOut.length)])] : []),
  ];
  const first = [...refused.slice(0, shown), ...leftOut.slice(0, Math.max(0, shown - refused.length))];
  if (first.length === 0) return null;
  return (
    <section class="remarks">
      <h3>{counted.join(' · ')}</h3>
      <ul class="small">
        {first.map(({ line, reason, what }) => (
          <li key={`${line}-${reason}-${what}`} class="row base">
            <span class="grey nw">
              {i18n.t('peopleFiles.reportColumns.line')} {formatNumber(line)}
            </span>
            <span>{i18n.t(`peopleFiles.reason.${reason}`)}</span>
            <span class="grey cut" dir="auto">
              {what}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
