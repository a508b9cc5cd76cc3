// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSavedPage } from '../scripts/lib/saved-page.ts';
import { networkOrder } from '../utils/networks/index.ts';
import { loadReader } from './readers.ts';
import { showPage } from './show-page.ts';

/** Where texts fold is learnt from the very text that is read, and from none where no text can be read. */
describe.each(networkOrder)('shown texts of %s', (id) => {
  const folder = join(import.meta.dirname, 'fixtures', id);

  it('are the texts of posts, cut where the reader says so, and the page stays as it is', async () => {
    const { network } = await loadReader(id);
    let texts = 0;
    let cut = 0;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.html'))) {
      const saved = await openSavedPage(join(folder, name));
      if (!saved.ok) throw new Error(saved.error);
      const { html, url, seenAt } = saved.value;
      showPage(html, url.href);
      const before = document.documentElement.outerHTML;
      const { surface } = network.pageOf(url);
      for (const post of network.posts.find(document)) {
        const { value } = network.posts.read(post, { seenAt, url, surface });
        const shown = network.posts.shownText(post);
        if (!shown || !value) continue;
        texts += 1;
        expect(post.contains(shown.box), name).toBe(true);
        expect(shown.more === undefined || post.contains(shown.more), name).toBe(true);
        if (shown.isCut) cut += 1;
        const isWhole = value.textComplete !== false;
        if (value.text !== undefined) expect(shown.isCut, `${name}: ${value.text.slice(0, 40)}`).toBe(!isWhole);
        if (value.text !== undefined && isWhole) expect(shown.text, name).toBe(value.text);
      }
      expect(document.documentElement.outerHTML, name).toBe(before);
    }
    expect(texts).toBeGreaterThan(5);
    // LinkedIn sends the whole text and folds it by style.
    if (id === 'linkedin') expect(cut).toBe(0);
  });
});
