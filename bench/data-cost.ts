/**
 * What the numbers of a large store cost, in Chromium, beside Dexie alone reading the same rows in the same run.
 *
 *   node bench/data-cost.ts [--rows 1000000] [--posts 20000] [--prepared folder]
 *
 * The store is packed as the background packs it. `--prepared`: the profile with the store is taken from this folder, and
 * made there first where it is not; each run works on a copy.
 *
 * The browser takes away what was written over when it finds the time for it, which is hours or days later (LevelDB's
 * compaction). `--cleaned`: the room is told that the store takes then, as a copy of its rows takes it; minutes more.
 *
 * Milliseconds are only reported, since every machine has its own. What works and best time run in a worker in the product; here their
 * whole time is told.
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
  options: {
    rows: { type: 'string' },
    posts: { type: 'string' },
    prepared: { type: 'string' },
    cleaned: { type: 'boolean' },
  },
});
const posts = Number(values.posts ?? 20_000);
const perPost = Math.round(Number(values.rows ?? 1_000_000) / posts);

const code = `
  import * as numbers from './bench/in-page/numbers.ts';
  globalThis.numbers = numbers;`;

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);

/** Bytes on disk a sighting. */
function room(folder: string): string {
  const told = execFileSync('du', ['-sb', join(folder, 'Default/IndexedDB')], { encoding: 'utf8' });
  return (Number(told.split(/\s/)[0]) / posts / perPost).toFixed(1);
}

async function prepare(page: Page, folder: string): Promise<void> {
  const before = performance.now();
  await page.evaluate(`numbers.fill('numbers', ${posts}, ${perPost})`);
  console.log(`filled in ${seconds(before)} s`);
  const from = performance.now();
  const packed = await page.evaluate<number>(`numbers.pack('numbers')`);
  // What the browser still has to sort after a fill of a year in a minute is not the question's.
  await new Promise((done) => setTimeout(done, 15_000));
  console.log(
    `${packed} sightings packed in ${seconds(from)} s; the whole store has ${room(folder)} B a sighting, with posts, latest and days`,
  );
}

/** Copies the rows of a store into one that never held others. */
const cleaned = (from: Page): Promise<void> =>
  inStorePage(code, async (to, folder) => {
    for (const table of await from.evaluate<readonly string[]>(`numbers.tableNames('numbers')`))
      for (let last: unknown; ;) {
        const asked = `numbers.rowsAfter('numbers', '${table}', ${JSON.stringify(last)})`;
        const some = await from.evaluate<{ readonly rows: readonly object[]; readonly last?: unknown }>(asked);
        if (some.rows.length === 0) break;
        await to.evaluate(`numbers.putRows('numbers', '${table}', ${JSON.stringify(some.rows)})`);
        last = some.last;
      }
    await new Promise((done) => setTimeout(done, 15_000));
    console.log(`once the browser has cleaned up, the whole store has ${room(folder)} B a sighting`);
  });

async function measure(page: Page): Promise<void> {
  const taken = await page.evaluate<Record<string, number[]>>(`numbers.ask('numbers', ${posts}, 10)`);
  const rows = Object.entries(taken).map(([what, ms]) => [
    what,
    quantile(ms, 0.5).toFixed(1),
    quantile(ms, 0.95).toFixed(1),
  ]);
  console.log(table([['ms', 'median', 'p95'], ...rows]));
  const { ours, plain } = await page.evaluate<Record<'ours' | 'plain', number>>(`numbers.ingest('numbers', 150)`);
  console.log(
    `ingest: ${ours.toFixed(0)} sightings a second with post, latest and days, ${plain.toFixed(0)} by bulkAdd of Dexie alone: ${(ours / plain).toFixed(2)}`,
  );
  console.log(`${posts} posts with ${perPost} sightings each; the machine's load ${loadavg()[0]?.toFixed(1)}`);
}

if (values.prepared && !existsSync(values.prepared)) await inStorePage(code, prepare, { keepAs: values.prepared });
await inStorePage(
  code,
  async (page, folder) => {
    if (!values.prepared) await prepare(page, folder);
    if (values.cleaned) await cleaned(page);
    await measure(page);
  },
  { from: values.prepared },
);
