import { i18n } from '#i18n';
import type { DirectValue } from '../../../../utils/metrics/customer-value.ts';
import type { ValueTotal } from '../../../../utils/metrics/referral-value.ts';
import { formatMoney, formatNumber } from '../../../ui/format.ts';
import { betweenText, estimateText, expectedText } from './value-words.ts';

export interface ValueLinesProps {
  readonly totals: readonly ValueTotal[];
  readonly direct: readonly DirectValue[];
  readonly brought: number;
}

/** Direct, indirect and their sum, by currency, and a bar of the two. */
export function ValueLines({ totals, direct, brought }: ValueLinesProps) {
  return (
    <>
      {totals.map((total) => {
        const { currency, indirect } = total;
        const own = direct.find((each) => each.currency === currency);
        return (
          <div key={currency} class="col g2 valuebox">
            <dl class="val">
              <dt>{i18n.t('value.direct', own?.n ?? 0, [formatNumber(own?.n ?? 0)])}</dt>
              <dd class="b num">{own ? formatMoney(total.direct, currency) : i18n.t('value.nothing')}</dd>
              <dd class="small grey num">{own && i18n.t('ui.exact')}</dd>
              {brought > 0 && (
                <>
                  <dt>{i18n.t('value.indirect')}</dt>
                  <dd class="b num">{estimateText(indirect, currency)}</dd>
                  <dd class="small grey num nw">{betweenText(indirect, currency)}</dd>
                  <dt class="m">{i18n.t('value.total')}</dt>
                  <dd class="b num">{estimateText(total.total, currency)}</dd>
                  <dd class="small grey num nw">{betweenText(total.total, currency)}</dd>
                </>
              )}
            </dl>
            {brought > 0 && <ValueBar total={total} />}
            {own && <p class="small grey">{expectedText(own)}</p>}
          </div>
        );
      })}
    </>
  );
}

/** Full: direct. Pale: at least through others. Hatched: what is not certain of it. */
function ValueBar({ total: { currency, direct, indirect, total } }: { readonly total: ValueTotal }) {
  const share = (amount: number): string => `${total.high > 0 ? (amount / total.high) * 100 : 0}%`;
  const label = i18n.t('value.bar', [
    formatMoney(direct, currency),
    estimateText(indirect, currency),
    betweenText(indirect, currency) || i18n.t('ui.exact'),
  ]);
  return (
    <div class="valbar" role="img" aria-label={label}>
      {direct > 0 && <span class="own" style={{ width: share(direct) }} />}
      <span class="sure" style={{ width: share(indirect.low) }} />
      <span class="maybe" style={{ width: share(indirect.high - indirect.low) }} />
    </div>
  );
}
