import type { NumbersQuestion, OwnNumbers } from './queries/own-numbers.ts';

/** What goes to the worker of numbers and comes back. */
export interface ToNumbers {
  readonly id: number;
  readonly workspaceId: string;
  readonly question: NumbersQuestion;
  /** ms */
  readonly now: number;
}

export interface FromNumbers {
  readonly id: number;
  readonly numbers?: OwnNumbers;
  readonly error?: string;
}

/** The part of a Worker that is needed. */
export interface NumbersWorker {
  postMessage(message: ToNumbers): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromNumbers }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

/**
 * Asks a worker of its own, which ends with the answer or with the signal: it is asked seldom, and holds its memory for
 * nobody. Rejects where the worker could not start or answer.
 */
export function askNumbers(
  open: () => NumbersWorker,
  question: Omit<ToNumbers, 'id'>,
  signal: AbortSignal,
): Promise<OwnNumbers> {
  return new Promise((resolve, reject) => {
    const worker = open();
    const end = (): void => worker.terminate();
    const fail = (why: string): void => {
      end();
      reject(new Error(why));
    };
    worker.addEventListener('message', ({ data: { numbers, error } }) => {
      if (!numbers) return fail(error ?? 'No answer');
      end();
      resolve(numbers);
    });
    worker.addEventListener('error', () => fail('The worker of numbers failed'));
    worker.addEventListener('messageerror', () => fail('The worker of numbers could not be read'));
    signal.addEventListener('abort', () => fail('Aborted'), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
    worker.postMessage({ id: 1, ...question });
  });
}
