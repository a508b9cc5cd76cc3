import type { BrowserContext } from '@playwright/test';
import { bundleForPage, readerOf } from '../../scripts/lib/bundle-for-page.ts';
import type { SavedPage } from '../../scripts/lib/saved-page.ts';
import { openInTab } from '../../scripts/lib/saved-tab.ts';
import { originByNetwork } from '../../utils/lib/hosts.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Calls } from '../in-page/time-mutations.ts';
import { mainThreadOf, type MainThread } from './main-thread.ts';
import { quantile } from './spread.ts';

/** What changes without a post cost a page that is watched, beside the same page that is not. */
export interface MutationCost {
  readonly bareMs: number;
  readonly watchedMs: number;
  readonly ratio: number;
  /** What was asked of the network until the page had settled: without any, nothing was watched. */
  readonly before: Calls;
  /** What was asked of it during all the changes. */
  readonly calls: Calls;
}

/** One page in two tabs. */
export interface WatchedPair {
  readonly bare: MainThread;
  readonly watched: MainThread;
}

const frames = 5;
const perFrame = 2000;
export const mutations = frames * perFrame;
const rounds = 5;
/** After that the regions of a page have settled, and what is on screen was read. */
export const settledMs = 7500;

export async function watchInTabs(context: BrowserContext, saved: SavedPage): Promise<WatchedPair> {
  const script = await scriptOf(saved.network);
  const bare = await mainThreadOf(await openInTab(context, saved, script));
  const watched = await mainThreadOf(await openInTab(context, saved, script));
  // Saved pages have no style sheets: what stands beside the posts elsewhere stands above them here.
  for (const thread of [bare, watched])
    await thread.evaluate('void reader.network.posts.find(document)[0]?.scrollIntoView()');
  await watched.evaluate('watchCounted(reader.network)');
  return { bare, watched };
}

/** Both tabs are changed in turns, so that whatever else the machine does reaches both alike. */
export async function timeMutations({ bare, watched }: WatchedPair): Promise<MutationCost> {
  const cost = async (thread: MainThread): Promise<number> => {
    await thread.toFront();
    const [ms = 0] = await thread.costsOf([`mutate(${frames}, ${perFrame})`]);
    return ms;
  };
  await cost(bare);
  await cost(watched);
  const before = await watched.evaluate<Calls>('takeCalls()');
  const samples: { bareMs: number; watchedMs: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    samples.push({ bareMs: await cost(bare), watchedMs: await cost(watched) });
  const median = (of: (sample: (typeof samples)[number]) => number): number => quantile(samples.map(of), 0.5);
  return {
    bareMs: median(({ bareMs }) => bareMs),
    watchedMs: median(({ watchedMs }) => watchedMs),
    ratio: median(({ bareMs, watchedMs }) => watchedMs / bareMs),
    before,
    calls: await watched.evaluate<Calls>('takeCalls()'),
  };
}

export const withoutPosts = 'without posts';

/** A page of the kind that has no posts at all, such as messages: there the watcher never stops looking for some. */
export const pageWithoutPosts = (network: NetworkId): SavedPage => ({
  file: `${network}/${withoutPosts}`,
  html: `<!doctype html><title>Messages</title><main>${'<div><p>A line of a talk</p></div>'.repeat(1000)}</main>`,
  url: new URL('/messages', originByNetwork[network]),
  network,
  seenAt: 0,
  slackMs: undefined,
});

async function scriptOf(id: NetworkId): Promise<string> {
  const code = await bundleForPage(`
    import { mutate, takeCalls, watchCounted } from './bench/in-page/time-mutations.ts';
    ${readerOf(id)}
    Object.assign(globalThis, { mutate, takeCalls, watchCounted, reader });`);
  if (!code.ok) throw new Error(`${id}: ${code.error}`);
  return code.value;
}
