// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { addInteraction } from '../../../../utils/db/tables/interactions.ts';
import { type Desk, DeskContext } from '../../../hooks/desk.ts';
import { ScoreLine } from './ScoreLine.tsx';

let db: WorkspaceDb;
let root: HTMLElement;
beforeEach(() => {
  db = new WorkspaceDb(`score-${Math.random()}`);
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  render(null, root);
  root.remove();
  await db.delete();
});

it('counts a call that was logged since the page last told the time', async () => {
  const person = { id: 'p1', name: 'Mara', tags: [], createdAt: 1, updatedAt: 1 };
  const toldAt = Date.now() - 20_000;
  render(
    <DeskContext.Provider value={{ db } as Desk}>
      <ScoreLine person={person} accounts={[]} now={toldAt} />
    </DeskContext.Provider>,
    root,
  );
  await vi.waitFor(() => expect(root.textContent).toContain('touches_noneYet'));
  const at = Date.now() - 1000;
  await addInteraction(db, { personId: 'p1', kind: 'call', direction: 'both', at, text: '' }, at);
  await vi.waitFor(() => expect(root.textContent).toContain('touches_last'));
  expect(root.querySelector('.num')?.textContent).toBe('3.0');
});
