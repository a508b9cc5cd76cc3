/**
 * What the numbers of a large store cost, in Chromium, beside Dexie alone reading the same rows in the same run.
 *
 *   node bench/data-cost.ts [--rows 1000000] [--posts 20000]
 *
 * Milliseconds are only reported, since every machine has its own. What works and best time run in a worker in the product; here their
 * whole time is told.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { quantile, table } from './lib/spread.ts';
import { inStorePage } from './lib/store-page.ts';

const { values } = parseArgs({ options: { rows: { type: 'string' }, posts: { type: 'string' } } });
const posts = Number(values.posts ?? 20_000);
const perPost = Math.round(Number(values.rows ?? 1_000_000) / posts);

const code = `
  import * as numbers from './bench/in-page/numbers.ts';
  globalThis.numbers = numbers;`;

await inStorePage(code, async (page) => {
  await page.evaluate(`numbers.fill('numbers', ${posts}, ${perPost})`);
  // What the browser still has to sort after a fill of a year in a minute is not the question's.
  await new Promise((done) => setTimeout(done, 10_000));
  const taken = await page.evaluate<Record<string, number[]>>(`numbers.ask('numbers', ${posts}, 10)`);
  const rows = Object.entries(taken).map(([what, ms]) => [
    what,
    quantile(ms, 0.5).toFixed(1),
    quantile(ms, 0.95).toFixed(1),
  ]);
  console.log(table([['ms', 'median', 'p95'], ...rows]));
  console.log(`${posts} posts with ${perPost} sightings each; the machine's load ${loadavg()[0]?.toFixed(1)}`);
});
