/**
 * When the popup first paints, and when what is due stands in it, with 100,000 sightings, 2,000 entries of the plan and
 * goals stored, beside a page of the extension that only has one line in it.
 *
 *   npm run build:e2e-chrome && node bench/popup-paint.ts [--posts 2000] [--rounds 9]
 *
 * "paint" is the browser's first contentful paint after the page was asked for, ms; "due" the time until the list of what
 * is due stands. A machine that does other work paints the line late too. Ends with 1 where the middle of the paints is
 * over its mark.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchWithExtension } from '../scripts/lib/launch.ts';
import { refuseNetwork } from '../scripts/lib/offline.ts';
import { openStored } from '../scripts/lib/stored.ts';
import { putSeenAccounts, sightingsOfEach } from './lib/seen-accounts.ts';
import { quantile, table } from './lib/spread.ts';

const { values } = parseArgs({ options: { posts: { type: 'string' }, rounds: { type: 'string' } } });
const posts = Number(values.posts ?? 2000);
const rounds = Number(values.rounds ?? 9);
const paintMark = 100;
const dayMs = 86_400_000;
const authors = 10;
const kept = { createdAt: 1, updatedAt: 1 };

const entries = (now: number) =>
  Array.from({ length: 2000 }, (_, n) => ({
    ...kept,
    id: `e${n}`,
    title: `Entry ${n}`,
    state: 'scheduled',
    dueAt: now + (n - 1000) * (dayMs / 6),
    variants: { x: `Text ${n}` },
  }));

const goals = (now: number) =>
  (['followers', 'engagement', 'posts', 'manual', 'responseTime'] as const).map((metric) => ({
    ...kept,
    id: metric,
    title: metric,
    metric,
    target: 100,
    startsAt: now - 60 * dayMs,
    dueAt: now + 30 * dayMs,
  }));

/** ms after the page was asked for. */
const paintOf = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
};

const launched = await launchWithExtension({
  extensionDir: process.env['ALONGSIDE_E2E_BUILD'] ?? '.output/chrome-mv3-e2e',
  headless: true,
  settings: { 'firstRun.done': true },
  locale: 'en-GB',
});
try {
  const { context, extensionId } = launched;
  const address = (path: string): string => `chrome-extension://${extensionId}/${path}`;
  await refuseNetwork(context);
  const page = await context.newPage();
  await page.goto(address('dashboard.html#/today'));
  await page.waitForSelector('main');
  await page.goto('about:blank');
  const now = Date.now();
  const stored = await openStored(context, extensionId);
  await putSeenAccounts(stored, authors, Math.ceil(posts / authors), now);
  await stored.put('planEntries', entries(now));
  await stored.put('goals', goals(now));
  await stored.close();

  const taken = { paint: [] as number[], due: [] as number[], line: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const line = await context.newPage();
    await line.goto(address('manifest.json'));
    taken.line.push(await paintOf(line));
    await line.close();
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 380, height: 560 });
    await popup.goto(address('popup.html'));
    await popup.waitForSelector('.duesection .due li', { state: 'attached' });
    taken.due.push(await popup.evaluate(() => performance.now()));
    taken.paint.push(await paintOf(popup));
    await popup.close();
  }
  console.log(
    `${posts * sightingsOfEach} sightings, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`,
  );
  const lines = Object.entries(taken).map(([name, ms]) => [
    name,
    quantile(ms, 0.5).toFixed(0),
    quantile(ms, 0.95).toFixed(0),
  ]);
  console.log(table([['ms', 'middle', 'p95'], ...lines]));
  if (!(quantile(taken.paint, 0.5) <= paintMark)) process.exitCode = 1;
} finally {
  await launched.close();
}
