/**
 * What a flush of 30 sightings costs in a store of many, beside the same flush in a store of few, and what packing
 * older sightings saves and costs.
 *
 *   npm run bench:store -- [--rows 1000000] [--few 2000]
 *
 * Ends with 1 when the flush into the large store takes more than three times as long as into the small one at p95: then
 * something grows with the store; or when the flush of a day's reading takes half as long again, in the middle or at
 * p95, as Dexie alone needs for three rows of each sighting in the same minutes: then it asks or writes more than it has
 * to. Milliseconds are only reported, since every machine has its own: where the rows alone took 16.5 ms at p95, 17 ms
 * are meant.
 */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { quantile, table } from './lib/spread.ts';
import { inStorePage } from './lib/store-page.ts';

const { values } = parseArgs({ options: { rows: { type: 'string' }, few: { type: 'string' } } });
const many = Number(values.rows ?? 50_000);
const few = Number(values.few ?? 2000);
const most = 3;
const mostOverPlain = 1.5;

const code = `
  import * as store from './bench/in-page/store.ts';
  globalThis.store = store;`;

await inStorePage(code, async (page, folder) => {
  const run = <T>(call: string): Promise<T> => page.evaluate<T>(`store.${call}`);
  const bytes = (): number =>
    Number(execFileSync('du', ['-sb', join(folder, 'Default/IndexedDB')], { encoding: 'utf8' }).split(/\s/)[0]);

  await run(`fill('few', ${few})`);
  const before = bytes();
  await run(`fill('many', ${many})`);
  const rowBytes = (bytes() - before) / many;
  // What the browser still has to sort after a fill of months in a minute is not the flush's.
  await new Promise((done) => setTimeout(done, many > 100_000 ? 30_000 : 2000));
  const flushes = {
    few: await run<number[]>(`flush('few', ${few}, 100)`),
    many: await run<number[]>(`flush('many', ${many}, 100)`),
    ...(await run<{ day: number[]; plain: number[] }>(`flushOfDay('many', ${many}, 200)`)),
  };
  const reads = await run<number[]>(`readSeries('many', ${many}, 200)`);
  const packed = await run<{ rows: number; ms: number; longest: number }>(`pack('many')`);
  const readsAfter = await run<number[]>(`readSeries('many', ${many}, 200)`);
  const line = (name: string, taken: readonly number[]): string[] => [
    name,
    ...[0.5, 0.95, 0.99].map((part) => quantile(taken, part).toFixed(2)),
  ];
  const rows = [
    ['ms', 'median', 'p95', 'p99'],
    line(`flush of 30 into ${few}`, flushes.few),
    line(`flush of 30 into ${many}, seen weeks ago`, flushes.many),
    line(`flush of 30 into ${many}, seen that day`, flushes.day),
    line(`three rows of each by Dexie alone`, flushes.plain),
    line('sightings of a post, in rows', reads),
    line('sightings of a post, packed', readsAfter),
  ];
  console.log(table(rows));
  console.log(
    `${rowBytes.toFixed(0)} B a sighting with post, latest and day; ${packed.rows} packed in ${(packed.ms / 1000).toFixed(1)} s, ${Math.round(packed.rows / (packed.ms / 1000))} a second, the longest turn ${packed.longest.toFixed(0)} ms`,
  );
  const ratio = quantile(flushes.many, 0.95) / quantile(flushes.few, 0.95);
  const overPlain = (taken: readonly number[], part: number): number =>
    quantile(taken, part) / quantile(flushes.plain, part);
  const ofDay = Math.max(overPlain(flushes.day, 0.5), overPlain(flushes.day, 0.95));
  console.log(
    `p95 of a flush: ${ratio.toFixed(2)}× that into ${few}; median ${overPlain(flushes.many, 0.5).toFixed(2)}× Dexie alone, of a day's ${overPlain(flushes.day, 0.5).toFixed(2)}×, p95 ${overPlain(flushes.day, 0.95).toFixed(2)}×; the machine's load ${loadavg()[0]?.toFixed(1)}`,
  );
  if (!(ratio <= most)) {
    console.error(`A flush grows with the store: ${ratio.toFixed(2)}×, at most ${most}×`);
    process.exitCode = 1;
  }
  if (!(ofDay <= mostOverPlain)) {
    console.error(`A flush costs ${ofDay.toFixed(2)}× what its rows do, at most ${mostOverPlain}×`);
    process.exitCode = 1;
  }
});
