import { dueMoment, mostApartMs } from '../../lib/due.ts';
import { midpoint } from '../../lib/count.ts';
import { weekSpan, type WeekSpan } from '../../lib/weeks.ts';
import { publishedOn } from '../../metrics/plan-match.ts';
import { medianOf } from '../../metrics/residuals.ts';
import type { Experiment, LearningFigure } from '../../model/learning.ts';
import { NetworkId } from '../../model/network.ts';
import type { Person, PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { experiments, experimentView } from './experiments.ts';
import { goalProgress } from './goal-progress.ts';
import { activeGoals, type GoalWithProgress } from './goals-active.ts';
import { ownProfiles } from './own-profiles.ts';
import { type OwnYear, ownYear, type YearPost } from './own-year.ts';
import { profileSightingsOf } from './profile-history.ts';

/** The plan of a week on one network beside what was seen of it. */
export interface WeekPlan {
  readonly network: NetworkId;
  /** Entries that were due in the week with a text for it, and those of them that are out. */
  readonly planned: number;
  readonly out: number;
  /** Those that are not. */
  readonly missed: readonly PlanEntry[];
  /** Own posts that were published in the week, as far as they were seen. */
  readonly seen: number;
}

/** What happened in a week, as far as it was seen. */
export interface WeekReview {
  readonly span: WeekSpan;
  /** Own posts of the week, oldest first. */
  readonly posts: readonly YearPost[];
  /** Networks with a plan or a post. */
  readonly plan: readonly WeekPlan[];
  /** Goals that are behind their pace or were missed. */
  readonly goals: readonly GoalWithProgress[];
  /** Experiments that ended in the week or were stopped, and those that could be ended now. */
  readonly experiments: readonly { readonly experiment: Experiment; readonly isReached: boolean }[];
  /** Next steps that were due by the end of the week and still stand. */
  readonly followUps: readonly Person[];
  readonly year: OwnYear;
}

export async function weekReview(db: WorkspaceDb, monday: string, now: number): Promise<WeekReview> {
  const span = weekSpan(monday);
  const isInside = (at: number): boolean => at >= span.from && at < span.to;
  const [year, due, goals, all, followUps] = await Promise.all([
    ownYear(db, now),
    db.planEntries.where('dueAt').between(span.from, span.to).toArray(),
    activeGoals(db, now),
    experiments(db),
    openSteps(db, Math.min(now, span.to)),
  ]);
  const posts = Object.values(year)
    .flat()
    .filter(({ at }) => isInside(at))
    .sort((a, b) => a.at - b.at);
  const running = await Promise.all(
    all.filter(({ state }) => state === 'running').map(({ id }) => experimentView(db, id, now)),
  );
  return {
    span,
    posts,
    plan: NetworkId.options.flatMap((network) => weekPlan(network, due, posts) ?? []),
    goals: goals.filter(({ progress: { pace } }) => pace.verdict === 'behind' || pace.verdict === 'missed'),
    experiments: [
      ...all
        .filter(({ endedAt }) => endedAt !== undefined && isInside(endedAt))
        .map((experiment) => ({ experiment, isReached: false })),
      ...running.flatMap((view) => (view?.isReached ? [{ experiment: view.experiment, isReached: true }] : [])),
    ],
    followUps,
    year,
  };
}

function weekPlan(network: NetworkId, due: readonly PlanEntry[], posts: readonly YearPost[]): WeekPlan | undefined {
  const entries = due.filter(
    ({ deletedAt, state, variants }) => deletedAt === undefined && state !== 'idea' && !!variants[network]?.trim(),
  );
  const isOut = (entry: PlanEntry): boolean => publishedOn(entry, network) !== undefined || entry.state === 'published';
  const seen = posts.filter(({ row }) => row.network === network).length;
  if (entries.length + seen === 0) return undefined;
  const missed = entries.filter((entry) => !isOut(entry));
  return { network, planned: entries.length, out: entries.length - missed.length, missed, seen };
}

/** By how long they wait. */
async function openSteps(db: WorkspaceDb, until: number): Promise<readonly Person[]> {
  const rows = await db.people
    .where('nextStep.dueAt')
    .below(until + mostApartMs)
    .filter(({ deletedAt, nextStep }) => deletedAt === undefined && (dueMoment(nextStep ?? {}) ?? until) < until)
    .toArray();
  return rows.sort((a, b) => (dueMoment(a.nextStep ?? {}) ?? 0) - (dueMoment(b.nextStep ?? {}) ?? 0));
}

export interface FigureValue {
  /** Undefined: not known. */
  readonly value: number | undefined;
  /** Posts, profiles or sightings that it rests on. */
  readonly n: number;
}

/**
 * The number that a decision is to move, as it was in a week: posts seen, their median engagement at 24 h, followers when
 * own profiles were seen last before its end, or how far a goal was.
 */
export async function figureIn(
  db: WorkspaceDb,
  figure: Pick<LearningFigure, 'of' | 'network' | 'goalId'>,
  monday: string,
  year: OwnYear,
): Promise<FigureValue> {
  const { from, to } = weekSpan(monday);
  const networks = figure.network ? [figure.network] : NetworkId.options;
  const posts = networks.flatMap((network) => year[network]).filter(({ at }) => at >= from && at < to);
  switch (figure.of) {
    case 'posts':
      return { value: posts.length, n: posts.length };
    case 'median': {
      const values = posts.flatMap(({ value }) => value ?? []);
      return { value: values.length > 0 ? medianOf(values) : undefined, n: values.length };
    }
    case 'followers':
      return followersAt(db, networks, to);
    case 'goal': {
      const goal = figure.goalId === undefined ? undefined : await db.goals.get(figure.goalId);
      if (!goal || goal.deletedAt !== undefined) return { value: undefined, n: 0 };
      const { reach, posts: n } = await goalProgress(db, goal, to - 1);
      return { value: reach && (reach.to === undefined ? reach.from : (reach.from + reach.to) / 2), n };
    }
  }
}

/** Only where every own profile of these networks was seen: a part of them is no sum. */
async function followersAt(db: WorkspaceDb, networks: readonly NetworkId[], until: number): Promise<FigureValue> {
  const own = (await ownProfiles(db)).filter(({ network }) => networks.includes(network));
  const counts = await Promise.all(
    own.map(async ({ key }) => {
      const rows = await profileSightingsOf(db, key);
      return rows.findLast(({ seenAt, followers }) => seenAt < until && followers !== undefined)?.followers;
    }),
  );
  const known = counts.filter((count) => count !== undefined);
  if (known.length === 0 || known.length < own.length) return { value: undefined, n: known.length };
  return { value: known.reduce((sum, count) => sum + midpoint(count), 0), n: known.length };
}
