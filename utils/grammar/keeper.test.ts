import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createKeeper, type FromWorker, type ToWorker, type WorkerLike } from './keeper.ts';

class FakeWorker implements WorkerLike {
  readonly asked: ToWorker[] = [];
  isOver = false;
  readonly #listeners: [type: string, listener: (event: { readonly data: FromWorker }) => void][] = [];
  postMessage(message: ToWorker): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.isOver = true;
  }
  addEventListener(type: string, listener: (event: { readonly data: FromWorker }) => void): void {
    this.#listeners.push([type, listener]);
  }
  send(type: string, data: FromWorker = { id: 0 }): void {
    for (const [each, listener] of this.#listeners) if (each === type) listener({ data });
  }
}

const question = { text: 'A tset.', dialect: 'american' } as const;
let workers: FakeWorker[];
const open = (): FakeWorker => {
  const worker = new FakeWorker();
  workers.push(worker);
  return worker;
};

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('keeps one worker while there are questions, and gives each its own answer', async () => {
  const keeper = createKeeper({ open });
  const answers = Promise.all([keeper.ask(question), keeper.ask({ ...question, text: 'B' })]);
  const [worker] = workers;
  worker?.send('message', { id: 2, lints: [] });
  const lint = { rule: 'A', kind: 'Spelling', span: { start: 2, end: 6 }, message: 'm' };
  worker?.send('message', { id: 1, lints: [lint] });
  expect(await answers).toEqual([{ lints: [lint] }, { lints: [] }]);
  expect(workers).toHaveLength(1);
});

it('ends it when nobody has asked for a while, and begins again', async () => {
  const onIdle = vi.fn<() => void>();
  const keeper = createKeeper({ open, onIdle, idleMs: 1000 });
  const first = keeper.ask(question);
  workers[0]?.send('message', { id: 1, lints: [] });
  await first;
  vi.advanceTimersByTime(999);
  expect(workers[0]?.isOver).toBe(false);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.isOver).toBe(true);
  expect(onIdle).toHaveBeenCalledOnce();
  void keeper.ask(question);
  expect(workers).toHaveLength(2);
});

it('tells of a worker that died, to everybody who waits, and asks a new one the next time', async () => {
  const keeper = createKeeper({ open });
  const both = Promise.all([keeper.ask(question), keeper.ask(question)]);
  workers[0]?.send('error');
  expect(await both).toEqual([{ trouble: 'died' }, { trouble: 'died' }]);
  const next = keeper.ask(question);
  workers[1]?.send('message', { id: 3, lints: [] });
  expect(await next).toEqual({ lints: [] });
});

it('tells of a program that was refused, and of one that stays silent', async () => {
  const keeper = createKeeper({ open, loadMs: 500 });
  const refused = keeper.ask(question);
  workers[0]?.send('message', { id: 1, trouble: 'refused' });
  expect(await refused).toEqual({ trouble: 'refused' });
  const silent = keeper.ask(question);
  vi.advanceTimersByTime(500);
  expect(await silent).toEqual({ trouble: 'silent' });
  expect(workers.map(({ isOver }) => isOver)).toEqual([true, true]);
});

it('has more patience with one that still loads than with one that has answered', async () => {
  const keeper = createKeeper({ open, answerMs: 500, loadMs: 2000 });
  const first = keeper.ask(question);
  vi.advanceTimersByTime(1999);
  workers[0]?.send('message', { id: 1, lints: [] });
  expect(await first).toEqual({ lints: [] });
  const second = keeper.ask(question);
  vi.advanceTimersByTime(500);
  expect(await second).toEqual({ trouble: 'silent' });
  // The next one has to load again.
  const third = keeper.ask(question);
  vi.advanceTimersByTime(1999);
  expect(workers[1]?.isOver).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await third).toEqual({ trouble: 'silent' });
});

it('tells of a browser in which no worker can be started', async () => {
  const keeper = createKeeper({
    open: () => {
      throw new Error('refused');
    },
  });
  expect(await keeper.ask(question)).toEqual({ trouble: 'missing' });
});
