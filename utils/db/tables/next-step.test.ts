import { afterEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../open.ts';
import { undoChange } from '../records.ts';
import { addPerson, setNextStep, updatePerson } from './people.ts';

afterEach(() => deleteWorkspaceData('steps'));

it('a step that is done comes back, and what was changed meanwhile stays', async () => {
  const db = await openWorkspace('steps');
  const { id } = await addPerson(db, 'Mara', 1);
  const step = { text: 'Call', day: '2026-12-01', dueAt: 5 };
  expect(await setNextStep(db, id, step, 2)).toMatchObject({ id, changes: { nextStep: undefined } });
  const undo = await setNextStep(db, id, undefined, 3);
  expect((await db.people.get(id))?.nextStep).toBeUndefined();
  await updatePerson(db, id, { tags: ['hotel'] }, 4);
  if (undo) await undoChange(db, undo, 5);
  expect(await db.people.get(id)).toMatchObject({ nextStep: step, tags: ['hotel'] });
  expect(await setNextStep(db, 'nobody', step, 6)).toBeUndefined();
});
