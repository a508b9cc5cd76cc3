/**
 * Makes saved pages anonymous, so that they can be sent with a report: every word that is not the network's own becomes
 * an invented one, and what the readers look at stays.
 *
 *   npm run scrub -- PAGE.html… [--out FOLDER] [--url ADDRESS] [--at TIME] [--seed TEXT]
 *
 * Writes NAME.scrubbed.html beside each page, or NAME.html into FOLDER; never over a page that was given or that another
 * one became. Ends with 2 when a file is not a page, has no address or belongs to no known network, and when a name that
 * the links of a page tell would still be in what is written: then nothing is.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from '@playwright/test';
import { build } from 'esbuild';
import { fail, ok, type Result } from '../utils/lib/result.ts';
import { findChromium } from './lib/chromium.ts';
import { noNamesFlag, quietFlags, refuseNetwork } from './lib/offline.ts';
import { isRoot } from './lib/run.ts';
import { openSavedPage, type SavedPage } from './lib/saved-page.ts';
import type { ScrubbedPage, ScrubOptions } from './lib/scrub/page.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const { values, positionals } = givenArguments();
const taken = new Set(await Promise.all(positionals.map(realOf)));
const opened = await Promise.all(positionals.map((file) => openSavedPage(file, values)));
const problems: string[] = opened.flatMap((page) => (page.ok ? [] : page.error));
const pages = opened.flatMap((page) => (page.ok ? page.value : []));
for (const problem of problems) console.error(problem);

if (pages.length > 0) {
  const executablePath = await findChromium();
  if (!executablePath) {
    console.error('No Chromium found. Run npm start once, or set CHROMIUM_PATH.');
    process.exit(1);
  }
  const scrubber = await buildScrubber();
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot(),
    args: [...quietFlags, noNamesFlag],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    await refuseNetwork(context);
    for (const page of pages) {
      const done = await scrubSaved(context, page, scrubber);
      if (done.ok) console.log(done.value);
      else console.error(done.error);
      if (!done.ok) process.exitCode = 2;
    }
  } finally {
    await browser.close();
  }
}
if (problems.length > 0) process.exitCode = 2;

function givenArguments() {
  const text = { type: 'string' } as const;
  try {
    const given = parseArgs({ allowPositionals: true, options: { out: text, url: text, at: text, seed: text } });
    if (given.positionals.length > 0) return given;
    console.error('Name at least one saved page: npm run scrub -- PAGE.html…');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(2);
}

async function buildScrubber(): Promise<string> {
  const contents = `
    import { scrubPage } from './scripts/lib/scrub/page.ts';
    globalThis.alongsideScrub = (options) => scrubPage(document, options);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}

/** The sentence that says what was done. */
async function scrubSaved(context: BrowserContext, saved: SavedPage, scrubber: string): Promise<Result<string>> {
  const target = await targetOf(saved.file);
  if (!target.ok) return target;
  const tab = await context.newPage();
  try {
    let isServed = false;
    await tab.route('**', (route) => {
      if (isServed || !route.request().isNavigationRequest()) return route.fallback();
      isServed = true;
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
        body: saved.html,
      });
    });
    await tab.goto(saved.url.href, { waitUntil: 'domcontentloaded', timeout: 15_000 });
    await tab.evaluate(scrubber);
    const options: ScrubOptions = {
      network: saved.network,
      address: saved.url.href,
      seenAt: saved.seenAt,
      seed: values.seed ?? randomBytes(32).toString('hex'),
    };
    const { html, address, words, left } = await tab.evaluate<ScrubbedPage>(
      `alongsideScrub(${JSON.stringify(options)})`,
    );
    if (left > 0) return fail(`${saved.file}: ${left} names would still be in it; not written`);
    await writeFile(target.value, `<!doctype html>\n${headOf(address, saved)}\n${html}`);
    return ok(`${saved.file}: ${words} words replaced, written to ${relative('', target.value)}`);
  } catch (error) {
    return fail(`${saved.file}: ${String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''}`);
  } finally {
    await tab.close();
  }
}

async function targetOf(file: string): Promise<Result<string>> {
  const folder = values.out ?? dirname(file);
  await mkdir(folder, { recursive: true });
  const name = basename(file);
  const target = resolve(folder, values.out ? name : name.replace(/(\.x?html?)?$/i, '.scrubbed$1'));
  const real = await realOf(target);
  if (taken.has(real))
    return fail(`${file}: ${relative('', target)} would be overwritten; give another folder with --out`);
  taken.add(real);
  return ok(target);
}

/** The path itself when nothing is there yet. */
async function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** Where the page was and when it was saved, as saved pages tell it. */
function headOf(address: string, { seenAt, slackMs }: SavedPage): string {
  const moment = new Date(seenAt).toISOString();
  const saved = slackMs === undefined ? [] : [` saved date: ${slackMs > 0 ? moment.slice(0, 10) : moment}`];
  return ['<!--', ` url: ${address}`, ...saved, '-->'].join('\n');
}
