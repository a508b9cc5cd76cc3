/**
 * What finding own posts and kept posts of others that are like a draft costs, beside MiniSearch (BM25) over the texts of
 * one of them.
 *
 *   node bench/similar-cost.ts [--posts 5000]
 *
 * A draft is of thirty words. Ends with 1 when the 95th percentile of one index is above that of MiniSearch, or that of both
 * together, as the panel asks them, above 20 ms.
 */
import MiniSearch from 'minisearch';
import { parseArgs } from 'node:util';
import { createSimilarIndex } from '../utils/notes/similar-index.ts';
import { wordsOf } from '../utils/notes/words.ts';
import { noteTexts } from './lib/note-texts.ts';
import { quantile, table } from './lib/spread.ts';

const { values } = parseArgs({ options: { posts: { type: 'string' } } });
const count = Number(values.posts ?? 5000);
const drafts = 200;
const mostMs = 20;

const { texts } = noteTexts(2 * count + drafts);
const asked = texts.slice(0, drafts);
const [posts, kept] = [texts.slice(drafts, drafts + count), texts.slice(drafts + count)];

const timed = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

const index = createSimilarIndex();
const built = timed(() => {
  for (const [at, text] of posts.entries()) index.put(String(at), text);
});
const keptIndex = createSimilarIndex();
const keptBuilt = timed(() => {
  for (const [at, text] of kept.entries()) keptIndex.put(String(at), text);
});
const peer = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ['text'], tokenize: wordsOf });
const peerBuilt = timed(() => peer.addAll(posts.map((text, id) => ({ id, text }))));

const ways: Readonly<Record<string, (text: string) => unknown>> = {
  index: (text) => index.like(text, 3),
  both: (text) => [index.like(text, 3), keptIndex.like(text, 3)],
  MiniSearch: (text) => peer.search(text, { combineWith: 'OR' }).slice(0, 3),
};
const taken = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
// The first ones warm up. One after the other in turn, so that what else the machine does meets both.
for (const [round, text] of [...asked.slice(0, 50), ...asked].entries())
  for (const [name, run] of Object.entries(ways)) {
    const ms = timed(() => run(text));
    if (round >= 50) taken.get(name)?.push(ms);
  }

const p95 = (name: string): number => quantile(taken.get(name) ?? [], 0.95);
const builtMs: Readonly<Record<string, number>> = { index: built, both: built + keptBuilt, MiniSearch: peerBuilt };
const rows = Object.keys(ways).map((name) => [
  name,
  quantile(taken.get(name) ?? [], 0.5).toFixed(2),
  p95(name).toFixed(2),
  builtMs[name]?.toFixed(0) ?? '',
]);
console.log(`${posts.length} posts of each, ${drafts} drafts; ms`);
console.log(table([['', 'median', 'p95', 'built'], ...rows]));
const [own, ofPeer] = [p95('index'), p95('MiniSearch')];
console.log(`p95 is ${(own / ofPeer).toFixed(2)} of that of MiniSearch`);
process.exit(own > ofPeer || p95('both') > mostMs ? 1 : 0);
