import { i18n } from '#i18n';
import { recentDays, resultDays, type Scorecard } from '../../../utils/db/queries/scorecards.ts';
import type { MedianResult } from '../../../utils/model/rival.ts';
import { formatEstimate, formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { hoursBetween } from '../today/goal-words.ts';

const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const hourMs = 3_600_000;

/** "43 (38–60, 14 posts)" */
const resultText = ({ median, low, high, n }: MedianResult): string =>
  i18n.t('strategy.result', n, [...formatEstimate({ value: median, low, high }), formatNumber(n)]);

/** What a post gets here, beside the best of the others, with how sure that is; or that too little was seen. */
export function verdictText({ verdict, network }: Pick<Scorecard, 'verdict' | 'network'>): string {
  if (verdict.says === 'unseen')
    return i18n.t('strategy.verdict.unseen', [
      formatNumber(verdict.n),
      formatNumber(verdict.needed),
      formatNumber(resultDays),
    ]);
  const name = networkName(network);
  const ours = resultText(verdict.result);
  if (verdict.says === 'alone') return i18n.t('strategy.verdict.alone', [name, ours]);
  const theirs = resultText(verdict.theirs);
  return i18n.t(`strategy.verdict.${verdict.says}`, [name, ours, networkName(verdict.other), theirs]);
}

const percent = (text: string): string => i18n.t('ui.percent', [text]);

/** "0.42 % (0.3 % to 0.61 %), 12 posts", or of how few posts both numbers are known. */
export function rateText({ rate: { n, median } }: Pick<Scorecard, 'rate'>): string {
  if (!median) return i18n.t('strategy.noRate', n, [formatNumber(n)]);
  const { median: value, low, high } = median;
  const said = formatEstimate({ value: 100 * value, low: 100 * low, high: 100 * high });
  const [middle, least, most] = [percent(said[0]), percent(said[1]), percent(said[2])];
  return i18n.t('strategy.rateOf', n, [middle, least, most, formatNumber(n)]);
}

/** "2.5 posts a week seen, 2 in the last seven days; 3 wanted" */
export function effortText({ perWeek, lastWeek }: Scorecard, wanted: number | undefined): string {
  const [often, lately] = [tenth.format(perWeek), formatNumber(lastWeek)];
  return wanted === undefined
    ? i18n.t('strategy.effortSeen', [often, lately])
    : i18n.t('strategy.effortOf', [often, lately, tenth.format(wanted)]);
}

/** Of how many that turned to us anything is known, and how many of those fit. */
export function audienceText({ audience }: Scorecard): string {
  if (!audience) return i18n.t('strategy.noPersona');
  if (audience.all === 0) return i18n.t('strategy.nobodyTurned', [formatNumber(recentDays)]);
  if (audience.known === 0) return i18n.t('strategy.nobodyKnown', [formatNumber(audience.all)]);
  return i18n.t('strategy.fitting', [
    formatNumber(audience.fitting),
    formatNumber(audience.known),
    formatNumber(audience.all - audience.known),
  ]);
}

/** "3 wait; answered in 2 h – 4 h (median of 12 answers seen)" */
export function answersText({ waiting, answers }: Scorecard): string {
  const open = i18n.t('strategy.waiting', waiting, [formatNumber(waiting)]);
  if (!answers) return `${open}; ${i18n.t('strategy.noAnswers', [formatNumber(recentDays)])}`;
  const { median, n } = answers;
  const time = hoursBetween(median.from / hourMs, median.to / hourMs);
  return `${open}; ${i18n.t('strategy.answered', n, [time, formatNumber(n), formatNumber(recentDays)])}`;
}
