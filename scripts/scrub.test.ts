import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './lib/chromium.ts';
import type { printed } from './lib/printed.ts';

type Page = ReturnType<typeof printed>;

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'alongside-scrub-'));
const chromium = await findChromium();
if (!chromium) console.warn('No Chromium found: scrubbing is not tried on pages.');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout.trim(), complaint: stderr.trim() };
}

it.each([
  [['package.json'], 'package.json: is not a web page'],
  [['nowhere.html'], 'nowhere.html: cannot be read'],
  [[], 'Name at least one saved page: npm run scrub -- PAGE.html…'],
])('ends with 2 and one line: %j', (args, line) => {
  const { status, complaint } = run('scrub', ...args);
  expect(complaint.split('\n')).toEqual([line]);
  expect(status).toBe(2);
});

/** Strangers in a page of ours: in its text, in labels, in attributes that nobody reads, in data. */
const planted = {
  x: `<article role="article" data-testid="tweet" tabindex="0"><div data-testid="User-Name"><a href="/wilma_quagg"><div dir="ltr">
    <span>Wilma Quagg</span></div></a></div><div data-testid="tweetText">Write to wilma@quagg.dev or 0171 2345678</div>
    <a href="https://wilmaquagg.dev/?who=wilma_quagg" data-who="Wilma" title="Wilma Quagg's site">quagg.dev</a></article>
    <script>const me = "Wilma Quagg";</script><style>.wilma::after { content: "Quagg" }</style><!-- Wilma -->`,
  linkedin: `<section aria-label="Wilma Quagg, potter, call 01712345678"><a href="https://www.linkedin.com/in/wilma-quagg/">
    <img alt="Wilma Quagg" src="https://media.licdn.com/wilma_quagg.jpg"><p>Wilma Quagg</p></a><p>wilma@quagg.dev</p>
    <code style="display: none">{"name":"Wilma Quagg"}</code><button data-vanity="wilma-quagg">Follow Wilma</button></section>`,
};
const strange = /wilma|quagg|2345678/i;

describe.skipIf(!chromium).each([
  ['x', 'home--feed', ['harbour', 'tea_row', 'First flush', 'Second line']],
  ['linkedin', 'home--sdui-row', ['Mara', 'Quill', 'Otto', 'otto-berg', 'Lina', 'Ferro', 'glaze', 'kilns', 'clay']],
] as const)('a page of %s', (network, name, words) => {
  const given = join(folder, `${name}.html`);
  const made = join(folder, `${name}.scrubbed.html`);
  let html = '';
  let before: Page;
  let after: Page;

  beforeAll(() => {
    const original = readFileSync(join(root, `tests/fixtures/${network}/${name}.html`), 'utf8');
    writeFileSync(given, original.replace('</body>', `${planted[network]}</body>`));
    const { said, complaint } = run('scrub', given, '--seed', 'test');
    expect(complaint).toBe('');
    expect(said).toMatch(/: \d+ words replaced, written to .*\.scrubbed\.html$/);
    html = readFileSync(made, 'utf8');
    [before, after] = run('read', given, made)
      .said.split('\n')
      .map((line) => JSON.parse(line) as Page) as [Page, Page];
  }, 60_000);

  it('names nobody', () => {
    expect(html).not.toMatch(strange);
    for (const word of words) expect(html.toLowerCase()).not.toContain(word.toLowerCase());
    expect(readFileSync(given, 'utf8')).toMatch(strange);
  });

  it('is never written over', () => {
    const { status, complaint } = run('scrub', given, '--out', folder);
    expect(complaint).toMatch(/would be overwritten; give another folder with --out$/);
    expect(status).toBe(2);
    expect(readFileSync(given, 'utf8')).toMatch(strange);
  }, 60_000);

  it('reads as before', () => {
    expect(before.posts.length).toBeGreaterThan(1);
    expect(after.health).toEqual(before.health);
    expect(after.posts.map(whatStays)).toEqual(before.posts.map(whatStays));
    expect(after.posts.map(({ id }) => id)).not.toEqual(before.posts.map(({ id }) => id));
  });

  it('keeps who is who', () => {
    const order = ({ posts }: Page) =>
      posts.map(({ author }, _, all) => all.findIndex((one) => one.author?.handle === author?.handle));
    expect(order(after)).toEqual(order(before));
  });
});

/** All of a post but names, words and ids: of these how many there are, and of its own id the time. */
function whatStays(post: Page['posts'][number]) {
  const { id, permalink, author, text, repostedBy, advertiser, landingDomain, original, aliases, quoted, ...more } =
    post;
  const { links, hashtags, mentions, pictures, comments, ...rest } = more;
  return {
    ...rest,
    time: id && String(BigInt(id) >> 22n),
    hasPermalink: permalink !== undefined,
    hasName: author?.name !== undefined,
    letters: text?.length,
    has: [repostedBy, advertiser, landingDomain, original, quoted?.id, quoted?.author, quoted?.text].map(Boolean),
    many: [links, hashtags, mentions, pictures, aliases, comments].map((list) => list?.length),
  };
}
