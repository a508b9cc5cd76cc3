import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../open.ts';
import { pipelineStages, usualStages } from '../queries/pipeline-stages.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addPerson, removePerson, updatePerson } from './people.ts';
import { addStage, moveStage, removeStage, renameStage, unaddStage, undoStages } from './stages.ts';

let db: WorkspaceDb;
let serial = 0;
beforeEach(async () => {
  serial += 1;
  db = await openWorkspace(`stages-${serial}`);
});

const order = async () => (await pipelineStages(db)).map(({ id, name }) => name ?? id);
const usual = ['new', 'talking', 'proposal', 'customer', 'past'];

const personIn = async (stage: string) => {
  const person = await addPerson(db, `In ${stage}`, 1);
  await updatePerson(db, person.id, { stage }, 1);
  return person.id;
};
const stageOf = async (id: string) => (await db.people.get(id))?.stage;

describe('the stages of a workspace', () => {
  it('are the usual ones until one is changed', async () => {
    expect(await order()).toEqual(usual);
    expect(await pipelineStages(db)).toEqual(usualStages);
    expect(await db.pipelineStages.count()).toBe(0);
  });

  it('take another one at the end, and give it up again', async () => {
    const { id } = await addStage(db, ' Trial ', 10);
    expect(await order()).toEqual([...usual, 'Trial']);
    await unaddStage(db, id, 11);
    expect(await order()).toEqual(usual);
  });

  it('have another name, and the usual one again', async () => {
    const undo = await renameStage(db, 'talking', 'In contact', 10);
    expect(await order()).toEqual(['new', 'In contact', 'proposal', 'customer', 'past']);
    await undoStages(db, undo, 11);
    expect(await order()).toEqual(usual);
    await renameStage(db, 'talking', 'In contact', 12);
    await renameStage(db, 'talking', '  ', 13);
    expect(await order()).toEqual(usual);
  });

  it('move, and move back', async () => {
    const undo = await moveStage(db, 'past', 0, 10);
    expect(await order()).toEqual(['past', 'new', 'talking', 'proposal', 'customer']);
    await undoStages(db, undo, 11);
    expect(await order()).toEqual(usual);
    await moveStage(db, 'new', 9, 12);
    expect((await order()).at(-1)).toBe('new');
  });

  it('go, with what happens to those who are in them, and all of it is undone', async () => {
    const [one, other, gone] = [await personIn('past'), await personIn('new'), await personIn('past')];
    await removePerson(db, gone, 5);
    const undo = await removeStage(db, 'past', 'customer', 10);
    expect(await order()).toEqual(['new', 'talking', 'proposal', 'customer']);
    expect([await stageOf(one), await stageOf(other), await stageOf(gone)]).toEqual(['customer', 'new', 'past']);
    if (!undo) throw new Error('nothing to undo');
    await undoStages(db, undo, 11);
    expect(await order()).toEqual(usual);
    expect(await stageOf(one)).toBe('past');
  });

  it('leave people without a stage where the user says so', async () => {
    const id = await personIn('past');
    await removeStage(db, 'past', undefined, 10);
    expect(await stageOf(id)).toBeUndefined();
  });

  it('stay gone when their rows go for good', async () => {
    await removeStage(db, 'past', undefined, 10);
    await db.pipelineStages.delete('past');
    expect(await order()).not.toContain('past');
  });

  it('are at least one', async () => {
    for (const id of usual.slice(1)) await removeStage(db, id, 'new', 10);
    expect(await removeStage(db, 'new', undefined, 11)).toBeUndefined();
    expect(await order()).toEqual(['new']);
  });
});
