import { i18n } from '#i18n';
import { type AccountSeries, seriesDays } from '../../../utils/db/queries/account-series.ts';
import { formatChange, formatFactor } from '../../../utils/lib/format.ts';
import { DayBars } from '../../charts/DayBars.tsx';
import { WeekBars } from '../../charts/WeekBars.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { HowButton } from '../posts/How.tsx';
import { numberInput } from '../posts/how-inputs.ts';

const timeOf = (day: string): number => new Date(`${day}T12:00:00`).getTime();

/** How often it publishes, and by how much its posts grew on the days on which they were seen. */
export function AccountDays({
  series: { cadence, days },
  now,
}: {
  readonly series: AccountSeries;
  readonly now: number;
}) {
  const grown = days.filter(({ growth }) => growth !== undefined);
  return (
    <section class="sec" aria-label={i18n.t('account.posts')}>
      <div class="row base">
        <h3 class="sechead grow">{i18n.t('account.posts')}</h3>
        <HowButton
          of={['cadence', 'growth']}
          from={[
            ...(cadence ? [numberInput('posts', cadence.n)] : []),
            numberInput(
              'sightings',
              days.reduce((sum, { sightings }) => sum + sightings, 0),
            ),
          ]}
        />
      </div>
      {cadence ? (
        <div class="row wrap base">
          <span>
            <b>{i18n.t('rival.atLeast', [formatFactor(cadence.perWeek)])}</b>{' '}
            <span class="small grey">{i18n.t('rival.aWeek')}</span>
          </span>
          <WeekBars
            counts={cadence.weeks}
            label={i18n.t('rival.weeks', [cadence.weeks.map(formatNumber).join(', ')])}
          />
          <span class="small grey">
            {i18n.t('rival.seenPosts', cadence.n, [
              formatNumber(cadence.n),
              formatDay(cadence.window.from, now),
              formatDay(cadence.window.to, now),
            ])}
          </span>
        </div>
      ) : (
        <p class="small grey">{i18n.t('rival.noPosts')}</p>
      )}
      <h4 class="sechead">{i18n.t('account.days')}</h4>
      <p class="small grey">
        {i18n.t('account.daysSeen', days.length, [formatNumber(days.length), formatNumber(seriesDays)])}
      </p>
      {grown.length > 0 && (
        <>
          <DayBars
            days={days.map(({ day, growth, isOverGap }) => ({ at: timeOf(day), count: growth, isOverGap }))}
            span={seriesDays}
            now={now}
            label={i18n.t('account.daysLabel', [formatNumber(grown.length)])}
          />
          <p class="small grey">{i18n.t('account.daysHow')}</p>
          <details class="behind">
            <summary>{i18n.t('account.daysTable', days.length, [formatNumber(days.length)])}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n.t('account.day')}</th>
                  <th scope="col" class="num">
                    {i18n.t('account.postsSeen')}
                  </th>
                  <th scope="col" class="num">
                    {i18n.t('account.came')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {days.toReversed().map(({ day, posts, growth, isOverGap }) => (
                  <tr key={day}>
                    <td>{formatDay(timeOf(day), now)}</td>
                    <td class="num">{formatNumber(posts)}</td>
                    <td class="num">
                      {growth ? formatChange(growth) : <span class="grey">{i18n.t('posts.unknown')}</span>}
                      {growth && isOverGap && <span class="small grey"> {i18n.t('account.overGap')}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
