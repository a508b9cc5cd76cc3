import { i18n } from '#i18n';
import { formatDay, formatFactor, formatNumber, formatRange, formatSpan } from '../../utils/lib/format.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { MedianResult, Rival } from '../../utils/model/rival.ts';
import { WeekBars } from './WeekBars.tsx';

interface RivalNumbersProps {
  readonly rival: Rival;
  readonly now: number;
}

const nameOf: Readonly<Record<NetworkId, string>> = { x: 'X', linkedin: 'LinkedIn', facebook: 'Facebook' };

/** How often an account publishes and how its posts do, beside ours. For cards and pages alike: no hooks, no handlers. */
export const RivalNumbers = ({ rival, now }: RivalNumbersProps) => (
  <>
    <div class="rivals">
      <div>
        <p class="small grey">{i18n.t('rival.cadence', [nameOf[rival.network]])}</p>
        <Cadence rival={rival} now={now} />
      </div>
      <div>
        <Result rival={rival} />
      </div>
    </div>
    <details class="small">
      <summary class="link">{i18n.t('rival.how')}</summary>
      <div class="small grey gap">
        <p>{i18n.t('rival.howCadence')}</p>
        <p>{i18n.t('rival.howMedian')}</p>
      </div>
    </details>
  </>
);

function Cadence({ rival: { cadence }, now }: RivalNumbersProps) {
  if (!cadence) return <p class="small">{i18n.t('rival.noPosts')}</p>;
  const { n, perWeek, weeks, window } = cadence;
  return (
    <>
      <p class="row base">
        <span class="figure">{i18n.t('rival.atLeast', [formatFactor(perWeek)])}</span>
        <span class="small grey">{i18n.t('rival.aWeek')}</span>
      </p>
      <WeekBars counts={weeks} label={i18n.t('rival.weeks', [weeks.map(formatNumber).join(', ')])} />
      <p class="small grey">
        {i18n.t('rival.seenPosts', n, [formatNumber(n), formatDay(window.from, now), formatDay(window.to, now)])}
      </p>
    </>
  );
}

const rounded = (value: number): string => formatNumber(Math.round(value));
const intervalOf = ({ low, high }: MedianResult): string => formatRange(rounded(low), rounded(high));

function Result({ rival: { result, compared, ours } }: Pick<RivalNumbersProps, 'rival'>) {
  if (!result) {
    return (
      <>
        <p class="small grey">{i18n.t('rival.medianSeen')}</p>
        <p class="small">{i18n.t('rival.notEnough', [formatNumber(compared.n), formatNumber(compared.needed)])}</p>
      </>
    );
  }
  const { at, n } = result;
  return (
    <>
      <p class="small grey">
        {'ageMs' in at ? i18n.t('rival.medianAt', [formatSpan(at.ageMs)]) : i18n.t('rival.medianSeen')}
      </p>
      <p class="row base">
        <span class="figure">{rounded(result.median)}</span>
        <span class="small grey">{intervalOf(result)}</span>
      </p>
      <p class="small grey">
        {'ageMs' in at
          ? i18n.t('rival.n', [formatNumber(n)])
          : i18n.t('rival.medianAges', [
              formatNumber(n),
              formatRange(formatSpan(at.agesMs.from), formatSpan(at.agesMs.to)),
            ])}
      </p>
      {ours && (
        <p class="small grey">{i18n.t('rival.you', [rounded(ours.median), intervalOf(ours), formatNumber(ours.n)])}</p>
      )}
    </>
  );
}
