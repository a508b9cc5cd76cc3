import { defineUnlistedScript } from '#imports';
import { openingKind } from '../utils/compose/openings.ts';
import { openWorkspace } from '../utils/db/open.ts';
import type { FromNumbers, ToNumbers } from '../utils/db/numbers-worker.ts';
import { keepCurves } from '../utils/db/queries/growth-curves.ts';
import { ownNumbers } from '../utils/db/queries/own-numbers.ts';

interface WorkerScope {
  postMessage(message: FromNumbers): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToNumbers }) => void): void;
}

/** Runs as a worker of the dashboard: what reads hundreds of posts and draws thousands of orders holds no page up. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as WorkerScope;
  scope.addEventListener('message', ({ data: { id, workspaceId, question, now } }) => {
    const answer = async (): Promise<FromNumbers> => {
      try {
        const db = await openWorkspace(workspaceId);
        await keepCurves(db, now);
        return { id, numbers: await ownNumbers(db, question, now, openingKind) };
      } catch (error) {
        return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
      }
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
    void answer().then((each) => scope.postMessage(each));
  });
});
