import { i18n } from '#i18n';
import { type AccountSeries, type NewestFigure, newestFigures } from '../../../utils/db/queries/account-series.ts';
import { formatRange } from '../../../utils/lib/format.ts';
import type { AccountFigure } from '../../../utils/model/account-figures.ts';
import { SeriesLine } from '../../charts/SeriesLine.tsx';
import { formatCount, formatDay, formatNumber, formatPrecision, formatRate, formatTime } from '../../ui/format.ts';
import { HowButton } from '../posts/How.tsx';
import { countInput } from '../posts/how-inputs.ts';
import { figureName, figureSpan, toldBy } from './figure-names.ts';

/** What such a page may show. */
const statistics = [
  'impressions',
  'reach',
  'engagements',
  'profileViews',
  'searchAppearances',
  'newFollowers',
  'visitors',
  'audience',
] as const;

/** What the network's own statistics showed, each with its span, date and source, and what was looked for in vain. */
export function AccountFigures({ series, now }: { readonly series: AccountSeries; readonly now: number }) {
  const { figures, readings } = series;
  const counted = newestFigures(figures.filter(({ metric }) => metric !== 'audience'));
  const audience = newestFigures(figures.filter(({ metric }) => metric === 'audience'));
  const shown = [...counted, ...audience].map(({ figure }) => figure.metric);
  const vain = readings.filter(({ missing }) => missing.length > 0);
  return (
    <section class="sec" aria-label={i18n.t('account.statistics')}>
      <div class="row base">
        <h3 class="sechead grow">{i18n.t('account.statistics')}</h3>
        <HowButton
          of={shown.length > 0 ? shown : statistics}
          from={counted.flatMap(({ figure }) => (figure.count ? [countInput(figure.metric, figure.count)] : []))}
        />
      </div>
      {counted.length + audience.length === 0 && <p class="small grey">{i18n.t('account.noStatistics')}</p>}
      <div class="changes">
        {counted.map((each) => (
          <Figure key={each.figure.id} of={each} now={now} />
        ))}
      </div>
      {audience.map(({ figure }) => (
        <Audience key={figure.id} of={figure} now={now} />
      ))}
      {vain.length > 0 && (
        <ul class="small grey">
          {vain.map(({ page, at, missing }) => (
            <li key={page}>
              {i18n.t('account.notFound', [missing.map(figureName).join(', '), page, formatDay(at, now)])}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The newest value of one thing; where it was seen on several days their line, and the table behind both. */
function Figure({ of: { figure, all }, now }: { readonly of: NewestFigure; readonly now: number }) {
  const { metric, overDays, count, seenAt, page, by } = figure;
  if (!count) return null;
  const points = all.toReversed().flatMap((each) => (each.count ? [{ x: each.seenAt, ...each.count }] : []));
  const name = figureName(metric);
  return (
    <div class="gap">
      <p>
        {name} <span class="small grey">{figureSpan(figure)}</span>
        <br />
        <b>{formatCount(count)}</b>{' '}
        <span class="small grey">
          {formatPrecision(count)}, {formatDay(seenAt, now)}, {formatTime(seenAt)}. {toldBy(by)} {page}
        </span>
      </p>
      {points.length > 1 && (
        <>
          <SeriesLine
            points={points}
            gaps={daysApart(points)}
            notSeen={i18n.t('posts.notSeen')}
            label={i18n.t('account.figureLabel', [name, formatNumber(points.length)])}
            now={now}
            height={96}
          />
          <details class="behind">
            <summary>{i18n.t('account.figureTable', points.length, [formatNumber(points.length)])}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n.t('posts.seenAt')}</th>
                  <th scope="col" class="num">
                    {name}
                  </th>
                </tr>
              </thead>
              <tbody>
                {all.map((each) => (
                  <tr key={each.id}>
                    <td>
                      {formatDay(each.seenAt, now)}, {formatTime(each.seenAt)}
                    </td>
                    <td class="num">{each.count && formatCount(each.count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
      {overDays === undefined && metric !== 'followers' && <p class="small grey">{i18n.t('account.spanUnknown')}</p>}
    </div>
  );
}

const tenths = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

function Audience({ of: { heading, shares = [], seenAt }, now }: { readonly of: AccountFigure; readonly now: number }) {
  return (
    <details class="behind">
      <summary>
        <span dir="auto">{heading}</span>, {formatDay(seenAt, now)}
      </summary>
      <table>
        <caption class="small grey">{i18n.t('account.asShown')}</caption>
        <tbody>
          {shares.map(({ name, low, high }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td class="num">{formatRange(formatRate(low, tenths), formatRate(high, tenths))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const dayMs = 86_400_000;

/** More than a week without a look. */
const daysApart = (points: readonly { readonly x: number }[]) =>
  points.slice(1).flatMap(({ x }, index) => {
    const from = points[index]?.x ?? x;
    return x - from > 7 * dayMs ? [{ from, to: x }] : [];
  });
