import type { BrowserContext } from '@playwright/test';
import { bundleForPage, readerOf } from '../../scripts/lib/bundle-for-page.ts';
import type { SavedPage } from '../../scripts/lib/saved-page.ts';
import { openInTab } from '../../scripts/lib/saved-tab.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import { networkOrder } from '../../utils/networks/index.ts';
import type { Work } from '../in-page/read-posts.ts';
import { mainThreadOf } from './main-thread.ts';

/** What one post costs, in ms: samples of reading it and of asking for its text, taken in turns. */
export interface PostTimes extends Readonly<Record<Work, readonly number[]>> {
  /** Its share of the very first reading of its page. */
  readonly first: number;
}

export interface TimedPage {
  readonly saved: SavedPage;
  readonly posts: readonly PostTimes[];
}

/** A sample is a batch this long, divided by its repetitions. */
const batchMs = 3;
const turns = 3;

/** One page after the other: two at a time would take the processor from each other. */
export async function timePages(context: BrowserContext, pages: readonly SavedPage[]): Promise<TimedPage[]> {
  const built = networkOrder.map(async (id) => [id, await scriptOf(id)] as const);
  const scripts = new Map(await Promise.all(built));
  const timed: TimedPage[] = [];
  for (const saved of pages) {
    const posts = await timePosts(context, saved, scripts.get(saved.network) ?? '');
    timed.push({ saved, posts });
  }
  return timed;
}

async function timePosts(context: BrowserContext, saved: SavedPage, script: string): Promise<PostTimes[]> {
  const tab = await openInTab(context, saved, script);
  try {
    const thread = await mainThreadOf(tab);
    const count = await thread.evaluate<number>(`(bench = openPosts(${saved.seenAt})).count`);
    if (count === 0) return [];
    const [all = 0] = await thread.costsOf(['bench.readAll()']);
    const plan = await thread.evaluate<Record<Work, number>[]>(`bench.plan(${batchMs})`);
    const posts = plan.map((times) => ({ times, first: all / count, read: [] as number[], text: [] as number[] }));
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [index, { times, read, text }] of posts.entries()) {
        const batch = (work: Work): string => `bench.repeat('${work}', ${index}, ${times[work]})`;
        const [ofRead = 0, ofText = 0] = await thread.costsOf([batch('read'), batch('text')]);
        read.push(ofRead / times.read);
        text.push(ofText / times.text);
      }
    }
    return posts;
  } finally {
    await tab.close();
  }
}

async function scriptOf(id: NetworkId): Promise<string> {
  const code = await bundleForPage(`
    import { postsOfPage } from './bench/in-page/read-posts.ts';
    ${readerOf(id)}
    globalThis.bench = undefined;
    globalThis.openPosts = (seenAt) => postsOfPage(reader, seenAt);`);
  if (!code.ok) throw new Error(`${id}: ${code.error}`);
  return code.value;
}
