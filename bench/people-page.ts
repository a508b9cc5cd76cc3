/**
 * What the People page costs in Chromium with 20,000 people stored, with notes, touches, deals, purchases and referrals
 * of a part of them: until its first rows stand, searching, sorting, opening somebody, each tab, and an import.
 *
 *   npm run build:e2e-chrome && npm run bench:desk -- [--people 20000] [--rounds 3] [--only board]
 *
 * "shown" is the time on the clock until a frame shows the answer, "used" what the page's thread used of the processor
 * until it had nothing to do any more, "longest" the longest task in that, of the processor too: while a task runs no
 * key and no press is answered. "×" is used beside a plain `toArray` of Dexie over people, accounts and notes in the same
 * browser, so that it says nearly the same on a slow machine as on a quick one. Ends with 1 where one of these is over
 * its mark.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleForPage } from '../scripts/lib/bundle-for-page.ts';
import { launchWithExtension } from '../scripts/lib/launch.ts';
import { refuseNetwork } from '../scripts/lib/offline.ts';
import { openStored } from '../scripts/lib/stored.ts';
import { deskRows } from './lib/desk-rows.ts';
import { deskSteps } from './lib/desk-steps.ts';
import { quantile, table } from './lib/spread.ts';
import { type StepCost, tabWorkOf } from './lib/tab-work.ts';

const { values } = parseArgs({
  options: { people: { type: 'string' }, rounds: { type: 'string' }, only: { type: 'string' } },
});
const people = Number(values.people ?? 20_000);
const rounds = Number(values.rounds ?? 3);
/** ms of the processor, also on a slow machine. */
const longestMark = 150;
const steps = deskSteps(people).filter(({ name }) => name.includes(values.only ?? ''));

const plainCode = await bundleForPage(`
  import { WorkspaceDb } from './utils/db/schema.ts';
  globalThis.plainRead = async () => {
    const db = new WorkspaceDb('main');
    let rows = 0;
    for (const name of ['people', 'profiles', 'notes']) rows += (await db.table(name).toArray()).length;
    db.close();
    return rows;
  };`);
if (!plainCode.ok) throw new Error(plainCode.error);

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
  await page.goto(address('people'));
  await page.waitForSelector('main');
  await page.goto(quiet);
  const stored = await openStored(context, extensionId);
  for (const [name, rows] of Object.entries(deskRows(people, Date.now()))) await stored.put(name, rows);

  const tab = await tabWorkOf(page);
  await page.goto(quiet);
  await page.evaluate(plainCode.value);
  const plain: number[] = [];
  for (let round = 0; round < 5; round += 1) plain.push(await tab.used('plainRead()'));
  const plainMs = quantile(plain, 0.5);

  const costs = new Map<string, StepCost[]>(steps.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const step of steps) {
      if (step.isOnce && round > 0) continue;
      if (step.route !== undefined) await page.goto(quiet);
      if (step.prepare) await page.evaluate(step.prepare);
      const cost = await (step.route === undefined
        ? tab.step(step.act, step.isDone)
        : tab.load(address(step.route), step.isDone));
      costs.get(step.name)?.push(cost);
    }
  await stored.close();

  const middle = (name: string, of: keyof StepCost): number =>
    quantile(costs.get(name)?.map((cost) => cost[of]) ?? [], 0.5);
  console.log(
    `${people} people, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors; ` +
      `a plain read of people, accounts and notes uses ${plainMs.toFixed(0)} ms`,
  );
  const lines = steps.map(({ name }) => [
    name,
    ...(['shown', 'used', 'longest'] as const).map((of) => middle(name, of).toFixed(0)),
    (middle(name, 'used') / plainMs).toFixed(2),
  ]);
  console.log(table([['ms, the middle of the rounds', 'shown', 'used', 'longest', '×'], ...lines]));
  const written = middle('purchases, written', 'shown');
  if (!Number.isNaN(written))
    console.log(`import of purchases: ${Math.round(people / (written / 1000))} rows a second`);
  for (const { name, mark } of steps) {
    const [longest, times] = [middle(name, 'longest'), middle(name, 'used') / plainMs];
    if (!(longest <= longestMark)) breach(`${name}: a task of ${longest.toFixed(0)} ms, at most ${longestMark} ms`);
    if (!(times <= mark)) breach(`${name}: ${times.toFixed(2)}× a plain read, at most ${mark}×`);
  }
} finally {
  await launched.close();
}

function breach(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
