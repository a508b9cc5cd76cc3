/**
 * Reads saved pages of the networks with the extension's own adapters and prints one JSON line per page.
 *
 *   npm run -s read -- PAGE.html… [--url ADDRESS] [--at TIME]
 *
 * Ends with 2 when a file is not a page, has no address, or belongs to no known network.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from '@playwright/test';
import { build } from 'esbuild';
import type { NetworkId } from '../utils/model/network.ts';
import { fail, ok, type Result } from '../utils/lib/result.ts';
import { findChromium } from './lib/chromium.ts';
import { noNamesFlag, quietFlags, refuseNetwork } from './lib/offline.ts';
import { printed } from './lib/printed.ts';
import type { PageReading } from './lib/read-page.ts';
import { isRoot } from './lib/run.ts';
import { openSavedPage, type SavedPage } from './lib/saved-page.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tabs = 2;

interface Line {
  readonly file: string;
  readonly error?: string;
}

const { values, positionals } = givenArguments();

const opened = await Promise.all(positionals.map((file) => openSavedPage(file, values)));
const lines: Line[] = opened.map((page, index) => ({
  file: positionals[index] ?? '',
  error: page.ok ? 'not read' : page.error,
}));
const pages = opened.flatMap((page, index) => (page.ok ? [{ page: page.value, index }] : []));
for (const page of opened) if (!page.ok) console.error(page.error);

if (pages.length > 0) {
  const executablePath = await findChromium();
  if (!executablePath) {
    console.error('No Chromium found. Run npm start once, or set CHROMIUM_PATH.');
    process.exit(1);
  }
  const readers = await buildReaders(new Set(pages.map(({ page }) => page.network)));
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot(),
    args: [...quietFlags, noNamesFlag],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    await refuseNetwork(context);
    const queue = pages.values();
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        for (const { page, index } of queue) lines[index] = await readSaved(context, page, readers);
      }),
    );
  } finally {
    await browser.close();
  }
}

process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
if (opened.some((page) => !page.ok)) process.exitCode = 2;

function givenArguments() {
  try {
    const given = parseArgs({ allowPositionals: true, options: { url: { type: 'string' }, at: { type: 'string' } } });
    if (given.positionals.length > 0) return given;
    console.error('Name at least one saved page: npm run -s read -- PAGE.html…');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(2);
}

/** One bundle per network, so that a network whose adapter does not build leaves the others readable. */
async function buildReaders(networks: ReadonlySet<NetworkId>): Promise<ReadonlyMap<NetworkId, Result<string>>> {
  const built = [...networks].map(async (id): Promise<[NetworkId, Result<string>]> => {
    const reader = await buildReader(id);
    if (!reader.ok) console.error(`${id}: ${reader.error}`);
    return [id, reader];
  });
  return new Map(await Promise.all(built));
}

async function buildReader(id: NetworkId): Promise<Result<string>> {
  const contents = `
    import * as adapter from './utils/networks/${id}/adapter.ts';
    import { readPage } from './scripts/lib/read-page.ts';
    globalThis.alongsideRead = (seenAt) =>
      readPage(
        { network: adapter.${id}, surfaceIn: adapter.surfaceIn, readUnnamed: adapter.readUnnamed },
        document, new URL(location.href), seenAt);`;
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'chrome128',
      logLevel: 'silent',
      tsconfigRaw: {},
    });
    return ok(outputFiles[0]?.text ?? '');
  } catch (error) {
    const [, reason = ''] = String(error).split('\n');
    return fail(`the adapter does not build: ${reason}`);
  }
}

async function readSaved(
  context: BrowserContext,
  saved: SavedPage,
  readers: ReadonlyMap<NetworkId, Result<string>>,
): Promise<Line> {
  const reader = readers.get(saved.network);
  if (!reader?.ok) return { file: saved.file, error: reader?.error ?? 'no adapter' };
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
    await tab.evaluate(reader.value);
    const reading = await tab.evaluate<PageReading>(`alongsideRead(${saved.seenAt})`);
    return printed(saved, reading);
  } catch (error) {
    return { file: saved.file, error: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '' };
  } finally {
    await tab.close();
  }
}
