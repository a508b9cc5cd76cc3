import { i18n } from '#i18n';
import { formatRange } from '../../../utils/lib/format.ts';
import type { AtAge } from '../../../utils/metrics/at-age.ts';
import { formatNumber } from '../../ui/format.ts';

export interface AgedValueProps {
  readonly of: AtAge;
  /** The post is not that old yet. */
  readonly isYounger: boolean;
}

const rounded = (value: number): string => formatNumber(Math.round(value));

/** A value at an age with its interval in grey and how it is known; or why it is not. */
export function AgedValue({ of, isYounger }: AgedValueProps) {
  if (of.how === 'unknown')
    return <span class="small grey">{isYounger ? i18n.t('postList.compared.older') : whyText(of.why)}</span>;
  const [low, high] = [rounded(Math.floor(of.low)), rounded(Math.ceil(of.high))];
  if (of.how === 'seen' && low === high) return <b>{rounded(of.value)}</b>;
  return (
    <span class={of.how === 'projected' ? 'nw projected' : 'nw'}>
      <b>≈ {rounded(of.value)}</b> <span class="small grey nw">{formatRange(low, high)}</span>
      {of.how === 'projected' && <span class="small grey"> {i18n.t('postList.compared.projected')}</span>}
    </span>
  );
}

function whyText(why: 'unseen' | 'few' | 'far'): string {
  const texts = {
    unseen: i18n.t('postList.compared.unseen'),
    few: i18n.t('postList.compared.tooFew'),
    far: i18n.t('postList.compared.tooFar'),
  };
  return texts[why];
}
