import { between, hash, pick } from './random.ts';
import type { Store } from './store.ts';
import type { Metric, Post } from './world.ts';

export interface Ticker {
  /** Moves the counters `steps` times at once. */
  tick(steps?: number): void;
}

export interface TickerOptions {
  readonly store: Store;
  /** The posts that are drawn now; only those move. */
  readonly mounted: () => readonly Post[];
  /** Infinity: only by `tick()`. */
  readonly everyMs: number;
  readonly seed: string;
  readonly signal: AbortSignal;
}

const metrics: readonly Metric[] = [
  'views',
  'views',
  'views',
  'reactions',
  'reactions',
  'shares',
  'comments',
  'bookmarks',
];

/** Counters that move, as they do on the networks: up only, a few posts at a time. */
export function startTicker({ store, mounted, everyMs, seed, signal }: TickerOptions): Ticker {
  let step = 0;
  const tick = (steps = 1) => {
    for (let i = 0; i < steps; i += 1, step += 1) {
      const posts = mounted();
      if (posts.length === 0) continue;
      const post = pick(posts, seed, 'tick', step);
      const metric = pick(metrics, seed, 'metric', step);
      store.bump(post, metric, metric === 'views' ? between(3, 60, seed, step) : 1 + (hash(seed, step) % 3));
    }
  };
  if (Number.isFinite(everyMs)) {
    const timer = setInterval(() => tick(), everyMs);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
  return { tick };
}
