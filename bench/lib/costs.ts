import type { NetworkId } from '../../utils/model/network.ts';
import { networkOrder } from '../../utils/networks/index.ts';
import type { MutationCost } from './mutations.ts';
import { shortName } from './pages.ts';
import type { TimedPage } from './reading.ts';
import { quantile, spreadOf, table, type Spread } from './spread.ts';

/** What the posts of a network cost. */
export interface ReadingCost {
  readonly posts: number;
  readonly read: Spread;
  readonly text: Spread;
  readonly ratio: Spread;
  /** Of the very first reading in a page. */
  readonly firstMs: number;
}

export function costOf(network: NetworkId, timed: readonly TimedPage[]): ReadingCost {
  const posts = timed.filter(({ saved }) => saved.network === network).flatMap((page) => page.posts);
  const read = spreadOf(posts.flatMap((post) => post.read));
  const text = spreadOf(posts.flatMap((post) => post.text));
  const firsts = posts.map((post) => post.first);
  return {
    posts: posts.length,
    read,
    text,
    ratio: { median: read.median / text.median, p99: read.p99 / text.p99 },
    firstMs: quantile(firsts, 0.5),
  };
}

const times = (ratio: number): string => `${ratio.toFixed(1)}×`;

export const readingTable = (costs: Readonly<Record<NetworkId, ReadingCost>>): string =>
  table([
    ['', 'posts', 'read ms', 'p99', 'textContent ms', 'p99', 'ratio', 'p99', 'first reading ms'],
    ...networkOrder.map((network) => {
      const { posts, read, text, ratio, firstMs } = costs[network];
      const row = [read.median.toFixed(3), read.p99.toFixed(3), text.median.toFixed(4), text.p99.toFixed(4)];
      return [network, String(posts), ...row, times(ratio.median), times(ratio.p99), firstMs.toFixed(2)];
    }),
  ]);

export const mutationTable = (costs: ReadonlyMap<string, MutationCost>): string =>
  table([
    ['', 'bare ms', 'watched ms', 'ratio', 'find', 'read', 'regions', 'before: find', 'read'],
    ...[...costs].map(([name, { bareMs, watchedMs, ratio, calls, before }]) => [
      name,
      bareMs.toFixed(1),
      watchedMs.toFixed(1),
      `${ratio.toFixed(2)}×`,
      ...[calls.find, calls.read, calls.regions, before.find, before.read].map(String),
    ]),
  ]);

/** Where to look first when reading became dear. */
export function dearestPosts(timed: readonly TimedPage[], most: number): string[] {
  return timed
    .flatMap(({ saved, posts }) =>
      posts.map(({ read }, index) => ({ name: `${shortName(saved)} post ${index + 1}`, ms: quantile(read, 0.5) })),
    )
    .sort((a, b) => b.ms - a.ms)
    .slice(0, most)
    .map(({ name, ms }) => `${ms.toFixed(3)} ms  ${name}`);
}
