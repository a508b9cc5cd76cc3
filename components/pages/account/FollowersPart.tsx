import { i18n } from '#i18n';
import type { AccountSeries } from '../../../utils/db/queries/account-series.ts';
import { formatRange } from '../../../utils/lib/format.ts';
import { type FollowerGrowth, sightingsForGrowth } from '../../../utils/metrics/follower-growth.ts';
import { SeriesLine } from '../../charts/SeriesLine.tsx';
import { formatCount, formatDay, formatEstimate, formatNumber, formatTime } from '../../ui/format.ts';
import { HowButton } from '../posts/How.tsx';
import { numberInput } from '../posts/how-inputs.ts';

/** "+3", "−6", "+13": a day, and both ends, with the digits that the interval lets them have. */
const perDayTexts = ({ perDay, low, high }: FollowerGrowth): readonly string[] =>
  formatEstimate({ value: perDay, low, high }).map((text) =>
    text.startsWith('-') ? text.replace('-', '−') : /^0(\D0*)?$/.test(text) ? text : `+${text}`,
  );

/** Followers over time with what was not seen, how many come a day, and the table behind the line. */
export function FollowersPart({ series, now }: { readonly series: AccountSeries; readonly now: number }) {
  const { followers, gaps, growth } = series;
  const [first, last] = [followers[0], followers.at(-1)];
  return (
    <section class="sec" aria-label={i18n.t('account.followers')}>
      <div class="row base">
        <h3 class="sechead grow">{i18n.t('account.followers')}</h3>
        <HowButton
          of={['followers', 'followerGrowth']}
          from={
            first && last
              ? [
                  numberInput('sightings', followers.length),
                  { name: formatDay(first.seenAt, now), text: formatCount(first.followers) },
                  { name: formatDay(last.seenAt, now), text: formatCount(last.followers) },
                ]
              : []
          }
        />
      </div>
      {!first || !last ? (
        <p class="small grey">{i18n.t('account.noFollowers')}</p>
      ) : (
        <>
          <p class="small grey">
            {i18n.t('account.seenTimes', followers.length, [
              formatNumber(followers.length),
              formatDay(first.seenAt, now),
              formatDay(last.seenAt, now),
            ])}{' '}
            {gaps.length > 0 && i18n.t('account.gaps', gaps.length, [formatNumber(gaps.length)])}
          </p>
          <SeriesLine
            points={followers.map(({ seenAt, followers: { from, to } }) => ({ x: seenAt, from, to }))}
            gaps={gaps}
            notSeen={i18n.t('posts.notSeen')}
            label={i18n.t('account.followersLabel', [
              formatCount(first.followers),
              formatDay(first.seenAt, now),
              formatCount(last.followers),
              formatDay(last.seenAt, now),
            ])}
            now={now}
          />
          {growth ? (
            <GrowthText growth={growth} />
          ) : (
            <p class="small grey">{i18n.t('account.noGrowth', [formatNumber(sightingsForGrowth)])}</p>
          )}
          <details class="behind">
            <summary>{i18n.t('account.table', followers.length, [formatNumber(followers.length)])}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n.t('posts.seenAt')}</th>
                  <th scope="col" class="num">
                    {i18n.t('account.followers')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {followers.toReversed().map(({ seenAt, followers: count }) => (
                  <tr key={seenAt}>
                    <td>
                      {formatDay(seenAt, now)}, {formatTime(seenAt)}
                    </td>
                    <td class="num">{formatCount(count)}</td>
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

function GrowthText({ growth }: { readonly growth: FollowerGrowth }) {
  const [perDay = '', low = '', high = ''] = perDayTexts(growth);
  return (
    <p>
      <b>{i18n.t('account.perDay', [perDay])}</b>{' '}
      <span class="small grey">
        {formatRange(low, high)},{' '}
        {i18n.t('account.perDayOf', [formatNumber(growth.n), formatNumber(Math.round(growth.days))])}
      </span>
    </p>
  );
}
