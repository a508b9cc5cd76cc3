import { i18n } from '#i18n';
import type { OwnNumbers } from '../../../utils/db/queries/own-numbers.ts';
import { ratePer } from '../../../utils/db/queries/measured-posts.ts';
import type { PeriodReport } from '../../../utils/db/queries/period-report.ts';
import type { ReportPost } from '../../../utils/db/queries/report-network.ts';
import { factorTexts } from '../../../utils/lib/factors.ts';
import { formatFactor, formatRange } from '../../../utils/lib/format.ts';
import type { Period } from '../../../utils/lib/periods.ts';
import type { BestTime, TimeCell } from '../../../utils/metrics/best-time.ts';
import type { PaceVerdict } from '../../../utils/metrics/pace.ts';
import type { WhatWorks } from '../../../utils/metrics/what-works.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { Measure } from '../../../utils/model/report.ts';
import { formatEstimate, formatMonthYear, formatNumber, formatRate } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { cellText } from '../posts/works/BestTimePanel.tsx';
import { factorText, levelText, type PillarNames } from '../posts/works/level-words.ts';

/** "October 2026", "Q4 2026". */
export function periodText({ kind, key, from }: Period): string {
  return kind === 'month' ? formatMonthYear(from) : i18n.t('reports.quarter', [key.slice(-1), key.slice(0, 4)]);
}

const threeDigits = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });

/** A value of a measure and the ends of its interval: counts as counts, rates in percent. */
export const measuredTexts = (
  measure: Measure,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
): readonly [value: string, low: string, high: string] =>
  measure === 'engagement'
    ? formatEstimate({ value, low, high })
    : [
        formatRate(value / ratePer, threeDigits),
        formatRate(low / ratePer, threeDigits),
        formatRate(high / ratePer, threeDigits),
      ];

export const betweenText = (low: number, high: number): string => formatRange(formatFactor(low), formatFactor(high));

/** Of each kind so many are named. */
const mostNamed = 3;

/** Posts of which the whole interval is above, or below, what is usual; those furthest from it first. */
export function surePosts(posts: readonly ReportPost[], side: 'above' | 'below'): readonly ReportPost[] {
  const isSure = ({ comparison }: ReportPost): boolean =>
    comparison !== undefined && (side === 'above' ? comparison.low > 1 : comparison.high < 1);
  const factorOf = ({ comparison }: ReportPost): number => comparison?.factor ?? 1;
  const sign = side === 'above' ? -1 : 1;
  return posts
    .filter(isSure)
    .sort((a, b) => sign * (factorOf(a) - factorOf(b)))
    .slice(0, mostNamed);
}

/** What a report says in short where nobody typed anything: only what its own numbers say. */
export function shortText({ networks, posts, before, goals }: PeriodReport): string {
  const earlier = periodText(before);
  const told = networks.flatMap(({ network, change }) =>
    change && change.says !== 'unclear'
      ? [
          i18n.t(change.says === 'up' ? 'reports.saidUp' : 'reports.saidDown', [
            networkName(network),
            formatFactor(change.factor),
            earlier,
          ]),
        ]
      : [],
  );
  const isAnyCompared = networks.some(({ change }) => change);
  const goalsThat = (verdicts: readonly PaceVerdict[]): string =>
    new Intl.ListFormat().format(
      goals.filter(({ progress: { pace } }) => verdicts.includes(pace.verdict)).map(({ goal }) => goal.title),
    );
  const said = [
    ['reports.saidReached', ['reached']],
    ['reports.saidOnPace', ['on']],
    ['reports.saidBehind', ['behind']],
    ['reports.saidMissed', ['missed']],
  ] as const;
  return [
    ...(posts.length > 0 ? [i18n.t('reports.saidPosts', posts.length, [formatNumber(posts.length)])] : []),
    ...(told.length > 0 ? told : isAnyCompared ? [i18n.t('reports.saidUnclear', [earlier])] : []),
    ...said.flatMap(([key, verdicts]) => {
      const titles = goalsThat(verdicts);
      return titles ? [i18n.t(key, [titles])] : [];
    }),
  ].join(' ');
}

export interface LearnedLine {
  readonly text: string;
  /** It says that nothing is known yet. */
  readonly isQuiet: boolean;
}

const loud = (text: string): LearnedLine => ({ text, isQuiet: false });
const quiet = (text: string): LearnedLine => ({ text, isQuiet: true });

/** What the posts of a year say network by network, the strongest first, and whether the hour matters. */
export function learnedLines(works: ReadonlyMap<NetworkId, OwnNumbers>, names: PillarNames): readonly LearnedLine[] {
  const waiting = [...works].flatMap(([network, { times }]) =>
    times.says === 'few' ? [i18n.t('reports.morePosts', [formatNumber(times.needed), networkName(network)])] : [],
  );
  return [
    ...[...works].flatMap(([network, numbers]) => [
      ...effectLines(network, numbers.works, names),
      ...timeLine(network, numbers.times),
    ]),
    ...(waiting.length > 0 ? [quiet(i18n.t('reports.timeFew', [new Intl.ListFormat().format(waiting)]))] : []),
  ];
}

const liftTexts = ({ lift, low, high }: Pick<TimeCell, 'lift' | 'low' | 'high'>) =>
  factorTexts({ value: lift, low, high });

function effectLines(
  network: NetworkId,
  { n, needed, effects }: WhatWorks,
  names: PillarNames,
): readonly LearnedLine[] {
  const sure = effects
    .filter(({ isDistinct }) => isDistinct)
    .sort((a, b) => Math.abs(Math.log(b.lift)) - Math.abs(Math.log(a.lift)))
    .slice(0, mostNamed);
  if (needed === 0 && sure.length === 0)
    return [quiet(i18n.t('reports.noEffect', [networkName(network), formatNumber(n)]))];
  return sure.map((each) => {
    const { value, low, high } = liftTexts(each);
    return loud(
      i18n.t('reports.effect', [
        networkName(network),
        factorText(each.factor),
        levelText(each.factor, each.level, names),
        value,
        formatRange(low, high),
        formatNumber(each.n),
      ]),
    );
  });
}

/** Nothing where too few posts are known: that is said once for all networks. */
function timeLine(network: NetworkId, times: BestTime): readonly LearnedLine[] {
  const name = networkName(network);
  if (times.says === 'even') return [quiet(i18n.t('reports.timeEven', [name, formatNumber(times.n)]))];
  if (times.says === 'few') return [];
  const [best] = times.cells.toSorted((a, b) => b.lift - a.lift);
  if (!best) return [];
  const { value, low, high } = liftTexts(best);
  const values = [name, cellText(best), value, formatRange(low, high)] as const;
  return [loud(i18n.t('reports.timeFound', [...values]))];
}
