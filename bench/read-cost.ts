/**
 * What reading a post costs in Chromium, beside asking the same element for its text, and what changes without a post
 * cost a page that is watched.
 *
 *   npm run bench:read -- [--quick] [--fixtures]
 *
 * --quick reads the few largest pages of each network. Times are of the processor. Ends with 1 when a ratio is over its
 * budget in bench/read-budgets.json, which leaves twice what was measured, or when a post was looked for in vain;
 * milliseconds are only reported, since every machine has its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { withOfflineBrowser } from '../scripts/lib/saved-tab.ts';
import type { NetworkId } from '../utils/model/network.ts';
import { networkOrder } from '../utils/networks/index.ts';
import { costOf, dearestPosts, mutationTable, readingTable, type ReadingCost } from './lib/costs.ts';
import {
  mutations,
  pageWithoutPosts,
  settledMs,
  timeMutations,
  watchInTabs,
  withoutPosts,
  type MutationCost,
  type WatchedPair,
} from './lib/mutations.ts';
import { pagesToRead, shortName, type Pages } from './lib/pages.ts';
import { timePages, type TimedPage } from './lib/reading.ts';
import { ratioBreach, type Spread } from './lib/spread.ts';

interface Budgets extends Readonly<Record<Pages['kind'], Readonly<Record<NetworkId, Spread>>>> {
  readonly mutations: number;
}

/** What the product asks of a reader, ms. */
const wanted: Spread = { median: 0.3, p99: 1 };

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, fixtures: { type: 'boolean' } } });
const { kind, pages } = await pagesToRead(values.fixtures ?? false, values.quick ? 3 : Infinity);
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'read-budgets.json'), 'utf8')) as Budgets;
const breaches: string[] = [];

await withOfflineBrowser(async (context) => {
  // They settle while others are read.
  const pairs = new Map<string, WatchedPair>();
  for (const network of networkOrder) {
    const largest = pages.find((page) => page.network === network);
    for (const page of [...(largest ? [largest] : []), pageWithoutPosts(network)])
      pairs.set(shortName(page), await watchInTabs(context, page));
  }
  const settled = sleep(settledMs);
  reportReading(await timePages(context, pages));
  await settled;
  const costs = new Map<string, MutationCost>();
  for (const [name, pair] of pairs) costs.set(name, await timeMutations(pair));
  reportMutations(costs);
});

for (const breach of breaches) console.error(breach);
process.exit(breaches.length === 0 ? 0 : 1);

function reportReading(timed: readonly TimedPage[]): void {
  const entries = networkOrder.map((network) => [network, costOf(network, timed)] as const);
  const costs = Object.fromEntries(entries) as Record<NetworkId, ReadingCost>;
  console.log(`reading the posts of ${pages.length} ${kind}\n${readingTable(costs)}`);
  console.log(`dearest posts\n${dearestPosts(timed, 5).join('\n')}`);
  for (const [network, { read, ratio }] of entries) {
    for (const end of ['median', 'p99'] as const) {
      if (read[end] > wanted[end]) console.log(`${network}: ${end} over the ${wanted[end]} ms that are wanted`);
      breaches.push(...ratioBreach(`${network}: the ${end} of reading`, ratio[end], budgets[kind][network][end]));
    }
  }
}

function reportMutations(costs: ReadonlyMap<string, MutationCost>): void {
  console.log(`\n${mutations} changes without a post, and what the network was asked\n${mutationTable(costs)}`);
  for (const [name, { ratio, calls, before }] of costs) {
    breaches.push(...ratioBreach(`${name}: a page that is watched`, ratio, budgets.mutations));
    if (calls.find + calls.read > 0) breaches.push(`${name}: posts were looked for where none came`);
    if (before.regions === 0) breaches.push(`${name}: was not watched at all`);
    if (before.read === 0 && !name.endsWith(withoutPosts)) breaches.push(`${name}: its posts were not watched`);
  }
}
