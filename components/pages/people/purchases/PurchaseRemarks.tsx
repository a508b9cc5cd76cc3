import { i18n } from '#i18n';
import { lineOf } from '../../../../utils/lib/csv.ts';
import type { PurchaseRemark } from '../../../../utils/people/purchases/rows.ts';
import { formatNumber } from '../../../ui/format.ts';

const shown = 5;

/** The first rows that are refused, each with its line and why. The report has them all. */
export function PurchaseRemarks({ refused }: { readonly refused: readonly PurchaseRemark[] }) {
  if (refused.length === 0) return null;
  return (
    <section class="remarks">
      <h3>{i18n.t('peopleFiles.refused', refused.length, [formatNumber(refused.length)])}</h3>
      <ul class="small">
        {refused.slice(0, shown).map(({ line, reason, what }) => (
          <li key={line} class="row base">
            <span class="grey nw">
              {i18n.t('peopleFiles.reportColumns.line')} {formatNumber(line)}
            </span>
            <span>{i18n.t(`purchases.reason.${reason}`)}</span>
            <span class="grey cut" dir="auto">
              {what}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every refused row with its line and why, as a file. */
export function purchaseReport(refused: readonly PurchaseRemark[]): Blob {
  const head = (['line', 'why', 'what'] as const).map((name) => i18n.t(`peopleFiles.reportColumns.${name}`));
  const lines = refused.map(({ line, reason, what }) => lineOf([line, i18n.t(`purchases.reason.${reason}`), what]));
  return new Blob(['\uFEFF', lineOf(head), ...lines], { type: 'text/csv;charset=utf-8' });
}
