import { i18n } from '#i18n';
import type { PeriodReport } from '../../../utils/db/queries/period-report.ts';
import type { ReportPost } from '../../../utils/db/queries/report-network.ts';
import { formatFactor } from '../../../utils/lib/format.ts';
import { titleOf } from '../../../utils/lib/title-of.ts';
import type { Comparison } from '../../../utils/metrics/usual.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { type Shape, shapePath } from '../../charts/compare.ts';
import { PostDots } from '../../charts/PostDots.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { surePosts } from './report-words.ts';

/** Each network has its own shape as well as its colour. */
const looks: Readonly<Record<NetworkId, { readonly shape: Shape; readonly colour: string }>> = {
  linkedin: { shape: 'circle', colour: 'd1' },
  x: { shape: 'triangle', colour: 'd2' },
  facebook: { shape: 'square', colour: 'd3' },
};

const dayMs = 86_400_000;

export interface ReportPartProps {
  readonly report: PeriodReport;
}

/** Every post of the period as a multiple of what is usual of its account. Nothing where none could be compared. */
export function ReportDots({ report: { posts, period } }: ReportPartProps) {
  const dots = posts.flatMap(({ row, at, comparison }) =>
    comparison ? [{ key: row.key, at, ...comparison, ...looks[row.network] }] : [],
  );
  if (dots.length === 0) return null;
  const factors = dots.map(({ factor }) => factor);
  const label = i18n.t('reports.dotsLabel', [
    formatNumber(dots.length),
    formatNumber(factors.filter((factor) => factor > 1).length),
    formatFactor(Math.max(...factors)),
    formatFactor(Math.min(...factors)),
  ]);
  return (
    <section>
      <h2>{i18n.t('reports.dots', posts.length, [formatNumber(posts.length)])}</h2>
      <p class="small legend">
        {NetworkId.options.flatMap((network) => {
          const count = dots.filter(({ key }) => key.startsWith(`${network}:`)).length;
          return count > 0 ? [<Legend key={network} network={network} count={count} />] : [];
        })}
        <span class="grey">
          {i18n.t('reports.dotsAbout')}
          {dots.length < posts.length &&
            ` ${i18n.t('reports.dotsSome', [formatNumber(dots.length), formatNumber(posts.length)])}`}
        </span>
      </p>
      <div class="chartbox">
        <PostDots
          dots={dots}
          from={period.from}
          to={period.to}
          days={daysOf(period)}
          usual={i18n.t('reports.usual')}
          label={label}
        />
      </div>
    </section>
  );
}

const Legend = ({ network, count }: { readonly network: NetworkId; readonly count: number }) => (
  <span>
    <svg class="key" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path d={shapePath(looks[network].shape, 5, 5)} fill={`var(--${looks[network].colour})`} />
    </svg>
    {networkName(network)} {formatNumber(count)}
  </span>
);

/** A mark a week, a fortnight or so: at most six. */
function daysOf({ from, to }: PeriodReport['period']): readonly { readonly at: number; readonly text: string }[] {
  const step = to - from > 40 * dayMs ? 21 : 7;
  const first = new Date(from);
  const at = (days: number): number =>
    new Date(first.getFullYear(), first.getMonth(), first.getDate() + days).getTime();
  return Array.from({ length: 5 }, (_, index) => at(index * step))
    .filter((each) => each < to)
    .map((each) => ({ at: each, text: formatDay(each, from) }));
}

/** What lies surely above its usual beside what lies surely below it. */
export const ReportBest = ({ report: { posts, period } }: ReportPartProps) => (
  <div class="two">
    <section>
      <h2>{i18n.t('reports.worked')}</h2>
      <PostLines posts={surePosts(posts, 'above')} none={i18n.t('reports.noneWorked')} year={period.from} />
    </section>
    <section>
      <h2>{i18n.t('reports.worst')}</h2>
      <PostLines posts={surePosts(posts, 'below')} none={i18n.t('reports.noneFailed')} year={period.from} />
    </section>
  </div>
);

interface PostLinesProps {
  readonly posts: readonly ReportPost[];
  readonly none: string;
  /** A moment of the year whose days are written without it, ms. */
  readonly year: number;
}

function PostLines({ posts, none, year }: PostLinesProps) {
  if (posts.length === 0) return <p class="grey">{none}</p>;
  return (
    <ul class="best">
      {posts.map(({ row, at, comparison }) =>
        comparison ? (
          <li key={row.key}>
            <span class="factor">
              <StatusMark status={comparison.factor > 1 ? 'up' : 'down'} />×{formatFactor(comparison.factor)}
            </span>
            <span>
              <span class="strong" dir="auto">
                {titleOf(row.text ?? '') || i18n.t('posts.noText')}
              </span>
              <span class="small grey block">{placeText(row.network, formatDay(at, year), comparison)}</span>
            </span>
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** "X, 6 Oct. More than 41 of 41 other posts" */
function placeText(network: NetworkId, day: string, { factor, percentile, n }: Comparison): string {
  const below = Math.round((percentile.value / 100) * n);
  return factor > 1
    ? i18n.t('reports.placeAbove', [networkName(network), day, formatNumber(below), formatNumber(n)])
    : i18n.t('reports.placeBelow', [networkName(network), day, formatNumber(n - below), formatNumber(n)]);
}
