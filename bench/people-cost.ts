/**
 * What recognising names costs in Chromium: the replica of X, a feed of hundreds of posts, 20,000 people stored, most of
 * the feed's authors among them; and how long a card takes to open.
 *
 *   npm run build:e2e-chrome && npm run build:playground && npm run bench:people -- [--people 20000] [--screens 40]
 *
 * A screenful is what comes into sight by one height of the window. Its cost is the time in our script that a profiler
 * sees with people stored, less what it sees with nobody kept: reading posts is in both. Beside it stands a plain scan:
 * every link of the page is asked for in a set of as many handles. Ends with 1 when a mark is missed.
 */
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { routeReplicas, settledWorld } from '../playground/serve.ts';
import { launchWithExtension } from '../scripts/lib/launch.ts';
import { refuseNetwork } from '../scripts/lib/offline.ts';
import { openStored } from '../scripts/lib/stored.ts';
import { cardTimes, handlesInFeed, peopleOf, plainScan, screenCost } from './lib/people.ts';
import { quantile, table } from './lib/spread.ts';

const { values } = parseArgs({ options: { people: { type: 'string' }, screens: { type: 'string' } } });
const people = Number(values.people ?? 20_000);
const screens = Number(values.screens ?? 40);
/** ms */
const marks = { screen: 2, card: 50 };

const launched = await launchWithExtension({
  extensionDir: '.output/chrome-mv3-e2e',
  headless: true,
  settings: { 'network.x.mode': 'overlay', 'firstRun.done': true, 'known.revision': 0 },
  locale: 'en-GB',
});
try {
  const { context, extensionId } = launched;
  await refuseNetwork(context);
  await routeReplicas(context, { defaults: settledWorld() });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);

  const nobody = await scrolled(page, devtools);
  const handles = await handlesInFeed(page);
  const stored = await openStored(context, extensionId);
  const rows = peopleOf(handles, people);
  await stored.put('profiles', rows.profiles);
  await stored.put('people', rows.people);
  await stored.settings({ 'known.revision': 1 });
  await stored.close();
  await page.bringToFront();
  const everybody = await scrolled(page, devtools);
  const plain = await plainScan(
    page,
    rows.profiles.map(({ handle }) => handle),
  );
  const opened = await cardTimes(page, 30);

  const added = everybody.map((cost, index) => cost - (nobody[index] ?? 0));
  const line = (name: string, all: readonly number[]): string[] => [
    name,
    ...[0.5, 0.95].map((part) => quantile(all, part).toFixed(2)),
  ];
  console.log(`${handles.length} authors in the feed, ${rows.profiles.length} people stored, ${screens} screenfuls`);
  console.log(
    table([
      ['ms', 'median', 'p95'],
      line('our script a screenful, nobody kept', nobody),
      line('our script a screenful, everybody kept', everybody),
      line('recognising, a screenful', added),
      line('plain scan of the links', plain),
      line('a card opens', opened),
    ]),
  );
  const screen = added.reduce((sum, each) => sum + each, 0) / added.length;
  console.log(
    `recognising: ${screen.toFixed(2)} ms a screenful, ${(screen / quantile(plain, 0.5)).toFixed(1)}× a plain scan`,
  );
  if (!(screen <= marks.screen))
    process.exitCode = fail(`A screenful costs ${screen.toFixed(2)} ms, at most ${marks.screen}`);
  const card = quantile(opened, 0.95);
  if (!(card <= marks.card))
    process.exitCode = fail(`A card opens in ${card.toFixed(0)} ms at p95, at most ${marks.card}`);
} finally {
  await launched.close();
}

async function scrolled(page: Page, devtools: CDPSession): Promise<number[]> {
  await page.goto('https://x.com/home?tick=off');
  await page.waitForTimeout(3000);
  const costs: number[] = [];
  for (let at = 0; at < screens; at += 1) costs.push(await screenCost(page, devtools));
  return costs;
}

function fail(reason: string): number {
  console.error(reason);
  return 1;
}
