/**
 * What typing costs in Chromium with the dock of the composer, beside the same page without us: 500 keys into the Draft.js
 * editor of the replica of X, after the page has settled.
 *
 *   npm run build:e2e-chrome && npm run build:playground && npm run bench:compose -- [--keys 500] [--rounds 3] [--between 40]
 *
 * `--between`: ms from one key to the next; with more than the rest that we wait for, each key is followed by one. A round types the same into two pages at the same time, each in a browser of its own: without us and without us once
 * more, which tells how much is noise; without us and with the dock; without us and with a card open. A key costs what the tab's main thread had of the processor
 * from the first key until all was at rest and the draft was kept, divided by the keys; key to paint is from the event's
 * time to the task after the next frame. Ratios are of one pair each, and the median of the rounds counts. The interval
 * holds 95 of 100 ratios of stretches drawn by lot, in pairs, from all that were typed. Ends with 1 when a mark is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from '@playwright/test';
import { routeReplicas, settledWorld } from '../playground/serve.ts';
import { findChromium } from '../scripts/lib/chromium.ts';
import { launchWithExtension } from '../scripts/lib/launch.ts';
import { quietFlags, refuseNetwork } from '../scripts/lib/offline.ts';
import { isRoot } from '../scripts/lib/run.ts';
import { intervalOfRatio, quantile, table } from './lib/spread.ts';
import { type Dock, quickMs, type Typed, typeTogether } from './lib/typing.ts';

const { values } = parseArgs({
  options: {
    keys: { type: 'string' },
    rounds: { type: 'string' },
    between: { type: 'string' },
    extension: { type: 'string' },
  },
});
const keys = Number(values.keys ?? 500);
const rounds = Number(values.rounds ?? 3);
const between = Number(values.between ?? quickMs);
/** Keys. */
const stretch = 25;
/** Times the page without us. */
const marks = { closed: { key: 1.05 }, open: { key: 1.2, paint: 1.2 } };
const kinds = ['again', 'closed', 'open'] as const;
const names = {
  again: 'the page without us, twice',
  closed: 'dock, nothing opened',
  open: 'dock with a card open',
} as const;
interface Pair {
  readonly without: Typed;
  readonly other: Typed;
}

const executablePath = await findChromium();
if (!executablePath) throw new Error('No Chromium found. Run npm start once, or set CHROMIUM_PATH.');
/** With a profile on the disk, as the browser with us has: one without is another browser, and costs a page another time. */
const profiles: string[] = [];
const alone: BrowserContext[] = [];
for (let at = 0; at < 2; at += 1) {
  const profile = await mkdtemp(join(tmpdir(), 'alongside-profile-'));
  profiles.push(profile);
  alone.push(
    await chromium.launchPersistentContext(profile, {
      executablePath,
      chromiumSandbox: !isRoot(),
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      args: [...quietFlags],
    }),
  );
}
const launched = await launchWithExtension({
  extensionDir: values.extension ?? '.output/chrome-mv3-e2e',
  headless: true,
  settings: { 'network.x.mode': 'overlay', 'firstRun.done': true },
  locale: 'en-GB',
});
try {
  const [without, twice] = alone;
  if (!without || !twice) throw new Error('No browser');
  for (const context of [without, twice, launched.context]) await prepare(context);
  const runs: Record<(typeof kinds)[number], Pair[]> = { again: [], closed: [], open: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const kind of kinds) {
      const dock: Dock = kind === 'again' ? 'nothing' : kind;
      const context = kind === 'again' ? twice : launched.context;
      const desks = [
        { context: without, dock: 'nothing' as const },
        { context, dock },
      ];
      const [page, other] = await typeTogether(desks, keys, stretch, between);
      if (page && other) runs[kind].push({ without: page, other });
    }

  const key = ({ stretchMs }: Typed): number => stretchMs.reduce((sum, each) => sum + each, 0) / keys;
  const paint = ({ paintMs }: Typed): number => quantile(paintMs, 0.5);
  const ratiosOf = (pairs: readonly Pair[], of: (typed: Typed) => number): number[] =>
    pairs.map(({ without: page, other }) => of(other) / of(page));
  const median = (pairs: readonly Pair[], of: (pair: Pair) => number): string =>
    quantile(pairs.map(of), 0.5).toFixed(2);
  const ratio = (kind: keyof typeof runs, of: (typed: Typed) => number): number =>
    quantile(ratiosOf(runs[kind], of), 0.5);
  const line = (kind: keyof typeof runs): string[] => {
    const pairs = runs[kind];
    const stretches = pairs.flatMap(({ without: page, other }) =>
      page.stretchMs.map((ms, at): [number, number] => [other.stretchMs[at] ?? 0, ms]),
    );
    return [
      names[kind],
      median(pairs, ({ without: page }) => key(page)),
      median(pairs, ({ other }) => key(other)),
      `${ratio(kind, key).toFixed(3)}×`,
      intervalOfRatio(stretches)
        .map((end) => end.toFixed(3))
        .join(' to '),
      ratiosOf(pairs, key)
        .map((each) => each.toFixed(3))
        .join(' '),
      median(pairs, ({ other }) => paint(other)),
      `${ratio(kind, paint).toFixed(2)}×`,
      String(pairs.reduce((sum, { other }) => sum + other.longTasks, 0)),
    ];
  };
  console.log(
    `${keys} keys, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`,
  );
  console.log(
    table([
      ['', 'without us', 'ms a key', '', '95 of 100', 'rounds', 'to paint', '', 'long tasks'],
      ...kinds.map(line),
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
  for (const context of alone) await context.close();
  for (const profile of profiles) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function prepare(context: BrowserContext): Promise<void> {
  await refuseNetwork(context);
  await routeReplicas(context, { defaults: settledWorld() });
}

function breach(name: string, ratio: number, most: number): string[] {
  return ratio <= most ? [] : [`${name}: ${ratio.toFixed(3)}×, at most ${most}×`];
}
