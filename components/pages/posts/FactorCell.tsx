import { i18n } from '#i18n';
import type { UsualOf } from '../../../utils/db/queries/posts-usual.ts';
import { formatFactor, formatRange } from '../../../utils/lib/format.ts';
import { IntervalBar } from '../../charts/IntervalBar.tsx';
import { formatNumber, formatSpan } from '../../ui/format.ts';

export interface FactorCellProps {
  /** Undefined: not compared yet, or the account is not followed. */
  readonly usual: UsualOf | undefined;
  readonly isFollowed: boolean;
  /** The value at the end of the bars of the table. */
  readonly most: number;
  readonly hasBar?: boolean;
}

/** How many times its usual a post had at its age, with interval and n; or why that cannot be said. */
export function FactorCell({ usual, isFollowed, most, hasBar = true }: FactorCellProps) {
  if (!isFollowed) return <span class="small grey">{i18n.t('postList.notFollowed')}</span>;
  if (!usual) return <span class="small grey">{i18n.t('postList.comparing')}</span>;
  if (usual.ageMs === undefined) return <span class="small grey">{i18n.t('postList.noAge')}</span>;
  const { comparison } = usual;
  if (!comparison)
    return (
      <span class="small grey">{i18n.t('postList.fewSeen', [formatNumber(usual.n), formatNumber(usual.needed)])}</span>
    );
  const { factor, low, high, n } = comparison;
  const [least, top] = [formatFactor(low), formatFactor(high)];
  const label = i18n.t('postList.factorLabel', [formatFactor(factor), least, top, String(n), formatSpan(usual.ageMs)]);
  return (
    <span class="row nw factor">
      {hasBar && <IntervalBar value={factor} low={low} high={high} most={most} label={label} width={82} />}
      <b>×{formatFactor(factor)}</b>
      <span class="small grey">{formatRange(least, top)}</span>
      <span class="small grey many">{i18n.t('postList.n', [String(n)])}</span>
    </span>
  );
}

/** The value at the end of the bars: where one post is far above all others, its bar is cut, so that those can be read. */
export const mostOf = (usuals: readonly (UsualOf | undefined)[]): number =>
  Math.min(4, Math.max(2.6, ...usuals.map((usual) => usual?.comparison?.high ?? 0)));
