import { describe, expect, it } from 'vitest';
import { askNumbers, type FromNumbers, type NumbersWorker, type ToNumbers } from './numbers-worker.ts';

/** A worker that says what a test lets it say. */
function fakeWorker(answer: (asked: ToNumbers) => FromNumbers | 'error' | undefined) {
  let ends = 0;
  let say: (event: { readonly data: FromNumbers }) => void = () => undefined;
  let fail = (): void => undefined;
  const worker: NumbersWorker = {
    postMessage: (asked) => {
      const said = answer(asked);
      queueMicrotask(() => (said === 'error' ? fail() : said && say({ data: said })));
    },
    terminate: () => void (ends += 1),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') say = listener as typeof say;
      if (type === 'error') fail = listener as unknown as typeof fail;
    },
  };
  return { open: () => worker, ends: () => ends };
}

const question = { workspaceId: 'w', question: { network: 'x', relation: 'own' }, now: 5 } as const;
const never = new AbortController().signal;

describe('asking the worker of numbers', () => {
  it('hands the question over, and ends the worker with its answer', async () => {
    const numbers = { posts: 3 } as unknown as FromNumbers['numbers'];
    const { open, ends } = fakeWorker(
      (asked) => ({ id: asked.id, ...(asked.now === 5 ? { numbers } : {}) }) as FromNumbers,
    );
    expect(await askNumbers(open, question, never)).toBe(numbers);
    expect(ends()).toBe(1);
  });

  it('fails with the words of the worker, or where it could not start', async () => {
    const told = fakeWorker(({ id }) => ({ id, error: 'OpenError: newer' }));
    await expect(askNumbers(told.open, question, never)).rejects.toThrow('OpenError: newer');
    const dead = fakeWorker(() => 'error');
    await expect(askNumbers(dead.open, question, never)).rejects.toThrow('failed');
    expect([told.ends(), dead.ends()]).toEqual([1, 1]);
  });

  it('ends with its signal', async () => {
    const { open, ends } = fakeWorker(() => undefined);
    const lifetime = new AbortController();
    const asked = askNumbers(open, question, lifetime.signal);
    lifetime.abort();
    await expect(asked).rejects.toThrow('Aborted');
    expect(ends()).toBe(1);
  });
});
