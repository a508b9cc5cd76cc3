/**
 * What searching many notes costs, beside MiniSearch and a scan of the same texts for the same words in the same run.
 *
 *   npm run bench:search -- [--notes 50000]
 *
 * The scan is given its texts folded in advance and counts what answers, as the page does; it knows neither words nor
 * wrong letters. Ends with 1 when p95 of the index is above that of the scan, or above half of that of MiniSearch.
 * Milliseconds are only reported, since every machine has its own.
 */
import MiniSearch from 'minisearch';
import { parseArgs } from 'node:util';
import { createDeskIndex } from '../utils/notes/desk-index.ts';
import { foldWord } from '../utils/lib/fold-word.ts';
import { wordsOf } from '../utils/notes/words.ts';
import { noteTexts } from './lib/note-texts.ts';
import { quantile, table } from './lib/spread.ts';

const { values } = parseArgs({ options: { notes: { type: 'string' } } });
const count = Number(values.notes ?? 50_000);
const shown = 50;
const perTurn = 500;
const most = { ofScan: 1, ofPeer: 0.5 } as const;

const { texts, words } = noteTexts(count);
const index = createDeskIndex();
const turns: number[] = [];
const before = process.memoryUsage().heapUsed;
for (let from = 0; from < count; from += perTurn) {
  const started = performance.now();
  for (const [offset, text] of texts.slice(from, from + perTurn).entries())
    index.put({ kind: 'note', ref: String(from + offset), text, at: from + offset });
  turns.push(performance.now() - started);
}
globalThis.gc?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;

const folded = texts.map(foldWord);
function scan(asked: string): number {
  const wanted = foldWord(asked).split(' ');
  let found = 0;
  for (const text of folded) if (wanted.every((word) => text.includes(word))) found += 1;
  return found;
}

const peer = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ['text'], tokenize: wordsOf });
peer.addAll(texts.map((text, id) => ({ id, text })));
const askPeer = (asked: string): unknown =>
  peer
    .search(asked, {
      combineWith: 'AND',
      prefix: (term, index, terms) => index === terms.length - 1 && term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 1 : false),
    })
    .slice(0, shown);

const at = (rank: number): string => words[Math.floor(rank)] ?? '';
const typo = (word: string): string => `${word.slice(0, 2)}x${word.slice(3)}`;
const long = words.filter((word) => word.length > 5);
const asked: Readonly<Record<string, readonly string[]>> = {
  'a rare word': Array.from({ length: 40 }, (_, n) => at(4000 + n * 97)),
  'a common word': Array.from({ length: 40 }, (_, n) => at(n)),
  'two words': Array.from({ length: 40 }, (_, n) => `${at(20 + n * 3)} ${at(60 + n * 11)}`),
  'three words': Array.from({ length: 40 }, (_, n) => `${at(5 + n)} ${at(40 + n * 5)} ${at(90 + n * 7)}`),
  'a beginning': Array.from({ length: 40 }, (_, n) => at(30 + n * 50).slice(0, 3)),
  'two letters': Array.from({ length: 40 }, (_, n) => at(30 + n * 50).slice(0, 2)),
  'a wrong letter': Array.from({ length: 40 }, (_, n) => typo(long[30 + n * 20] ?? '')),
};

const spread = (taken: readonly number[]): string[] => [0.5, 0.95].map((part) => quantile(taken, part).toFixed(2));
const timed = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};
const by = {
  index: (each: string) => index.search(each, shown),
  MiniSearch: askPeer,
  scan,
} as const;
type Way = keyof typeof by;
const ways = Object.keys(by) as Way[];
const rows = [['ms', ...ways.flatMap((way) => [`${way} median`, 'p95'])]];
const all: Record<Way, number[]> = { index: [], MiniSearch: [], scan: [] };
for (const [what, list] of Object.entries(asked)) {
  const taken = ways.map((way) => {
    for (const each of list.slice(0, 10)) by[way](each);
    const times = list.map((each) => timed(() => by[way](each)));
    all[way].push(...times);
    return times;
  });
  rows.push([what, ...taken.flatMap(spread)]);
}
rows.push(['all', ...ways.flatMap((way) => spread(all[way]))]);
console.log(table(rows));
console.log(
  `${count} notes: built in ${(turns.reduce((sum, each) => sum + each, 0) / 1000).toFixed(1)} s, p95 of a turn of ${perTurn} ${quantile(turns, 0.95).toFixed(1)} ms, about ${megabytes.toFixed(0)} MB`,
);
const ofScan = quantile(all.index, 0.95) / quantile(all.scan, 0.95);
const ofPeer = quantile(all.index, 0.95) / quantile(all.MiniSearch, 0.95);
console.log(`p95 is ${ofScan.toFixed(2)} of that of the scan, ${ofPeer.toFixed(2)} of that of MiniSearch`);
if (!(ofScan <= most.ofScan && ofPeer <= most.ofPeer)) {
  console.error(`At most ${most.ofScan} of the scan and ${most.ofPeer} of MiniSearch`);
  process.exitCode = 1;
}
