import { i18n } from '#i18n';
import type { GoalProgress } from '../../../utils/db/queries/goal-progress.ts';
import type { Forecast } from '../../../utils/metrics/goal-forecast.ts';
import type { Reach } from '../../../utils/metrics/goal-reach.ts';
import { answersNeeded, type ResponseTime } from '../../../utils/metrics/response-time.ts';
import type { PaceVerdict } from '../../../utils/metrics/pace.ts';
import type { Goal, GoalChange, GoalMetric } from '../../../utils/model/records.ts';
import { formatDay, formatEstimate, formatNumber, formatPercent, formatSeen } from '../../ui/format.ts';
import type { Status } from '../../ui/StatusMark.tsx';
import { sourceName } from '../results/words.ts';

export const goalMetrics: readonly GoalMetric[] = [
  'followers',
  'engagement',
  'posts',
  'clicks',
  'visits',
  'conversions',
  'responseTime',
  'deals',
  'manual',
];

/** What is counted on one network or all; the rest knows no network. */
export const isOfNetwork = (metric: GoalMetric): boolean =>
  metric === 'followers' || metric === 'engagement' || metric === 'posts' || metric === 'responseTime';

export function metricName(metric: GoalMetric): string {
  const names: Record<GoalMetric, string> = {
    followers: i18n.t('goals.metricFollowers'),
    engagement: i18n.t('goals.metricEngagement'),
    posts: i18n.t('goals.metricPosts'),
    manual: i18n.t('goals.metricManual'),
    deals: i18n.t('goals.metricDeals'),
    clicks: i18n.t('goals.metricClicks'),
    visits: i18n.t('goals.metricVisits'),
    conversions: i18n.t('goals.metricConversions'),
    responseTime: i18n.t('goals.metricResponseTime'),
  };
  return names[metric];
}

export const verdictStatus: Record<PaceVerdict, Status> = {
  reached: 'on',
  on: 'on',
  behind: 'gap',
  unclear: 'degraded',
  missed: 'stopped',
  waiting: 'off',
  unseen: 'off',
};

export function verdictName(verdict: PaceVerdict): string {
  const names: Record<PaceVerdict, string> = {
    reached: i18n.t('goals.reached'),
    on: i18n.t('goals.onPace'),
    behind: i18n.t('goals.behind'),
    unclear: i18n.t('goals.unclear'),
    missed: i18n.t('goals.missed'),
    waiting: i18n.t('goals.waiting'),
    unseen: i18n.t('goals.unseen'),
  };
  return names[verdict];
}

/** "402", "402 – 412", "at least 402". */
export function reachText({ from, to }: Reach): string {
  if (to === undefined) return i18n.t('goals.atLeast', [formatNumber(from)]);
  return from === to ? formatNumber(from) : `${formatNumber(from)} – ${formatNumber(to)}`;
}

/** "20 min", "2.5 h", "3 d". */
export function hoursText(hours: number): string {
  if (hours < 1) return i18n.t('ui.minutes', [formatNumber(Math.round(hours * 60))]);
  return hours < 48 ? i18n.t('ui.hours', [decimal.format(hours)]) : i18n.t('ui.days', [decimal.format(hours / 24)]);
}

/** As exactly as the pages told it: "2.5 h", "2 h – 4 h". */
export function hoursBetween(from: number, to: number): string {
  const [least, most] = [hoursText(from), hoursText(to)];
  return least === most ? least : `${least} – ${most}`;
}

/** "31 of 50", or that nothing was seen: never a zero for it. */
export const valueText = (goal: Goal, { reach }: GoalProgress): string =>
  goal.metric === 'responseTime'
    ? reach
      ? i18n.t('goals.atMost', [hoursBetween(reach.from, reach.to ?? reach.from), hoursText(goal.target)])
      : i18n.t('goals.target', [hoursText(goal.target)])
    : reach
      ? i18n.t('goals.of', [reachText(reach), formatNumber(goal.target)])
      : i18n.t('goals.target', [formatNumber(goal.target)]);

/** "62 % of target, 51 % of the time gone". */
export function paceSentence(goal: Goal, progress: GoalProgress): string {
  const { pace, base } = progress;
  if (pace.verdict === 'waiting') return i18n.t('goals.notBegun');
  if (!pace.way) return unseenSentence(goal, progress);
  if (progress.answers) return answerSentence(progress.answers.time, formatPercent(pace.time));
  const { from, to } = pace.way;
  const share =
    to === undefined
      ? i18n.t('goals.atLeast', [formatPercent(from)])
      : Math.round(from * 100) === Math.round(to * 100)
        ? formatPercent(from)
        : `${Math.round(from * 100)} – ${formatPercent(to)}`;
  const time = formatPercent(pace.time);
  return goal.metric === 'followers' && base
    ? i18n.t('goals.sentenceFrom', [share, formatNumber(base.value), time])
    : i18n.t('goals.sentence', [share, time]);
}

/** How far it is and how much of its time is gone; of one that is over, when it was. */
export const offPaceText = (goal: Goal, progress: GoalProgress, now: number): string =>
  progress.pace.verdict === 'missed'
    ? i18n.t('goals.missedAt', [valueText(goal, progress), formatDay(goal.dueAt, now)])
    : paceSentence(goal, progress);

function answerSentence(found: ResponseTime | undefined, time: string): string {
  const interval = found?.interval;
  if (!interval) return i18n.t('goals.fewAnswers', [formatNumber(answersNeeded), time]);
  return i18n.t('goals.answerSentence', [hoursBetween(interval.from / hourMs, interval.to / hourMs), time]);
}

const hourMs = 3_600_000;

/** "at this pace 87 (78 – 96) by 30 Jan". */
export function forecastSentence({ dueAt }: Goal, { forecast }: GoalProgress, now: number): string | undefined {
  if (!forecast) return undefined;
  return i18n.t('goals.forecast', [forecastText(forecast), formatDay(dueAt, now)]);
}

/** "87 (78 – 96)": what is counted is never less than nothing, however wide the interval is. */
function forecastText({ value, low, high }: Forecast): string {
  const [middle, least, most] = formatEstimate({ value, low: Math.max(0, low), high });
  return least === most ? middle : `${middle} (${least} – ${most})`;
}

/** "78 – 96" */
export function forecastSpan({ value, low, high }: Forecast): string {
  const [middle, least, most] = formatEstimate({ value, low: Math.max(0, low), high });
  return least === most ? middle : `${least} – ${most}`;
}

/** What has to come a week from now on, where a goal is behind. */
export function neededSentence({ pace, forecast }: GoalProgress): string | undefined {
  if (!forecast || pace.verdict !== 'behind') return undefined;
  return i18n.t('goals.needed', [perWeek(forecast.needed), perWeek(forecast.perDay)]);
}

const decimal = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const perWeek = (perDay: number): string => {
  const value = perDay * 7;
  return Math.abs(value) >= 20 ? formatNumber(Math.round(value)) : decimal.format(value);
};

/** What a goal said before, newest first: "Target: 50, then 60". */
export function changeLines(goal: Goal): readonly { readonly at: number; readonly text: string }[] {
  const later = new Map<string, GoalChange['from']>();
  return (goal.changes ?? []).map(({ at, field, from }) => {
    const to = later.has(field) ? later.get(field) : goal[field];
    later.set(field, from);
    return { at, text: i18n.t('goals.changed', [fieldName(field), fieldText(field, from), fieldText(field, to)]) };
  });
}

function fieldName(field: GoalChange['field']): string {
  const names: Record<GoalChange['field'], string> = {
    title: i18n.t('goals.title'),
    objective: i18n.t('goals.objective'),
    metric: i18n.t('goals.metric'),
    network: i18n.t('goals.network'),
    target: i18n.t('goals.targetLabel'),
    startsAt: i18n.t('goals.startsAt'),
    dueAt: i18n.t('goals.dueAt'),
    owner: i18n.t('goals.owner'),
  };
  return names[field];
}

function fieldText(field: GoalChange['field'], value: GoalChange['from']): string {
  if (value === undefined) return field === 'network' ? i18n.t('goals.allNetworks') : i18n.t('goals.none');
  if (typeof value === 'number') return field === 'target' ? decimal.format(value) : dates.format(value);
  const metric = field === 'metric' ? goalMetrics.find((each) => each === value) : undefined;
  return metric ? metricName(metric) : value;
}

const dates = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

function unseenSentence(goal: Goal, { profiles, unseen, reach }: GoalProgress): string {
  if (goal.metric === 'manual') return i18n.t('goals.typeFirst');
  if (goal.metric === 'deals') return i18n.t('goals.noDeal');
  if (goal.metric === 'responseTime' && profiles > 0) return i18n.t('goals.noAnswerSeen');
  if (!isOfNetwork(goal.metric)) return i18n.t('goals.noFile');
  if (profiles === 0) return i18n.t('goals.noOwnProfile');
  if (reach || unseen.length > 0) return i18n.t('goals.profileUnseen', [unseen.map(({ name }) => name).join(', ')]);
  return i18n.t('goals.noPostSeen');
}

/** Where the number comes from: "7 own posts, seen 3 h ago". */
export function sourceText(goal: Goal, progress: GoalProgress, now: number): string | undefined {
  const { posts, profiles, seenAt, source, answers } = progress;
  if (seenAt === undefined) return undefined;
  if (goal.metric === 'deals') return i18n.t('goals.fromDeals');
  if (source) return i18n.t('goals.fromFile', [sourceName(source), formatDay(seenAt, now)]);
  if (goal.metric === 'manual') return i18n.t('goals.typedByYou');
  const seen = formatSeen(seenAt, now);
  if (answers) {
    const n = answers.time?.n ?? 0;
    const said = i18n.t('goals.fromAnswers', n, [formatNumber(n), seen]);
    const open = answers.unanswered;
    return open > 0 ? `${said} · ${i18n.t('goals.unanswered', open, [formatNumber(open)])}` : said;
  }
  return goal.metric === 'followers'
    ? i18n.t('goals.fromProfiles', profiles, [String(profiles), seen])
    : i18n.t('goals.fromPosts', posts, [formatNumber(posts), seen]);
}
