/**
 * Changes the real pages that lie beside the repository in many ways and holds every reading against the unchanged
 * page: what is read must be true or absent.
 *
 *   npm run mutations -- [--count 2000] [--seed 1 | random] [--page linkedin/guest-post] [--only oddName]
 *
 * Ends with 1 when anything was read that is not so, with the seeds that show it.
 */
import { existsSync, globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForPage, readerOf } from './lib/bundle-for-page.ts';
import { openSavedPage } from './lib/saved-page.ts';
import { openInTab, withOfflineBrowser } from './lib/saved-tab.ts';
import { networkOrder } from '../utils/networks/index.ts';
import type { Trial } from '../tests/mutations/in-page.ts';

const captures = join(import.meta.dirname, '../../shared/captures');
const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, page: { type: 'string' }, only: { type: 'string' } },
});
const count = Number(values.count ?? 2000);
const firstSeed = values.seed === 'random' ? Math.floor(Math.random() * 1e9) : Number(values.seed ?? 1);

if (!existsSync(captures)) {
  console.warn('No captures beside the repository: nothing is mutated.');
  process.exit(0);
}
const files = globSync('*/*.html', { cwd: captures })
  .filter((file) => file.includes(values.page ?? ''))
  .sort();
if (files.length === 0) {
  console.error(`No capture is called ${values.page}.`);
  process.exit(1);
}

const bundles = new Map(
  await Promise.all(
    networkOrder.map(async (id) => {
      const code = await bundleForPage(`
        import { tryMutations } from './tests/mutations/in-page.ts';
        ${readerOf(id)}
        globalThis.alongsideTry = (seenAt, seeds) => tryMutations(reader, seenAt, seeds, ${JSON.stringify(values.only)});`);
      if (!code.ok) throw new Error(`${id}: ${code.error}`);
      return [id, code.value] as const;
    }),
  ),
);

/** "123 publishedAt: …" is about the time; "comment 7 text: …" about the text of a comment. */
const fieldOf = (lie: string): string =>
  lie
    .replace(/^invented (\S+).*/s, 'invented $1')
    .replace(/^(?:(comment) )?\d\S* (\S+?):? .*/s, '$1 $2')
    .trim();

/** Names with how often each stands there, most first. */
const counted = (names: readonly string[]): string =>
  [...Map.groupBy(names, (name) => name)]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, 12)
    .map(([name, { length }]) => `${name} ${length}`)
    .join(', ');

console.log(`mutations: ${count} of ${files.length} pages, seed ${firstSeed}`);
const failures: { page: string; trial: Trial }[] = [];
let [read, of, tried] = [0, 0, 0];
const byNetwork = new Map(networkOrder.map((id) => [id, { wrong: [] as string[], missing: [] as string[] }]));
await withOfflineBrowser(async (context) => {
  const queue = files.entries();
  const work = async (): Promise<void> => {
    for (const [index, file] of queue) {
      const saved = await openSavedPage(join(captures, file));
      if (!saved.ok) throw new Error(saved.error);
      const seeds = Array.from(
        { length: Math.ceil((count - index) / files.length) },
        (_, turn) => firstSeed + turn * files.length + index,
      );
      const tab = await openInTab(context, saved.value, bundles.get(saved.value.network) ?? '');
      const trials = await tab.evaluate<Trial[]>(`alongsideTry(${saved.value.seenAt}, ${JSON.stringify(seeds)})`);
      await tab.close();
      for (const trial of trials) {
        tried += 1;
        read += trial.read;
        of += trial.of;
        const told = byNetwork.get(saved.value.network);
        told?.wrong.push(...trial.lies.map(fieldOf));
        told?.missing.push(...trial.missing);
        if (trial.lies.length > 0) failures.push({ page: relative('.', file), trial });
      }
    }
  };
  await Promise.all([work(), work()]);
});

for (const { page, trial } of failures)
  console.error(`${page} seed ${trial.seed}: ${trial.what}\n    ${trial.lies.slice(0, 6).join('\n    ')}`);
for (const [network, { wrong, missing }] of byNetwork)
  console.log(`${network}: ${wrong.length} wrong ${counted(wrong)}; ${missing.length} missing ${counted(missing)}`);
console.log(
  `mutations: ${tried} tried, ${failures.length} with something untrue; ${((100 * read) / of).toFixed(1)} % of posts still read`,
);
process.exit(failures.length === 0 ? 0 : 1);
