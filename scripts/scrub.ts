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
import { basename, dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { fail, ok, type Result } from '../utils/lib/result.ts';
import { bundleForPage } from './lib/bundle-for-page.ts';
import { openSavedPage, type SavedPage } from './lib/saved-page.ts';
import { openInTab, withOfflineBrowser } from './lib/saved-tab.ts';
import type { ScrubbedPage, ScrubOptions } from './lib/scrub/page.ts';

const { values, positionals } = givenArguments();
const taken = new Set(await Promise.all(positionals.map(realOf)));
const opened = await Promise.all(positionals.map((file) => openSavedPage(file, values)));
const problems: string[] = opened.flatMap((page) => (page.ok ? [] : page.error));
const pages = opened.flatMap((page) => (page.ok ? page.value : []));
for (const problem of problems) console.error(problem);

if (pages.length > 0) {
  const scrubber = await buildScrubber();
  if (!scrubber.ok) throw new Error(scrubber.error);
  await withOfflineBrowser(async (context) => {
    for (const page of pages) {
      const done = await scrubSaved(context, page, scrubber.value);
      if (done.ok) console.log(done.value);
      else console.error(done.error);
      if (!done.ok) process.exitCode = 2;
    }
  });
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

function buildScrubber(): Promise<Result<string>> {
  return bundleForPage(`
    import { scrubPage } from './scripts/lib/scrub/page.ts';
    globalThis.alongsideScrub = (options) => scrubPage(document, options);`);
}

/** The sentence that says what was done. */
async function scrubSaved(context: BrowserContext, saved: SavedPage, scrubber: string): Promise<Result<string>> {
  const target = await targetOf(saved.file);
  if (!target.ok) return target;
  let tab: Page | undefined;
  try {
    tab = await openInTab(context, saved, scrubber);
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
    await tab?.close();
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
