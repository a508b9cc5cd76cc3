import type { Store } from '../store/store.ts';

interface Waiter {
  readonly ws: string;
  readonly after: number;
  readonly wake: () => void;
}

const pollMs = 1000;

/**
 * Requests that wait for a workspace to move on. Pushes of this process wake them at once. Of a database that others
 * write to the heads of the waiting workspaces are asked for once a second: no notification has to arrive.
 */
export class Waiters {
  readonly #waiting = new Map<string, Set<Waiter>>();
  readonly #store: Pick<Store, 'db' | 'isShared'>;
  readonly #stopping: AbortSignal;
  #isPolling = false;

  constructor(store: Pick<Store, 'db' | 'isShared'>, stopping: AbortSignal) {
    this.#store = store;
    this.#stopping = stopping;
  }

  get size(): number {
    return [...this.#waiting.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * A promise that is kept when the head rises above `after`, the time is over, the client left or the server stops. To
   * be made before the head is read, so that nothing is missed between the two.
   */
  join(ws: string, after: number, waitMs: number, signal: AbortSignal): { woken: Promise<void>; leave: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, waitMs);
    const waiter: Waiter = { ws, after, wake: resolve };
    const done = new AbortController();
    const leave = (): void => {
      clearTimeout(timer);
      done.abort();
      const others = this.#waiting.get(ws);
      others?.delete(waiter);
      if (others?.size === 0) this.#waiting.delete(ws);
    };
    for (const end of [signal, this.#stopping])
      if (end.aborted) resolve();
      else end.addEventListener('abort', () => resolve(), { signal: done.signal });
    this.#waiting.set(ws, (this.#waiting.get(ws) ?? new Set()).add(waiter));
    if (this.#store.isShared) void this.#poll();
    return { woken: promise, leave };
  }

  /** Wakes who waits for more than what they have. */
  notify(ws: string, head: number): void {
    for (const { after, wake } of this.#waiting.get(ws) ?? []) if (head > after) wake();
  }

  async #poll(): Promise<void> {
    if (this.#isPolling) return;
    this.#isPolling = true;
    while (this.#waiting.size > 0 && !this.#stopping.aborted) {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      const heads = await this.#heads().catch(() => []);
      for (const { ws, head } of heads) this.notify(ws, head);
    }
    this.#isPolling = false;
  }

  async #heads(): Promise<{ ws: string; head: number }[]> {
    const waiting = [...this.#waiting.keys()];
    if (waiting.length === 0) return [];
    return this.#store.db.selectFrom('workspace').select(['ws', 'head']).where('ws', 'in', waiting).execute();
  }
}
