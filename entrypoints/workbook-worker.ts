import { defineUnlistedScript } from '#imports';
import type { FromWorkbookWorker } from '../utils/files/open-workbook.ts';
import { readWorkbook } from '../utils/files/workbook.ts';

interface WorkerScope {
  postMessage(message: FromWorkbookWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Uint8Array<ArrayBuffer> }) => void): void;
}

/** Reads one workbook, away from the page: whoever began it ends it. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as WorkerScope;
  scope.addEventListener('message', ({ data }) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
    void readWorkbook(data).then((answer) => scope.postMessage(answer));
  });
});
