import { newId } from '../../lib/ids.ts';
import type { PipelineStage } from '../../model/desk-rules.ts';
import { pipelineStages } from '../queries/pipeline-stages.ts';
import {
  type Changes,
  makeRecord,
  type RecordEdit,
  type Undo,
  undoChanges,
  writeRecords,
  writtenBy,
} from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

/** What takes a change of the pipeline back: of the stages, and of the people who were in one. */
export interface StagesUndo {
  readonly stages: readonly Undo<'pipelineStages'>[];
  readonly people: readonly Undo<'people'>[];
}

const nothing: StagesUndo = { stages: [], people: [] };

/** Adds a stage at the end. */
export function addStage(db: WorkspaceDb, name: string, now: number): Promise<PipelineStage> {
  return db.transaction('rw', writtenBy(db, 'pipelineStages'), async () => {
    const before = await storedStages(db, now);
    const place = Math.max(-1, ...before.map((stage) => stage.place)) + 1;
    const stage = { id: newId(), name: name.trim(), place, createdAt: now, updatedAt: now };
    return (await makeRecord(db, 'pipelineStages', stage)).record;
  });
}

/** Takes a stage that was added out again; nobody can be in it yet. */
export async function unaddStage(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await writeRecords(db, 'pipelineStages', [{ id, changes: { deletedAt: now, updatedAt: now } }], { make: false });
}

/** An empty name gives a usual stage its usual name back. */
export function renameStage(db: WorkspaceDb, id: string, name: string, now: number): Promise<StagesUndo> {
  return changed(db, now, () => [{ id, changes: { name: name.trim() || undefined, updatedAt: now } }]);
}

/** Puts a stage at an index among the others; 0 is the first. */
export function moveStage(db: WorkspaceDb, id: string, index: number, now: number): Promise<StagesUndo> {
  return changed(db, now, (before) => {
    const order = before.map((stage) => stage.id).filter((each) => each !== id);
    order.splice(Math.max(0, index), 0, id);
    return order.flatMap((each, place) =>
      before.find((stage) => stage.id === each)?.place === place
        ? []
        : [{ id: each, changes: { place, updatedAt: now } }],
    );
  });
}

/**
 * Takes a stage away. Whoever is in it goes to another one, or is in none. Says nothing and changes nothing when it is
 * the last: a pipeline has at least one.
 */
export function removeStage(
  db: WorkspaceDb,
  id: string,
  moveTo: string | undefined,
  now: number,
): Promise<StagesUndo | undefined> {
  return db.transaction('rw', writtenBy(db, 'pipelineStages', 'people'), async () => {
    const before = await storedStages(db, now);
    if (before.length < 2 || !before.some((stage) => stage.id === id)) return undefined;
    const stages = await writeRecords(db, 'pipelineStages', [{ id, changes: { deletedAt: now, updatedAt: now } }], {
      make: false,
    });
    const inIt = await db.people
      .filter(({ stage, deletedAt }) => stage === id && deletedAt === undefined)
      .primaryKeys();
    if (inIt.length === 0) return { stages, people: [] };
    const changes: Changes<'people'> = { stage: moveTo, updatedAt: now };
    const people = await writeRecords(
      db,
      'people',
      inIt.map((personId) => ({ id: personId, changes })),
      { make: false },
    );
    return { stages, people };
  });
}

export function undoStages(db: WorkspaceDb, { stages, people }: StagesUndo, now: number): Promise<void> {
  return db.transaction('rw', writtenBy(db, 'pipelineStages', 'people'), async () => {
    if (stages.length > 0) await undoChanges(db, 'pipelineStages', stages, now);
    if (people.length > 0) await undoChanges(db, 'people', people, now);
  });
}

function changed(
  db: WorkspaceDb,
  now: number,
  editsOf: (
    before: readonly { readonly id: string; readonly place: number }[],
  ) => readonly RecordEdit<'pipelineStages'>[],
): Promise<StagesUndo> {
  return db.transaction('rw', writtenBy(db, 'pipelineStages'), async () => {
    const edits = editsOf(await storedStages(db, now));
    if (edits.length === 0) return nothing;
    return { stages: await writeRecords(db, 'pipelineStages', edits, { make: false }), people: [] };
  });
}

/** The stages as rows: those that come with the product are stored before the first change. */
async function storedStages(db: WorkspaceDb, now: number) {
  const stages = await pipelineStages(db);
  const stored = await db.pipelineStages
    .where('id')
    .anyOf(stages.map(({ id }) => id))
    .primaryKeys();
  const missing = stages.filter(({ id }) => !stored.includes(id));
  if (missing.length > 0) {
    const edits = missing.map(({ id, place }) => ({ id, changes: { place, createdAt: now, updatedAt: now } }));
    await writeRecords(db, 'pipelineStages', edits, { make: true });
  }
  return stages;
}
