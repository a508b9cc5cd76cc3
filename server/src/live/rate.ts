/** Requests per minute for each of many callers, as buckets that fill evenly and hold a minute's worth. */
export class RateLimit {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  readonly #perMinute: number;
  readonly #clock: () => number;

  constructor(perMinute: number, clock: () => number) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Callers that are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one request of a caller. Seconds after which the next is allowed, or 0 if this one is. */
  take(caller: string): number {
    const now = this.#clock();
    const perMs = this.#perMinute / 60_000;
    const bucket = this.#buckets.get(caller) ?? { tokens: this.#perMinute, at: now };
    // A clock that was set back must not take anything away.
    const tokens = Math.min(this.#perMinute, bucket.tokens + Math.max(0, now - bucket.at) * perMs);
    const isAllowed = tokens >= 1;
    // Behind all others: who came last is forgotten last.
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { tokens: isAllowed ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > mostCallers) this.#forget(now);
    return isAllowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMs / 1000));
  }

  /** Callers whose bucket is full again are as good as new. If all are busy the oldest half goes. */
  #forget(now: number): void {
    for (const [caller, { at }] of this.#buckets) if (now - at >= 60_000) this.#buckets.delete(caller);
    const tooMany = this.#buckets.size - mostCallers / 2;
    if (tooMany > mostCallers / 4)
      for (const caller of [...this.#buckets.keys()].slice(0, tooMany)) this.#buckets.delete(caller);
  }
}

const mostCallers = 20_000;
