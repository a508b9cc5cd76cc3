/**
 * What a flush of 30 sightings costs in a store of many, beside the same flush in a store of few, and what packing
 * older sightings saves and costs.
 *
 *   npm run bench:store -- [--rows 1000000] [--few 10000] [--prepared folder]
 *
 * The large store is what somebody has after five months: the last two weeks as flushes, all before that packed by the
 * upkeep. `--prepared`: the profile with both stores is taken from this folder, and made there first where it is not;
 * each run works on a copy, so that a million are filled and packed once.
 *
 * Ends with 1 when the flush into the large store takes more than three times as long as into the small one at p95: then
 * something grows with the store; or when the flush of a day's reading takes a quarter longer, in the middle or at p95,
 * than Dexie alone needs for three rows of each sighting in the same minutes: then it asks or writes more than it has
 * to. One of posts of which half was seen weeks ago, whose rows are all looked up, may take twice as long. Milliseconds are
 * only reported, since every machine has its own: where Dexie alone took 16.5 ms at p95, 17 ms are meant.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { quantile, table } from './lib/spread.ts';
import { inStorePage } from './lib/store-page.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string' }, few: { type: 'string' }, prepared: { type: 'string' } },
});
const many = Number(values.rows ?? 50_000);
const few = Number(values.few ?? 10_000);
const most = 3;
const mostOverPlain = 1.25;
const mostOfOldOverPlain = 2;

const code = `
  import * as store from './bench/in-page/store.ts';
  globalThis.store = store;`;

interface Packed {
  readonly rows: number;
  readonly ms: number;
  readonly longest: number;
}

/** What the browser still has to sort after a fill of months in a minute is not the flush's. */
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, many > 100_000 ? 30_000 : 2000));

/** Fills both stores, packs what is old in the large one, and says what it took. */
async function prepare(page: Page, folder: string): Promise<void> {
  const run = <T>(call: string): Promise<T> => page.evaluate<T>(`store.${call}`);
  const bytes = (): number =>
    Number(execFileSync('du', ['-sb', join(folder, 'Default/IndexedDB')], { encoding: 'utf8' }).split(/\s/)[0]);
  await run(`fill('few', ${few})`);
  const before = bytes();
  await run(`fill('many', ${many})`);
  const filled = (bytes() - before) / many;
  const reads = await run<number[]>(`readSeries('many', ${many}, 200)`);
  const packed = await run<Packed>(`pack('many')`);
  await rest();
  console.log(
    `${filled.toFixed(0)} B a sighting with post, latest and day; ${packed.rows} of ${many} packed in ${(packed.ms / 1000).toFixed(1)} s, ${Math.round(packed.rows / (packed.ms / 1000))} a second, the longest turn ${packed.longest.toFixed(0)} ms; sightings of a post before that: ${quantile(reads, 0.5).toFixed(2)} ms, p95 ${quantile(reads, 0.95).toFixed(2)} ms`,
  );
}

async function measure(page: Page): Promise<void> {
  const run = <T>(call: string): Promise<T> => page.evaluate<T>(`store.${call}`);
  type Beside = Record<'flush' | 'again' | 'plain', number[]>;
  // The small one first: the first minute of a browser is not like those after it.
  const { flush: intoFew } = await run<Beside>(`flush('few', ${few}, 100)`);
  const old = await run<Beside>(`flush('many', ${many}, 100)`);
  const flushes = {
    few: intoFew,
    many: old.flush,
    ...(await run<Record<'day' | 'plain' | 'least', number[]>>(`flushOfDay('many', ${many}, 200)`)),
  };
  const reads = await run<number[]>(`readSeries('many', ${many}, 200)`);
  const line = (name: string, taken: readonly number[]): string[] => [
    name,
    ...[0.5, 0.95, 0.99].map((part) => quantile(taken, part).toFixed(2)),
  ];
  const rows = [
    ['ms', 'median', 'p95', 'p99'],
    line(`flush of 30 into ${few}`, flushes.few),
    line(`flush of 30 into ${many}, seen weeks ago`, flushes.many),
    line(`noting after it that they were seen again`, old.again),
    line(`three rows of each by Dexie alone, beside it`, old.plain),
    line(`flush of 30 into ${many}, seen that day`, flushes.day),
    line(`three rows of each by Dexie alone, beside it`, flushes.plain),
    line(`the rows of a flush by IndexedDB itself`, flushes.least),
    line('sightings of a post', reads),
  ];
  console.log(table(rows));
  const ratio = quantile(flushes.many, 0.95) / quantile(flushes.few, 0.95);
  const over = (taken: readonly number[], plain: readonly number[]) =>
    [0.5, 0.95].map((part) => quantile(taken, part) / quantile(plain, part)) as [number, number];
  const times = ([median, p95]: readonly [number, number]): string => `${median.toFixed(2)}×, p95 ${p95.toFixed(2)}×`;
  const ofOld = over(flushes.many, old.plain);
  const ofDay = over(flushes.day, flushes.plain);
  console.log(
    `p95 of a flush: ${ratio.toFixed(2)}× that into ${few}; median ${times(ofOld)} Dexie alone, of a day's ${times(ofDay)}; p95 ${(quantile(flushes.day, 0.95) - quantile(flushes.least, 0.95)).toFixed(1)} ms above IndexedDB itself; the machine's load ${loadavg()[0]?.toFixed(1)}`,
  );
  if (!(ratio <= most)) {
    console.error(`A flush grows with the store: ${ratio.toFixed(2)}×, at most ${most}×`);
    process.exitCode = 1;
  }
  for (const [name, of, most] of [
    ["a day's reading", ofDay, mostOverPlain],
    ['posts seen weeks ago', ofOld, mostOfOldOverPlain],
  ] as const)
    if (!(Math.max(...of) <= most)) {
      console.error(`A flush of ${name} costs ${times(of)} what three rows of each do, at most ${most}×`);
      process.exitCode = 1;
    }
}

if (values.prepared && !existsSync(values.prepared)) await inStorePage(code, prepare, { keepAs: values.prepared });
await inStorePage(
  code,
  async (page, folder) => {
    if (!values.prepared) await prepare(page, folder);
    await measure(page);
  },
  { from: values.prepared },
);
