import { type Period, periodAfter } from '../../lib/periods.ts';
import type { Experiment, Learning } from '../../model/learning.ts';
import { NetworkId } from '../../model/network.ts';
import type { Measure } from '../../model/report.ts';
import type { WorkspaceDb } from '../schema.ts';
import { experiments } from './experiments.ts';
import { goalProgress } from './goal-progress.ts';
import type { GoalWithProgress } from './goals-active.ts';
import { learnings } from './learnings.ts';
import { networkPart, type ReportNetwork, type ReportPost } from './report-network.ts';

/** What happened in a month or quarter, as far as it was seen, and what was decided. */
export interface PeriodReport {
  readonly period: Period;
  readonly before: Period;
  readonly measure: Measure;
  /** Oldest first. */
  readonly posts: readonly ReportPost[];
  /** Networks with own posts or followers. */
  readonly networks: readonly ReportNetwork[];
  /** Goals that ran in the period, as they stood at its end or stand now. */
  readonly goals: readonly GoalWithProgress[];
  /** Results of experiments of these weeks, and decisions that were judged in them. */
  readonly learned: readonly Learning[];
  /** What was decided in these weeks and was not found to be no help. */
  readonly decided: readonly Learning[];
  readonly running: readonly Experiment[];
}

/** Reads a year of own posts: for a page that is asked seldom. */
export async function periodReport(
  db: WorkspaceDb,
  period: Period,
  measure: Measure,
  now: number,
): Promise<PeriodReport> {
  const before = periodAfter(period, -1);
  const own = await db.profiles.where('relation').equals('own').toArray();
  const [parts, goals, log, all] = await Promise.all([
    Promise.all(
      NetworkId.options.map((network) =>
        networkPart(
          db,
          network,
          own.flatMap((profile) => (profile.network === network ? [profile.key] : [])),
          { period, before, measure },
        ),
      ),
    ),
    goalsOf(db, period, now),
    learnings(db),
    experiments(db),
  ]);
  const isInside = (at: number): boolean => at >= period.from && at < period.to;
  const isOfWeeks = ({ week }: Learning): boolean => isInside(Date.parse(`${week}T12:00`));
  return {
    period,
    before,
    measure,
    posts: parts.flatMap(({ posts }) => posts).sort((a, b) => a.at - b.at),
    networks: parts.flatMap(({ network }) => network ?? []),
    goals,
    learned: log
      .filter((each) => (each.kind === 'result' ? isOfWeeks(each) : !!each.helped && isInside(each.helpedAt ?? 0)))
      .toReversed(),
    decided: log.filter((each) => each.kind === 'decision' && isOfWeeks(each) && each.helped !== 'no').toReversed(),
    running: all.filter(({ state, startedAt }) => state === 'running' && (startedAt ?? Infinity) < period.to),
  };
}

async function goalsOf(db: WorkspaceDb, { from, to }: Period, now: number): Promise<readonly GoalWithProgress[]> {
  const rows = await db.goals.where('dueAt').aboveOrEqual(from).toArray();
  const goals = rows
    .filter(({ deletedAt, startsAt }) => deletedAt === undefined && startsAt < to)
    .sort((a, b) => a.dueAt - b.dueAt);
  const at = Math.min(now, to - 1);
  return Promise.all(goals.map(async (goal) => ({ goal, progress: await goalProgress(db, goal, at) })));
}
