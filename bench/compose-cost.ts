/**
 * What typing costs in Chromium with the dock of the composer, beside the same page without us: 500 keys into the Draft.js
 * editor of the replica of X.
 *
 *   npm run build:e2e-chrome && npm run build:playground && npm run bench:compose -- [--keys 500] [--rounds 5]
 *
 * Two browsers take turns, one without the extension, so that what else the machine does falls on both. A key costs what
 * the tab's main thread had of the processor from the first key until all was at rest, divided by the keys; key to paint
 * is from the event's time to the task after the next frame. Ratios are of one round each, and the median of the rounds
 * counts. Ends with 1 when a mark is missed.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from '@playwright/test';
import { routeReplicas, settledWorld } from '../playground/serve.ts';
import { findChromium } from '../scripts/lib/chromium.ts';
import { launchWithExtension } from '../scripts/lib/launch.ts';
import { quietFlags, refuseNetwork } from '../scripts/lib/offline.ts';
import { isRoot } from '../scripts/lib/run.ts';
import { quantile, table } from './lib/spread.ts';
import { type Typed, typeInto } from './lib/typing.ts';

const { values } = parseArgs({ options: { keys: { type: 'string' }, rounds: { type: 'string' } } });
const keys = Number(values.keys ?? 500);
const rounds = Number(values.rounds ?? 5);
/** Times the page without us. */
const marks = { closed: { key: 1.05 }, open: { key: 1.2, paint: 1.2 } };

const executablePath = await findChromium();
if (!executablePath) throw new Error('No Chromium found. Run npm start once, or set CHROMIUM_PATH.');
const alone = await chromium.launch({ executablePath, chromiumSandbox: !isRoot(), args: [...quietFlags] });
const launched = await launchWithExtension({
  extensionDir: '.output/chrome-mv3-e2e',
  headless: true,
  settings: { 'network.x.mode': 'overlay', 'firstRun.done': true },
  locale: 'en-GB',
});
try {
  const without = await alone.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  for (const context of [without, launched.context]) await prepare(context);
  const runs: { readonly page: Typed; readonly closed: Typed; readonly open: Typed }[] = [];
  for (let round = 0; round < rounds; round += 1)
    runs.push({
      page: await typeInto(without, keys, 'nothing'),
      closed: await typeInto(launched.context, keys, 'closed'),
      open: await typeInto(launched.context, keys, 'open'),
    });
  const median = (of: (run: (typeof runs)[number]) => number): number => quantile(runs.map(of), 0.5);
  const ratio = (name: 'closed' | 'open', of: (typed: Typed) => number): number =>
    median((run) => of(run[name]) / of(run.page));
  const key = ({ keyMs }: Typed): number => keyMs;
  const paint = ({ paintMs }: Typed): number => quantile(paintMs, 0.5);
  const line = (name: string, which: keyof (typeof runs)[number]): string[] => [
    name,
    median((run) => key(run[which])).toFixed(2),
    which === 'page' ? '' : `${ratio(which, key).toFixed(2)}×`,
    median((run) => paint(run[which])).toFixed(1),
    which === 'page' ? '' : `${ratio(which, paint).toFixed(2)}×`,
    String(runs.reduce((sum, run) => sum + run[which].longTasks, 0)),
  ];
  console.log(
    `${keys} keys, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`,
  );
  console.log(
    table([
      ['', 'ms a key', '', 'to paint', '', 'long tasks'],
      line('the page without us', 'page'),
      line('dock, nothing opened', 'closed'),
      line('dock with a card open', 'open'),
    ]),
  );
  const breaches = [
    breach('a key with the dock closed', ratio('closed', key), marks.closed.key),
    breach('a key with the dock open', ratio('open', key), marks.open.key),
    breach('key to paint with the dock open', ratio('open', paint), marks.open.paint),
  ].flat();
  for (const each of breaches) console.error(each);
  if (breaches.length > 0) process.exitCode = 1;
} finally {
  await launched.close();
  await alone.close();
}

async function prepare(context: BrowserContext): Promise<void> {
  await refuseNetwork(context);
  await routeReplicas(context, { defaults: settledWorld() });
}

function breach(name: string, ratio: number, most: number): string[] {
  return ratio <= most ? [] : [`${name}: ${ratio.toFixed(2)}×, at most ${most}×`];
}
