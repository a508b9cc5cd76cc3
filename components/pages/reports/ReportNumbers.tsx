import { i18n } from '#i18n';
import type { PeriodReport } from '../../../utils/db/queries/period-report.ts';
import type { ReportNetwork } from '../../../utils/db/queries/report-network.ts';
import { formatChange, formatFactor } from '../../../utils/lib/format.ts';
import { IntervalBar } from '../../charts/IntervalBar.tsx';
import { formatCount, formatNumber, formatPercent } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { betweenText, measuredTexts, periodText } from './report-words.ts';

/** The networks side by side, each against itself in the period before. One measure stands in the whole table. */
export function ReportNumbers({ report }: { readonly report: PeriodReport }) {
  const { networks, measure, before } = report;
  const most = Math.max(1, ...networks.map(({ median }) => median?.high ?? 0)) * 1.05;
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t(`reports.numbers.${report.period.kind}`)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('reports.network')}</th>
            <th scope="col" class="num">
              {i18n.t('reports.posts')}
            </th>
            <th scope="col" class="num">
              {i18n.t(`reports.median.${measure}`)}
            </th>
            <th scope="col">{i18n.t('reports.interval')}</th>
            <th scope="col" class="num">
              {i18n.t('reports.against', [periodText(before)])}
            </th>
            <th scope="col" class="num">
              {i18n.t('reports.followers')}
            </th>
            <th scope="col" class="num">
              {i18n.t('reports.coverage')}
            </th>
          </tr>
        </thead>
        <tbody>
          {networks.map((each) => (
            <tr key={each.network}>
              <th scope="row">{networkName(each.network)}</th>
              <td class="num">{formatNumber(each.posts)}</td>
              <Median of={each} measure={measure} most={most} />
              <td class="num">
                <Against of={each} />
              </td>
              <td class="num">
                <Followers of={each} />
              </td>
              <td class="num">{each.posts > 0 ? formatPercent(each.measured / each.posts) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly of: ReportNetwork;
}

const Quiet = ({ text }: { readonly text: string }) => <span class="grey">{text}</span>;

function Median({
  of: { median },
  measure,
  most,
}: CellProps & Pick<PeriodReport, 'measure'> & { readonly most: number }) {
  if (!median)
    return (
      <>
        <td class="num">
          <Quiet text={i18n.t('reports.tooFew')} />
        </td>
        <td class="grey">–</td>
      </>
    );
  const [value, low, high] = measuredTexts(measure, median);
  return (
    <>
      <td class="num strong">{value}</td>
      <td>
        <IntervalBar
          value={median.value}
          low={median.low}
          high={median.high}
          most={most}
          width={96}
          hasOne={false}
          label={i18n.t('reports.intervalLabel', [value, low, high])}
        />
      </td>
    </>
  );
}

function Against({ of: { change } }: CellProps) {
  if (!change) return <Quiet text={i18n.t('reports.tooFew')} />;
  return <>{i18n.t(`reports.${change.says}`, [formatFactor(change.factor), betweenText(change.low, change.high)])}</>;
}

function Followers({ of: { followers } }: CellProps) {
  if (!followers) return <Quiet text={i18n.t('reports.notSeen')} />;
  const count = formatCount(followers.count);
  return <>{followers.since ? i18n.t('reports.gained', [count, formatChange(followers.since)]) : count}</>;
}
