import { type Changes, type Undo, undoChanges, writeRecords, writtenBy } from '../db/records.ts';
import type { WorkspaceDb } from '../db/schema.ts';
import { factsWith, fromYou } from '../db/tables/facts.ts';
import { onListChange } from '../db/tables/people-lists.ts';
import type { Person } from '../model/records.ts';
import { batchesOf, type Ended, inBatches, type Work } from './batches.ts';

/** What becomes of one of many people; undefined where they are so already. */
export type BulkChange = (person: Person) => Changes<'people'> | undefined;

export interface BulkDone {
  readonly changed: number;
  readonly undo: readonly Undo<'people'>[];
  readonly ended?: Ended;
}

/** Changes many people, batch by batch: each is looked at as it is stored then. Who is gone is left alone. */
export async function changePeople(
  db: WorkspaceDb,
  ids: readonly string[],
  change: BulkChange,
  now: number,
  work: Work = {},
): Promise<BulkDone> {
  const undo: Undo<'people'>[] = [];
  const ended = await inBatches(
    ids,
    work,
    async (batch) => void undo.push(...(await changeBatch(db, batch, change, now))),
  );
  return { changed: undo.length, undo, ...(ended ? { ended } : {}) };
}

/** Takes all of it back. */
export async function undoBulk(db: WorkspaceDb, undo: readonly Undo<'people'>[], now: number): Promise<void> {
  for (const batch of batchesOf(undo)) await undoChanges(db, 'people', batch, now);
}

const changeBatch = (db: WorkspaceDb, ids: readonly string[], change: BulkChange, now: number) =>
  db.transaction('rw', writtenBy(db, 'people'), async () => {
    const people = await db.people.bulkGet([...ids]);
    const edits = people.flatMap((person) => {
      const changes = person && person.deletedAt === undefined ? change(person) : undefined;
      if (!person || !changes) return [];
      const facts = factsWith(person.facts, changes, fromYou, now);
      return [{ id: person.id, changes: { ...changes, facts, updatedAt: now } }];
    });
    return edits.length > 0 ? writeRecords(db, 'people', edits, { make: false }) : [];
  });

export const toStage =
  (stage: string | undefined): BulkChange =>
  (person) =>
    person.stage === stage ? undefined : { stage };

export const withTags =
  (tags: readonly string[]): BulkChange =>
  (person) => {
    const added = tags.filter((tag) => !person.tags.includes(tag));
    return added.length > 0 ? { tags: [...person.tags, ...added] } : undefined;
  };

export const withoutTag =
  (tag: string): BulkChange =>
  (person) =>
    person.tags.includes(tag) ? { tags: person.tags.filter((each) => each !== tag) } : undefined;

/** On a list, or off it where they all are on it; with the end that the list has. `lists`: all that there are. */
export const onList =
  (listId: string, isOn: boolean, lists: Parameters<typeof onListChange>[3], now: number): BulkChange =>
  (person) =>
    (person.listIds ?? []).includes(listId) === isOn ? undefined : onListChange(person, listId, isOn, lists, now);

export const gone =
  (now: number): BulkChange =>
  () => ({ deletedAt: now });
