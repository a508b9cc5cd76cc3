/**
 * Reads saved pages of the networks with the extension's own adapters and prints one JSON line per page.
 *
 *   npm run -s read -- PAGE.html… [--url ADDRESS] [--at TIME] [--selectors TABLE.json]
 *
 * A corrected table of selectors counts for the pages of its network, as it would after an import in the settings.
 * Ends with 2 when a file is not a page, has no address, or belongs to no known network.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { checkShape } from '../utils/corrections/check.ts';
import type { Correction } from '../utils/model/correction.ts';
import type { NetworkId } from '../utils/model/network.ts';
import type { Result } from '../utils/lib/result.ts';
import { printed } from './lib/printed.ts';
import { bundleForPage, readerOf } from './lib/bundle-for-page.ts';
import type { PageReading } from './lib/read-page.ts';
import { openSavedPage, type SavedPage } from './lib/saved-page.ts';
import { openInTab, withOfflineBrowser } from './lib/saved-tab.ts';

const tabs = 2;

interface Line {
  readonly file: string;
  readonly error?: string;
}

const { values, positionals } = givenArguments();
const correction = values.selectors === undefined ? undefined : await correctionIn(values.selectors);

const opened = await Promise.all(positionals.map((file) => openSavedPage(file, values)));
const lines: Line[] = opened.map((page, index) => ({
  file: positionals[index] ?? '',
  error: page.ok ? 'not read' : page.error,
}));
const pages = opened.flatMap((page, index) => (page.ok ? [{ page: page.value, index }] : []));
for (const page of opened) if (!page.ok) console.error(page.error);

if (pages.length > 0) {
  const readers = await buildReaders(new Set(pages.map(({ page }) => page.network)));
  const queue = pages.values();
  await withOfflineBrowser((context) =>
    Promise.all(
      Array.from({ length: tabs }, async () => {
        for (const { page, index } of queue) lines[index] = await readSaved(context, page, readers);
      }),
    ),
  );
}

process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
if (opened.some((page) => !page.ok)) process.exitCode = 2;

function givenArguments() {
  try {
    const given = parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, at: { type: 'string' }, selectors: { type: 'string' } },
    });
    if (given.positionals.length > 0) return given;
    console.error('Name at least one saved page: npm run -s read -- PAGE.html…');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(2);
}

/** Its selectors themselves are tried by the page: here is no browser yet. Ends with 2 where it is no table. */
async function correctionIn(file: string): Promise<Correction> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const checked = checkShape(text);
  if (checked.ok) return checked.value;
  console.error(`${file}: ${checked.error.kind} ${checked.error.what}`.trim());
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

function buildReader(id: NetworkId): Promise<Result<string>> {
  return bundleForPage(`
    import { readPage } from './scripts/lib/read-page.ts';
    ${readerOf(id)}
    globalThis.alongsideCorrect = (selectors) => reader.network.correct(selectors);
    globalThis.alongsideRead = (seenAt) => readPage(reader, document, new URL(location.href), seenAt);`);
}

async function readSaved(
  context: BrowserContext,
  saved: SavedPage,
  readers: ReadonlyMap<NetworkId, Result<string>>,
): Promise<Line> {
  const reader = readers.get(saved.network);
  if (!reader?.ok) return { file: saved.file, error: reader?.error ?? 'no adapter' };
  let tab: Page | undefined;
  try {
    tab = await openInTab(context, saved, reader.value);
    if (correction?.network === saved.network)
      await tab.evaluate(`alongsideCorrect(${JSON.stringify(correction.selectors)})`);
    const reading = await tab.evaluate<PageReading>(`alongsideRead(${saved.seenAt})`);
    return printed(saved, reading);
  } catch (error) {
    return { file: saved.file, error: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '' };
  } finally {
    await tab?.close();
  }
}
