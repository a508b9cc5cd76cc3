// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printed } from '../scripts/lib/printed.ts';
import { readPage, type PageReader } from '../scripts/lib/read-page.ts';
import { openSavedPage } from '../scripts/lib/saved-page.ts';
import type { NetworkId } from '../utils/model/network.ts';
import { networkOrder } from '../utils/networks/index.ts';
import { lostIds, wrongValues, type ExpectedPage } from './capture-differences.ts';
import { loadReader } from './readers.ts';
import { showPage } from './show-page.ts';

/** Real pages, kept beside the repository: not everybody has them. */
const root = join(import.meta.dirname, '../../shared/captures');

/** Networks whose every value must be right, not only the ids. */
const strict: readonly NetworkId[] = ['x'];

if (!existsSync(root)) console.warn(`No captures at ${root}: the readers are not compared with real pages.`);

describe.skipIf(!existsSync(root)).each(networkOrder)('captures of %s', (network) => {
  const folder = join(root, network);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

  it.each(names)('%s', async (name) => {
    const file = join(folder, name);
    const expected = JSON.parse(readFileSync(file.replace(/\.html$/, '.expected.json'), 'utf8')) as ExpectedPage;
    const actual = await read(file, await loadReader(network));
    expect(lostIds(expected, actual)).toEqual([]);
    if (strict.includes(network)) expect(wrongValues(expected, actual)).toEqual([]);
  });
});

async function read(file: string, reader: PageReader): Promise<ReturnType<typeof printed>> {
  const saved = await openSavedPage(file);
  if (!saved.ok) throw new Error(saved.error);
  const { html, url, seenAt } = saved.value;
  showPage(html, url.href);
  return printed(saved.value, readPage(reader, document, url, seenAt));
}
