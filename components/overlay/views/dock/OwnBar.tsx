import { i18n } from '#i18n';
import type { OwnEffect } from '../../../../utils/compose/checks/types.ts';

const width = 150;
/** Everything that says anything lies between a quarter and four times; what goes on beyond is cut. */
const most = Math.log(4);

const xOf = (factor: number): number => {
  const share = (Math.log(Math.max(factor, 0.001)) + most) / (2 * most);
  return Math.round(Math.max(0, Math.min(1, share)) * (width - 4)) + 2;
};

/** How own posts of a kind did beside the others, drawn: the interval, the figure in it, and the line at ×1. */
export function OwnBar({ factor, low, high }: OwnEffect) {
  const [from, to, at] = [xOf(low), xOf(high), xOf(factor)];
  return (
    <div class="row small grey own">
      <svg width={width} height="16" aria-hidden="true">
        <path class="axis" d="M.5 1v14" />
        <path class="usual" d={`M${xOf(1)} 0v16`} />
        <rect x={from} y="4" width={Math.max(2, to - from)} height="8" rx="2" />
        <rect x={at - 1} y="2" width="2" height="12" rx="1" />
      </svg>
      <span>{i18n.t('checks.usualLine')}</span>
    </div>
  );
}
