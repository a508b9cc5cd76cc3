import { i18n } from '#i18n';
import type { PostDetail } from '../../../utils/db/queries/post-detail.ts';
import { formatRange } from '../../../utils/lib/format.ts';
import { fixedAges } from '../../../utils/metrics/at-age.ts';
import type { Rate } from '../../../utils/metrics/rates.ts';
import { formatCount, formatNumber, formatRate, formatSpan } from '../../ui/format.ts';
import { AgedValue } from './AgedValue.tsx';
import { HalfLifeText } from './HalfLifeText.tsx';
import { HowButton } from './How.tsx';
import { countInput, curveInput, sightingsInput } from './how-inputs.ts';

export interface PostAgesProps {
  readonly detail: PostDetail;
  /** Of the post now, ms; undefined where the time of publishing is not known. */
  readonly ageMs: number | undefined;
  readonly heading: 'h2' | 'h3';
}

/** What a post had at fixed ages, its half-life, and its rates, each beside what it is a share of. */
export function PostAges({ detail, ageMs, heading: Heading }: PostAgesProps) {
  const { aged, rates } = detail;
  // Rates are of the newest sighting.
  const engagement = aged?.series.at(-1)?.count;
  return (
    <>
      {aged && (
        <section class="sec" aria-label={i18n.t('posts.equalAges')}>
          <div class="row base">
            <Heading class="sechead grow">{i18n.t('posts.equalAges')}</Heading>
            <HowButton
              of={['atAge', 'growthCurve', 'halfLife', 'fall']}
              from={[sightingsInput(aged.series.map((point) => point.ageMs)), curveInput(aged.curve)]}
            />
          </div>
          <dl class="facts aged">
            {fixedAges.map((age) => (
              <div key={age}>
                <dt class="grey">{i18n.t('posts.atFixedAge', [formatSpan(age)])}</dt>
                <dd>
                  <AgedValue of={aged.at[age]} isYounger={(ageMs ?? age) < age} />
                </dd>
              </div>
            ))}
            <div>
              <dt class="grey">{i18n.t('posts.halfLife')}</dt>
              <dd>{aged.halfLife && <HalfLifeText of={aged.halfLife} />}</dd>
            </div>
          </dl>
          <p class="small grey">
            {aged.curve.posts > 0
              ? i18n.t('posts.curve', [formatNumber(aged.curve.posts)])
              : i18n.t('posts.curvePrior')}
          </p>
        </section>
      )}
      {rates && (
        <section class="sec" aria-label={i18n.t('posts.rates')}>
          <div class="row base">
            <Heading class="sechead grow">{i18n.t('posts.rates')}</Heading>
            <HowButton
              of={['rateByFollowers', 'rateByImpressions', 'rateByReach', 'engagement']}
              from={[
                ...(engagement ? [countInput('engagement', engagement)] : []),
                ...(rates.byFollowers ? [countInput('followers', rates.byFollowers.count)] : []),
                ...(rates.byImpressions ? [countInput('impressions', rates.byImpressions.count)] : []),
                ...(rates.byReach ? [countInput('reach', rates.byReach.count)] : []),
              ]}
            />
          </div>
          <dl class="facts aged">
            <div>
              <dt class="grey">{i18n.t('posts.rate.followers')}</dt>
              <dd>
                {rates.byFollowers ? (
                  <RateText of={rates.byFollowers.rate}>
                    {i18n.t('posts.rateOfFollowers', [formatCount(rates.byFollowers.count)])}
                  </RateText>
                ) : (
                  <span class="small grey">{i18n.t('posts.noFollowers')}</span>
                )}
              </dd>
            </div>
            <div>
              <dt class="grey">{i18n.t('posts.rate.impressions')}</dt>
              <dd>
                {rates.byImpressions ? (
                  <RateText of={rates.byImpressions.rate}>
                    {i18n.t('posts.rateOfViews', [formatCount(rates.byImpressions.count)])}
                  </RateText>
                ) : (
                  <span class="small grey">{i18n.t('posts.noViews')}</span>
                )}
              </dd>
            </div>
            {rates.byReach && (
              <div>
                <dt class="grey">{i18n.t('posts.rate.reach')}</dt>
                <dd>
                  <RateText of={rates.byReach.rate}>
                    {i18n.t('posts.rateOfReach', [formatCount(rates.byReach.count)])}
                  </RateText>
                </dd>
              </div>
            )}
          </dl>
        </section>
      )}
    </>
  );
}

function RateText({ of: { value, low, high }, children }: { readonly of: Rate; readonly children: string }) {
  const [least, most] = [formatRate(low), formatRate(high)];
  return (
    <>
      <b>{formatRate(value)}</b> {least !== most && <span class="small grey">{formatRange(least, most)}</span>}
      <p class="small grey">{children}</p>
    </>
  );
}
