import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the real pages that lie beside the repository with the built reader, in Chromium, and holds the result against
 * what a person sees on them. Ends with 1 when a post was lost or invented, a value is wrong, or too little was read.
 */
interface Note {
  readonly page: string;
  readonly post: string | null;
  readonly verdict: string;
}

interface Score {
  readonly totals: Readonly<Record<'expected' | 'found' | 'invented' | 'wrong' | 'unread', number>>;
  readonly rates: { readonly read: number };
  readonly notes: readonly Note[];
}

interface ExpectedPost {
  readonly id: string | null;
  readonly embedded?: boolean;
}

const leastRead = 98;
const shared = join(import.meta.dirname, '../../shared');
const scorer = join(shared, 'tools/score.mjs');

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

/** Posts inside other ones are part of their hosts, and what the page gives no id is never recorded: neither is lost. */
function lostOn(page: string, ids: readonly (string | null)[]): number {
  const file = join(shared, 'captures', page.replace(/\.html$/, '.expected.json'));
  const { posts } = JSON.parse(readFileSync(file, 'utf8')) as { posts: readonly ExpectedPost[] };
  const mayMiss = posts.filter(({ id, embedded }) => !id || embedded).map(({ id }) => id);
  return ids.filter((id) => {
    const at = posts.some((post) => post.id === id) ? mayMiss.indexOf(id) : mayMiss.indexOf(null);
    return at < 0 || mayMiss.splice(at, 1).length === 0;
  }).length;
}

const notFound = notes.filter(({ verdict }) => verdict === 'not found');
const lost = [...new Set(notFound.map(({ page }) => page))].reduce(
  (sum, page) =>
    sum +
    lostOn(
      page,
      notFound.filter((note) => note.page === page).map(({ post }) => post),
    ),
  0,
);

console.log(
  `posts ${totals.found}/${totals.expected} (${notFound.length - lost} inside others or without an id), lost ${lost}, ` +
    `invented ${totals.invented}, wrong values ${totals.wrong}, fields read ${rates.read.toFixed(1)} %`,
);
const isGood =
  lost === 0 && totals.invented === 0 && totals.wrong === 0 && totals.unread === 0 && rates.read >= leastRead;
if (!isGood) for (const note of notes) console.error(JSON.stringify(note));
process.exit(isGood ? 0 : 1);
