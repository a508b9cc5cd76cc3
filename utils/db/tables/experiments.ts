import { dayOf, newId } from '../../lib/ids.ts';
import { armsFrom } from '../../metrics/arm-draw.ts';
import { plannedPosts } from '../../metrics/planned-posts.ts';
import { type Experiment, type ExperimentEntry, mostExperimentEntries } from '../../model/learning.ts';
import { type Changes, makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

/** What the user says of an experiment. Everything else follows from it or from the lot. */
export type ExperimentContent = Pick<
  Experiment,
  'title' | 'hypothesis' | 'network' | 'arms' | 'metric' | 'ageMs' | 'ratio' | 'sd' | 'sdPosts'
>;

/** A number that nobody chose. */
const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

const tidy = (content: ExperimentContent): ExperimentContent & Pick<Experiment, 'perArm'> => {
  const arms = content.arms.map((arm) => arm.trim());
  return {
    ...content,
    title: content.title.trim(),
    hypothesis: content.hypothesis.trim(),
    arms,
    perArm: plannedPosts(content.sd, content.ratio, arms.length),
  };
};

/** A planned experiment, with entries of the plan that were chosen for it. */
export async function addExperiment(
  db: WorkspaceDb,
  content: ExperimentContent,
  entryIds: readonly string[],
  now: number,
  seed = newSeed(),
): Promise<Experiment> {
  const entries = entryIds.map((entryId) => ({ entryId }));
  const experiment: Experiment = {
    id: newId(),
    createdAt: now,
    updatedAt: now,
    ...tidy(content),
    seed,
    state: 'planned',
    entries,
  };
  await db.transaction('rw', [...writtenBy(db, 'experiments'), db.ledger], async () => {
    for (const entryId of entryIds) await takeOut(db, entryId, now);
    await makeRecord(db, 'experiments', experiment);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return experiment;
}

/** Changes one that has not begun. False where it has, or is not there: what is asked of a lot stands before it is drawn. */
export const changeExperiment = (db: WorkspaceDb, id: string, content: ExperimentContent, now: number) =>
  change(db, id, ({ state }) => (state === 'planned' ? { ...tidy(content), updatedAt: now } : undefined));

/**
 * Draws an arm for every entry that was chosen, in the order in which they are due, those without a day last. From then on
 * nothing about it changes but what is added. False where it has begun or has no entry that is there.
 */
export async function startExperiment(db: WorkspaceDb, id: string, now: number): Promise<boolean> {
  return db.transaction('rw', [...writtenBy(db, 'experiments'), db.planEntries], async () => {
    const experiment = await openExperiment(db, id);
    if (experiment?.state !== 'planned') return false;
    const chosen = experiment.entries.filter(({ leftAt }) => leftAt === undefined);
    const plan = await db.planEntries.bulkGet(chosen.map(({ entryId }) => entryId));
    const there = plan
      .flatMap((entry) => (entry && entry.deletedAt === undefined ? [entry] : []))
      .sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity));
    if (there.length === 0) return false;
    const arms = armsFrom(experiment.seed, experiment.arms.length, there.length);
    const entries = there.map((entry, place): ExperimentEntry => drawn(entry, arms[place] ?? 0, place));
    return change(db, id, () => ({ state: 'running', entries, startedAt: now, updatedAt: now }));
  });
}

/**
 * Puts an entry of the plan into an experiment, or into none, and out of any other that is planned or runs. In one that
 * runs its arm is drawn at once, and one that comes back has the arm that it had: there is no second draw.
 */
export function putIntoExperiment(
  db: WorkspaceDb,
  entryId: string,
  experimentId: string | undefined,
  now: number,
): Promise<ExperimentEntry | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'experiments'), db.planEntries], async () => {
    await takeOut(db, entryId, now, experimentId);
    const experiment = experimentId === undefined ? undefined : await openExperiment(db, experimentId);
    const entry = await db.planEntries.get(entryId);
    if (!experiment || !entry || !isOpen(experiment)) return undefined;
    const { id, seed, arms, state, entries } = experiment;
    const before = entries.find((each) => each.entryId === entryId);
    if (before && before.leftAt === undefined) return before;
    if (!before && entries.length >= mostExperimentEntries) return undefined;
    const place = entries.filter(({ arm }) => arm !== undefined).length;
    const { leftAt: _left, ...known } = before ?? { entryId };
    const next: ExperimentEntry =
      state === 'running' && known.arm === undefined
        ? drawn(entry, armsFrom(seed, arms.length, place + 1)[place] ?? 0, place)
        : known;
    const all = before ? entries.map((each) => (each === before ? next : each)) : [...entries, next];
    await change(db, id, () => ({ entries: all, updatedAt: now }));
    return next;
  });
}

/** Ends one for good: with what was measured, or before that was enough (`stopped`). False where it does not run. */
export const endExperiment = (db: WorkspaceDb, id: string, result: Experiment['result'], now: number) =>
  change(db, id, ({ state }) =>
    state === 'running'
      ? { state: result ? 'ended' : 'stopped', ...(result ? { result } : {}), endedAt: now, updatedAt: now }
      : undefined,
  );

export const removeExperiment = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'experiments', id, now);

export const restoreExperiment = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'experiments', id, now);

export const isOpen = ({ state }: Pick<Experiment, 'state'>): boolean => state === 'planned' || state === 'running';

const drawn = (
  { id, dueAt }: { readonly id: string; readonly dueAt?: number | undefined },
  arm: number,
  place: number,
): ExperimentEntry => ({ entryId: id, arm, place, ...(dueAt === undefined ? {} : { dueAt }) });

async function openExperiment(db: WorkspaceDb, id: string): Promise<Experiment | undefined> {
  const experiment = await db.experiments.get(id);
  return experiment?.deletedAt === undefined ? experiment : undefined;
}

async function change(
  db: WorkspaceDb,
  id: string,
  changes: (before: Experiment) => Changes<'experiments'> | undefined,
): Promise<boolean> {
  return db.transaction('rw', writtenBy(db, 'experiments'), async () => {
    const before = await openExperiment(db, id);
    const made = before && changes(before);
    if (!made) return false;
    await writeRecord(db, 'experiments', id, made);
    return true;
  });
}

/** Out of every open experiment but one. What was drawn stays, with a mark: a place is never used twice. */
async function takeOut(db: WorkspaceDb, entryId: string, now: number, but?: string): Promise<void> {
  const open = await db.experiments.where('state').anyOf('planned', 'running').toArray();
  for (const experiment of open) {
    const isIn = experiment.entries.some((each) => each.entryId === entryId && each.leftAt === undefined);
    if (experiment.id === but || experiment.deletedAt !== undefined || !isIn) continue;
    const entries = experiment.entries.flatMap((each) => {
      if (each.entryId !== entryId) return [each];
      return each.arm === undefined ? [] : [{ ...each, leftAt: now }];
    });
    await change(db, experiment.id, () => ({ entries, updatedAt: now }));
  }
}
