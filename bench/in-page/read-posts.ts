import type { PageReader } from '../../scripts/lib/read-page.ts';
import { placeStaged } from '../../scripts/lib/staged.ts';

/** What is compared: reading a post, and asking the same element for its text. */
export type Work = 'read' | 'text';

/** Runs in a saved page, which only repeats the works; what they cost is measured from outside. */
export interface PostsOfPage {
  readonly count: number;
  /** Every post once, in code that nothing has warmed. */
  readAll(): void;
  /** Warms the code, and tells for each post how often each work fits into so many ms. */
  plan(batchMs: number): Record<Work, number>[];
  repeat(work: Work, index: number, times: number): void;
}

const warmUpMs = 50;
/** Shorter than this tells nothing: the clock of a page moves in steps of 0.1 ms. */
const leastMs = 0.8;

export function postsOfPage({ network, surfaceIn }: PageReader, seenAt: number): PostsOfPage {
  placeStaged(document);
  const url = new URL(location.href);
  const page = network.pageOf(url);
  const context = { seenAt, url, surface: surfaceIn?.(document, page) ?? page.surface };
  const posts = network.posts.find(document).map((post): Record<Work, () => unknown> => ({
    read: () => network.posts.read(post, context),
    text: () => post.textContent,
  }));
  const readAll = (): void => posts.forEach(({ read }) => read());
  return {
    count: posts.length,
    readAll,
    plan: (batchMs) => {
      const warmAt = performance.now() + warmUpMs;
      while (performance.now() < warmAt) readAll();
      return posts.map(({ read, text }) => ({ read: timesIn(batchMs, read), text: timesIn(batchMs, text) }));
    },
    repeat: (work, index, times) => {
      const repeated = posts[index]?.[work];
      for (let time = 0; time < times; time += 1) repeated?.();
    },
  };
}

/** The best of three counts: whoever else had the processor meanwhile only adds. */
function timesIn(batchMs: number, work: () => unknown): number {
  for (let times = 1; ; times *= 2) {
    const ms = Math.min(...Array.from({ length: 3 }, () => timeOf(work, times)));
    if (ms >= leastMs) return Math.max(1, Math.round((times * batchMs) / ms));
  }
}

function timeOf(work: () => unknown, times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) work();
  return performance.now() - start;
}
