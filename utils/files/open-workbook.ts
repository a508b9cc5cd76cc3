import { fail, type Result } from '../lib/result.ts';
import type { Sheet, WorkbookFault } from './workbook.ts';

export type FromWorkbookWorker = Result<readonly Sheet[], WorkbookFault>;

/** The part of a worker that is used. */
export interface WorkbookWorker {
  postMessage(message: Uint8Array<ArrayBuffer>): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: FromWorkbookWorker }) => void,
    options: { readonly signal: AbortSignal },
  ): void;
  addEventListener(type: 'error', listener: () => void, options: { readonly signal: AbortSignal }): void;
  terminate(): void;
}

/** Longer than this no honest workbook takes, ms. */
const mostMs = 60_000;

/**
 * The sheets of a workbook, read in a worker of its own, which ends with the answer, with the signal, or when it takes
 * too long or too much.
 */
export function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  begin: () => WorkbookWorker,
  signal: AbortSignal,
): Promise<FromWorkbookWorker> {
  const life = new AbortController();
  return new Promise((answer) => {
    const worker = begin();
    const end = (result: FromWorkbookWorker): void => {
      life.abort();
      worker.terminate();
      answer(result);
    };
    const timer = setTimeout(() => end(fail('tooLarge')), mostMs);
    life.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    signal.addEventListener('abort', () => end(fail('broken')), { signal: life.signal });
    worker.addEventListener('message', ({ data }) => end(data), { signal: life.signal });
    worker.addEventListener('error', () => end(fail('tooLarge')), { signal: life.signal });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
    worker.postMessage(bytes);
  });
}
