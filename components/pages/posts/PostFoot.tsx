import { i18n } from '#i18n';
import { type PostLine, shownCount, type ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import { formatNumber } from '../../ui/format.ts';
import { HowButton } from './How.tsx';
import { type Sorting, tiedWithFirst } from './sort.ts';
import type { PostList } from './use-post-list.ts';

export interface PostFootProps {
  /** As shown, in their order. */
  readonly lines: readonly PostLine[];
  readonly list: PostList;
  readonly sorting: Sorting;
  readonly metric: ShownMetric;
}

/** What the order of the posts does not say: ties, ages, and what was left out of it. */
export function PostFoot({ lines, list, sorting, metric }: PostFootProps) {
  const spans = lines.map((line) => {
    if (sorting.by === 'usual') return list.usuals.of(line)?.comparison;
    const count = shownCount(line.metrics, metric);
    return count && { low: count.from, high: count.to };
  });
  const isRanked = sorting.by === 'usual' || sorting.by === 'engagement';
  const tied = isRanked ? tiedWithFirst(spans) : 0;
  const said = [
    ...(tied > 1 ? [i18n.t('postList.tied', [formatNumber(tied)])] : []),
    ...(sorting.by === 'engagement' ? [i18n.t('postList.otherAges')] : []),
    ...(list.comparedOnly === undefined ? [] : [i18n.t('postList.usualOfNewest', [formatNumber(list.comparedOnly)])]),
  ];
  return (
    <div class="row wrap small postfoot">
      <span class="grow">{said.join(' ')}</span>
      <HowButton of={['ofUsual', metric, 'rank', 'track']} />
    </div>
  );
}
