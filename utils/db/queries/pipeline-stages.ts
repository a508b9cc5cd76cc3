import { UsualStage } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';

/** A column of the pipeline, as the workspace has it. */
export interface StageLine {
  readonly id: string;
  /** Absent: a stage that comes with the product, called as it is in the language of the interface. */
  readonly name?: string;
  readonly place: number;
}

/** The stages of a workspace that never changed them. */
export const usualStages: readonly StageLine[] = UsualStage.options.map((id, place) => ({ id, place }));

/**
 * The stages of the pipeline, in order. Nothing is stored of them until the user changes one; then all are, so that one
 * that was taken away does not come back when its row goes for good.
 */
export async function pipelineStages(db: WorkspaceDb): Promise<readonly StageLine[]> {
  const stored = (await db.pipelineStages.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  if (stored.length === 0) return usualStages;
  return stored
    .map(({ id, name, place }) => ({ id, place, ...(name ? { name } : {}) }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

/** How many people are in each stage, by its id. */
export async function stageCounts(db: WorkspaceDb): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.people.each(({ stage, deletedAt }) => {
    if (stage !== undefined && deletedAt === undefined) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  });
  return counts;
}
