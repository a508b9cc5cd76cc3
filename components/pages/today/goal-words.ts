import { i18n } from '#i18n';
import type { GoalProgress } from '../../../utils/db/queries/goal-progress.ts';
import type { Reach } from '../../../utils/metrics/goal-reach.ts';
import type { PaceVerdict } from '../../../utils/metrics/pace.ts';
import type { Goal, GoalMetric } from '../../../utils/model/records.ts';
import { formatNumber, formatPercent, formatSeen } from '../../ui/format.ts';
import type { Status } from '../../ui/StatusMark.tsx';

export const goalMetrics: readonly GoalMetric[] = ['followers', 'engagement', 'posts', 'manual'];

export function metricName(metric: GoalMetric): string {
  const names: Record<GoalMetric, string> = {
    followers: i18n.t('goals.metricFollowers'),
    engagement: i18n.t('goals.metricEngagement'),
    posts: i18n.t('goals.metricPosts'),
    manual: i18n.t('goals.metricManual'),
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

/** "31 of 50", or that nothing was seen: never a zero for it. */
export const valueText = (goal: Goal, { reach }: GoalProgress): string =>
  reach
    ? i18n.t('goals.of', [reachText(reach), formatNumber(goal.target)])
    : i18n.t('goals.target', [formatNumber(goal.target)]);

/** "62 % of target, 51 % of the time gone". */
export function paceSentence(goal: Goal, progress: GoalProgress): string {
  const { pace, base } = progress;
  if (pace.verdict === 'waiting') return i18n.t('goals.notBegun');
  if (!pace.way) return unseenSentence(goal, progress);
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

function unseenSentence(goal: Goal, { profiles, unseen, reach }: GoalProgress): string {
  if (goal.metric === 'manual') return i18n.t('goals.typeFirst');
  if (profiles === 0) return i18n.t('goals.noOwnProfile');
  if (reach || unseen.length > 0) return i18n.t('goals.profileUnseen', [unseen.map(({ name }) => name).join(', ')]);
  return i18n.t('goals.noPostSeen');
}

/** Where the number comes from: "7 own posts, seen 3 h ago". */
export function sourceText(goal: Goal, { posts, profiles, seenAt }: GoalProgress, now: number): string | undefined {
  if (seenAt === undefined) return undefined;
  if (goal.metric === 'manual') return i18n.t('goals.typedByYou');
  const seen = formatSeen(seenAt, now);
  return goal.metric === 'followers'
    ? i18n.t('goals.fromProfiles', profiles, [String(profiles), seen])
    : i18n.t('goals.fromPosts', posts, [formatNumber(posts), seen]);
}
