import { existsSync, globSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openSavedPage, type SavedPage } from '../../scripts/lib/saved-page.ts';
import { networkOrder } from '../../utils/networks/index.ts';

const root = join(import.meta.dirname, '../..');
const captures = join(root, '../shared/captures');

export interface Pages {
  readonly kind: 'captures' | 'fixtures';
  /** Per network the largest first: with all the pages of a network it is the one with the most posts. */
  readonly pages: readonly SavedPage[];
}

/** The real pages that lie beside the repository, or our own small ones where nobody laid any. */
export async function pagesToRead(wantsFixtures: boolean, mostOfNetwork: number): Promise<Pages> {
  const kind = !wantsFixtures && existsSync(captures) ? 'captures' : 'fixtures';
  const folder = kind === 'captures' ? captures : join(root, 'tests/fixtures');
  if (kind === 'fixtures' && !wantsFixtures)
    console.warn('No captures beside the repository: the small pages of tests/fixtures are read instead.');
  const largestFirst = (network: string): string[] =>
    globSync(`${network}/*.html`, { cwd: folder })
      .map((file) => join(folder, file))
      .sort((a, b) => statSync(b).size - statSync(a).size)
      .slice(0, mostOfNetwork);
  const opened = await Promise.all(networkOrder.flatMap(largestFirst).map((file) => openSavedPage(file)));
  const pages = opened.map((page) => {
    if (!page.ok) throw new Error(page.error);
    return page.value;
  });
  return { kind, pages };
}

/** A page as people call it: x/home.html. */
export const shortName = ({ file }: SavedPage): string => `${basename(dirname(file))}/${basename(file)}`;
