import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the real pages that lie beside the repository with the built reader, in Chromium, and holds the result against
 * what a person sees on them. Ends with 1 when a post was lost or invented, a value is wrong, or too little was read.
 */
interface Score {
  readonly totals: {
    readonly expected: number;
    readonly found: number;
    readonly invented: number;
    readonly wrong: number;
    readonly unread: number;
  };
  readonly rates: { readonly read: number };
  readonly notes: readonly object[];
}

const leastRead = 98;
const scorer = join(import.meta.dirname, '../../shared/tools/score.mjs');

if (!existsSync(scorer)) {
  console.warn('No captures beside the repository: the reader is not scored.');
  process.exit(0);
}

const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, '--json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const { totals, rates, notes } = JSON.parse(stdout) as Score;
console.log(
  `posts ${totals.found}/${totals.expected}, invented ${totals.invented}, wrong values ${totals.wrong}, read ${rates.read.toFixed(1)} %`,
);
const isGood =
  totals.found === totals.expected &&
  totals.invented === 0 &&
  totals.wrong === 0 &&
  totals.unread === 0 &&
  rates.read >= leastRead;
if (!isGood) for (const note of notes) console.error(JSON.stringify(note));
process.exit(isGood ? 0 : 1);
