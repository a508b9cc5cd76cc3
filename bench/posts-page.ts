/**
 * What the page of posts costs in Chromium with 1,000,000 sightings of 20,000 posts stored, packed as the background packs
 * them: until its first rows stand, until all posts are read, searching, sorting by what is usual, and comparing two.
 *
 *   npm run build:e2e-chrome && node bench/posts-page.ts [--posts 20000] [--rounds 3]
 *
 * "shown" is the time on the clock until a frame shows the answer, "used" what the page's thread used of the processor
 * until it had nothing to do any more, "longest" the longest task in that. Ends with 1 where the first rows took longer
 * than their mark.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launchWithExtension } from '../scripts/lib/launch.ts';
import { refuseNetwork } from '../scripts/lib/offline.ts';
import { openStored } from '../scripts/lib/stored.ts';
import { putSeenAccounts } from './lib/seen-accounts.ts';
import { quantile, table } from './lib/spread.ts';
import { type StepCost, tabWorkOf } from './lib/tab-work.ts';

const { values } = parseArgs({ options: { posts: { type: 'string' }, rounds: { type: 'string' } } });
const posts = Number(values.posts ?? 20_000);
const rounds = Number(values.rounds ?? 3);
const authors = 40;
const firstRowsMark = 1000;

const launched = await launchWithExtension({
  extensionDir: process.env['ALONGSIDE_E2E_BUILD'] ?? '.output/chrome-mv3-e2e',
  headless: true,
  settings: { 'firstRun.done': true },
  locale: 'en-GB',
});
try {
  const { context, extensionId } = launched;
  const address = (route: string): string => `chrome-extension://${extensionId}/dashboard.html#/${route}`;
  const quiet = `chrome-extension://${extensionId}/_locales/en/messages.json`;
  await refuseNetwork(context);
  const page = await context.newPage();
  await page.goto(address('posts'));
  await page.waitForSelector('main');
  await page.goto(quiet);
  const stored = await openStored(context, extensionId);
  const now = Date.now();
  await putSeenAccounts(stored, authors, Math.ceil(posts / authors), now);
  await stored.close();

  const tab = await tabWorkOf(page);
  const has = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})`;
  const says = (text: string): string =>
    `${has('.filters [role=status]')}?.textContent.includes(${JSON.stringify(text)})`;
  const costs = new Map<string, StepCost[]>();
  const note = (name: string, cost: StepCost): void => void costs.set(name, [...(costs.get(name) ?? []), cost]);
  const count = new Intl.NumberFormat('en-GB').format(authors * Math.ceil(posts / authors));
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(quiet);
    note('first rows', await tab.load(address('posts'), has('table.posts tbody tr')));
    await page.goto(quiet);
    const isWhole = `${says(`of ${count} posts`)} && !${says('Still')}`;
    note('all posts read', await tab.load(address('posts'), isWhole));
    const search = `location.hash = '#/posts?q=account+7+349'`;
    note(
      'search',
      await tab.step(search, `${says(' of ')} && document.querySelectorAll('table.posts tbody tr').length < 9`),
    );
    const usual = `location.hash = '#/posts?whose=own&sort=-usual'`;
    note('own, by what is usual', await tab.step(usual, `${has('table.posts tbody tr:first-child .factor')}`));
    note('a post is compared', await tab.step(`${has('table.posts input[type=checkbox]')}.click()`, has('svg .lb')));
  }
  const middle = (name: string, of: keyof StepCost): number =>
    quantile(costs.get(name)?.map((cost) => cost[of]) ?? [], 0.5);
  console.log(
    `${count} posts, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`,
  );
  const lines = [...costs.keys()].map((name) => [
    name,
    ...(['shown', 'used', 'longest'] as const).map((of) => middle(name, of).toFixed(0)),
  ]);
  console.log(table([['ms, the middle of the rounds', 'shown', 'used', 'longest'], ...lines]));
  const first = middle('first rows', 'shown');
  if (!(first <= firstRowsMark)) {
    console.error(`first rows after ${first.toFixed(0)} ms, at most ${firstRowsMark} ms`);
    process.exitCode = 1;
  }
} finally {
  await launched.close();
}
