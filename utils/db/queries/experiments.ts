import { postKey } from '../../lib/keys.ts';
import { comparable, comparableAt } from '../../metrics/at-age.ts';
import { cadenceOf } from '../../metrics/cadence.ts';
import type { GrowthCurve } from '../../metrics/growth-curve.ts';
import { postsOfEntry, publishedOn } from '../../metrics/plan-match.ts';
import { type Spread, spreadOf } from '../../metrics/planned-posts.ts';
import { logOf } from '../../metrics/residuals.ts';
import type { Experiment, ExperimentEntry, ExperimentMetric, ExperimentValue } from '../../model/learning.ts';
import type { NetworkId } from '../../model/network.ts';
import type { PlanEntry } from '../../model/records.ts';
import type { PostRow, SightingRow, WorkspaceDb } from '../schema.ts';
import { endExperiment, isOpen } from '../tables/experiments.ts';
import { storedPosts } from '../tables/same-post.ts';
import { agedCounts } from './post-marks.ts';
import { postsOfYear } from './posts-of-year.ts';
import { agedSightings } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

/**
 * What became of an entry of an experiment. open: not out yet. late: its time is over and it is not out. skipped, deleted,
 * left: never will be, gone from the plan, or taken out by the user. elsewhere: out on another network. unseen: out, and
 * the post was not seen. young: out, and not as old as the age that counts. measured: has a value at that age. missing: it
 * was not seen closely enough around that age; nothing is filled in.
 */
export type EntryFate =
  'open' | 'late' | 'skipped' | 'deleted' | 'left' | 'elsewhere' | 'unseen' | 'young' | 'measured' | 'missing';

export interface ExperimentLine {
  readonly entry: ExperimentEntry;
  /** Undefined where the record is gone for good. */
  readonly plan: PlanEntry | undefined;
  readonly fate: EntryFate;
  /** Key of the post, where it was seen. */
  readonly postKey?: string;
  /** It is due at another time now than when its arm was drawn. */
  readonly isMoved: boolean;
}

export interface ArmCount {
  readonly drawn: number;
  readonly measured: number;
  readonly missing: number;
}

/** An experiment and how far it is. While it runs there are counts only: whoever looks early finds what chance made. */
export interface ExperimentView {
  readonly experiment: Experiment;
  readonly lines: readonly ExperimentLine[];
  /** By arm. */
  readonly counts: readonly ArmCount[];
  /** Every arm has the posts that were planned. */
  readonly isReached: boolean;
}

/** All that are kept: those that run first, then planned ones, then the rest; the newest first. */
export async function experiments(db: WorkspaceDb): Promise<readonly Experiment[]> {
  const order = ['running', 'planned', 'ended', 'stopped'];
  const rows = await db.experiments.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  return rows.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.createdAt - a.createdAt);
}

/** Those that an entry can go into or is in. */
export async function experimentsFor(
  db: WorkspaceDb,
  entryId: string | undefined,
): Promise<readonly { readonly experiment: Experiment; readonly entry: ExperimentEntry | undefined }[]> {
  return (await experiments(db)).flatMap((experiment) => {
    const entry = experiment.entries.find((each) => each.entryId === entryId && each.leftAt === undefined);
    return isOpen(experiment) || entry ? [{ experiment, entry }] : [];
  });
}

export async function experimentView(db: WorkspaceDb, id: string, now: number): Promise<ExperimentView | undefined> {
  const measured = await measure(db, id, now);
  if (!measured) return undefined;
  const { values: _unseen, ...view } = measured;
  return view;
}

/** Ends an experiment with its result once the planned number is reached. False before: then it can only be stopped. */
export async function concludeExperiment(db: WorkspaceDb, id: string, now: number): Promise<boolean> {
  const measured = await measure(db, id, now);
  if (!measured?.isReached) return false;
  const missing = measured.lines.filter(({ fate }) => fate === 'missing' || fate === 'unseen').length;
  return endExperiment(db, id, { values: [...measured.values], missing }, now);
}

/** What is compared. */
export interface ExperimentAsked {
  readonly network: NetworkId;
  readonly metric: ExperimentMetric;
  readonly ageMs: number;
}

/** What an experiment on a network is planned with: how far own results scatter at an age, and how often one posts there. */
export interface ExperimentBasis {
  readonly spread: Spread;
  /** Own posts a week that were seen; undefined where none was in eight weeks. */
  readonly perWeek: number | undefined;
}

export async function experimentBasis(
  db: WorkspaceDb,
  { network, metric, ageMs }: ExperimentAsked,
  now: number,
): Promise<ExperimentBasis> {
  const own = await db.profiles.where('relation').equals('own').toArray();
  const keys = own.filter((profile) => profile.network === network).map(({ key }) => key);
  const rows = await postsOfYear(db, keys, now);
  const [sightings, curve] = await Promise.all([
    agedSightings(
      db,
      rows.map(({ key }) => key),
    ),
    storedCurve(db, network),
  ]);
  const values = rows.flatMap(
    ({ key }) =>
      comparableAt(agedCounts(sightings.get(key) ?? [], metric), ageMs, curve, metric === 'engagement') ?? [],
  );
  const published = rows.flatMap(({ publishedAt }) => publishedAt ?? []);
  return { spread: spreadOf(values.map(logOf)), perWeek: cadenceOf(published, now)?.perWeek };
}

/** Entries of the plan that are to go out on a network and belong to no open experiment, by day; those without one last. */
export async function entriesToChoose(db: WorkspaceDb, network: NetworkId): Promise<readonly PlanEntry[]> {
  const taken = new Set(
    (await experiments(db))
      .filter(isOpen)
      .flatMap(({ entries }) => entries.flatMap(({ entryId, leftAt }) => (leftAt === undefined ? [entryId] : []))),
  );
  const rows = await db.planEntries
    .where('state')
    .anyOf('idea', 'draft', 'review', 'approved', 'scheduled')
    .filter(
      (entry) =>
        entry.deletedAt === undefined &&
        !!entry.variants[network]?.trim() &&
        publishedOn(entry, network) === undefined &&
        !taken.has(entry.id),
    )
    .toArray();
  return rows.sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.title.localeCompare(b.title));
}

async function measure(
  db: WorkspaceDb,
  id: string,
  now: number,
): Promise<(ExperimentView & { readonly values: readonly ExperimentValue[] }) | undefined> {
  const experiment = await db.experiments.get(id);
  if (!experiment || experiment.deletedAt !== undefined) return undefined;
  const { network, metric = 'engagement', ageMs, arms, entries, perArm, result } = experiment;
  // What was measured at the end stands, whatever is seen or erased since.
  const kept = new Set(result?.values.map(({ entryId }) => entryId));
  const plans = await db.planEntries.bulkGet(entries.map(({ entryId }) => entryId));
  const keyOf = (plan: PlanEntry | undefined): string | undefined => {
    const post = plan && publishedOn(plan, network);
    return post && postKey(post);
  };
  const keys = plans.flatMap((plan) => keyOf(plan) ?? []);
  const posts = await storedPosts(db, keys);
  const [sightings, curve] = await Promise.all([
    agedSightings(
      db,
      [...posts.values()].map(({ key }) => key),
    ),
    storedCurve(db, network),
  ]);
  const found = entries.map((entry, index) => {
    const plan = plans[index];
    const post = posts.get(keyOf(plan) ?? '');
    const line = { entry, plan, isMoved: entry.arm !== undefined && plan?.dueAt !== entry.dueAt };
    if (kept.has(entry.entryId)) return { line: { ...line, fate: 'measured' as const } };
    const early = earlyFate(entry, plan, network, now);
    if (early) return { line: { ...line, fate: early } };
    if (!post) return { line: { ...line, fate: 'unseen' as const } };
    const { fate, value } = fateOfPost(post, sightings.get(post.key) ?? [], { entry, metric, ageMs, curve, now });
    // What came to be known after the end is no part of the result.
    const isLate = result !== undefined && fate === 'measured';
    return { line: { ...line, fate: isLate ? ('missing' as const) : fate, postKey: post.key }, value };
  });
  const lines = found.map(({ line }): ExperimentLine => line);
  const counts = arms.map((_, arm): ArmCount => {
    const of = lines.filter(({ entry }) => entry.arm === arm);
    const count = (...fates: EntryFate[]): number => of.filter(({ fate }) => fates.includes(fate)).length;
    return { drawn: of.length, measured: count('measured'), missing: count('missing', 'unseen') };
  });
  const isReached = counts.every(({ measured }) => measured >= perArm);
  return { experiment, lines, counts, isReached, values: found.flatMap(({ value }) => value ?? []) };
}

/** What is known of an entry without looking at its post. */
function earlyFate(
  { leftAt }: ExperimentEntry,
  plan: PlanEntry | undefined,
  network: NetworkId,
  now: number,
): EntryFate | undefined {
  if (leftAt !== undefined) return 'left';
  // What is out counts whatever became of its entry.
  if (plan && publishedOn(plan, network)) return undefined;
  // Each network is noted on its own, but by older versions: it may still go out on this one.
  const waits = plan?.published && plan.state !== 'published' && !!plan.variants[network]?.trim();
  if (plan && postsOfEntry(plan).length > 0 && !waits) return 'elsewhere';
  if (!plan || plan.deletedAt !== undefined) return 'deleted';
  if (plan.state === 'skipped') return 'skipped';
  if (plan.state === 'published') return 'unseen';
  return plan.dueAt !== undefined && plan.dueAt < now ? 'late' : 'open';
}

interface Asked {
  readonly entry: ExperimentEntry;
  readonly metric: ExperimentMetric;
  readonly ageMs: number;
  readonly curve: GrowthCurve;
  readonly now: number;
}

function fateOfPost(
  { publishedAt }: PostRow,
  rows: readonly SightingRow[],
  { entry: { entryId, arm }, metric, ageMs, curve, now }: Asked,
): { readonly fate: EntryFate; readonly value?: ExperimentValue } {
  if (publishedAt && now - publishedAt.to < ageMs) return { fate: 'young' };
  const at = comparable(agedCounts(rows, metric), ageMs, curve, metric === 'engagement');
  if (at.how === 'unknown') return { fate: 'missing' };
  const { value, low, high } = at;
  return { fate: 'measured', ...(arm === undefined ? {} : { value: { entryId, arm, value, low, high } }) };
}
