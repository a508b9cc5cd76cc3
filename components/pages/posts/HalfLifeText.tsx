import { i18n } from '#i18n';
import { formatRange, formatSpan } from '../../../utils/lib/format.ts';
import type { HalfLifeOf } from '../../../utils/metrics/half-life.ts';

/** The half-life of a post with its interval, or why it is not known. */
export function HalfLifeText({ of }: { readonly of: HalfLifeOf }) {
  if (of.how === 'unknown') return <span class="small grey">{i18n.t(`posts.halfLifeWhy.${of.why}`)}</span>;
  return (
    <span class="nw">
      <b>≈ {formatSpan(of.ageMs)}</b>{' '}
      <span class="small grey nw">{formatRange(formatSpan(of.lowMs), formatSpan(of.highMs))}</span>
    </span>
  );
}
