// @vitest-environment happy-dom
import { options, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { openFinder } from '../../utils/db/finder.ts';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import { addNote } from '../../utils/db/tables/notes.ts';
import { useFinder } from './use-finder.ts';

const db = new WorkspaceDb(`finder-${Math.random()}`);
const root = document.createElement('div');
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));
afterEach(async () => {
  delete options.requestAnimationFrame;
  render(null, root);
  await db.delete();
});

function Found() {
  const { answer, isReady } = useFinder(db, 'kilns', 50);
  return <p>{`${answer.note.total} ${String(isReady)}`}</p>;
}

it('finds what was read before the page came to listen for it', async () => {
  // Effects wait for a frame that does not come.
  options.requestAnimationFrame = () => undefined;
  await addNote(db, { type: 'topic', id: 'clay' }, 'Buys kilns', 1);
  render(<Found />, root);
  expect(root.textContent).toBe('0 false');
  // What is begun later is read later.
  const other = openFinder(db, pause, AbortSignal.timeout(5000));
  await vi.waitFor(() => expect(other.isReady).toBe(true));
  await pause();
  // Drawn again for another reason.
  render(<Found />, root);
  await vi.waitFor(() => expect(root.textContent).toBe('1 true'));
});
