import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgetBreaches, sizeOf, type Budget } from '../tests/guards/budget.ts';

/** Compares the content scripts of both release builds with bench/budgets.json. Ends with 1 when one is over. */
const root = join(import.meta.dirname, '..');
const budgets = JSON.parse(readFileSync(join(root, 'bench/budgets.json'), 'utf8')) as Record<string, Budget>;
let isOver = false;

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(root, '.output', target, 'content-scripts');
  const sizes = Object.fromEntries(readdirSync(folder).map((name) => [name, sizeOf(readFileSync(join(folder, name)))]));
  for (const [name, { parsed, gzipped }] of Object.entries(sizes)) {
    console.log(`${target}/${name}: ${parsed} bytes parsed, ${gzipped} gzipped`);
  }
  for (const breach of budgetBreaches(sizes, budgets)) {
    isOver = true;
    console.error(`${target}: ${breach}`);
  }
}
process.exit(isOver ? 1 : 0);
