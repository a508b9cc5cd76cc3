import { defineUnlistedScript } from '#imports';
import type { FromWorker, ToWorker } from '../utils/grammar/keeper.ts';
import { createEnglishLinter } from '../utils/grammar/linter.ts';

interface WorkerScope {
  readonly location: { readonly href: string };
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
}

/** Runs as a worker, of the offscreen document in Chromium and of the background page in Firefox. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as WorkerScope;
  const linter = createEnglishLinter(new URL('/harper.wasm', scope.location.href).href);
  let isLoaded = false;
  scope.addEventListener('message', ({ data: { id, text, dialect } }) => {
    const answer = async (): Promise<FromWorker> => {
      try {
        const lints = await linter.lint(text, dialect);
        isLoaded = true;
        return { id, lints };
      } catch {
        return { id, trouble: isLoaded ? 'died' : 'refused' };
      }
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
    void answer().then((each) => scope.postMessage(each));
  });
});
