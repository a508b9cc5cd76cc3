import { defineContentScript } from '#imports';
import { browser } from 'wxt/browser';
import { watchEngagers } from '../../utils/capture/watch-engagers.ts';
import type { Correction } from '../../utils/model/correction.ts';
import { engagerCells, engagerOf, viewerIn } from '../../utils/networks/x/engagers.ts';
import { matches, reader as version } from '../../utils/networks/x/routes.ts';
import { correct } from '../../utils/networks/x/selectors.ts';
import { call } from '../../utils/protocol/client.ts';

const tableKey = 'selectors.x';
const reader = { cellsOf: engagerCells, accountOf: engagerOf, viewerOf: viewerIn };

/** Not in the manifest: the background brings it into a page that lists who reacted to a post or passed it on. */
export default defineContentScript({
  registration: 'runtime',
  matches,
  noScriptStartedPostMessage: true,
  async main() {
    // Brought once more after the address changed: the watch before ends.
    const here = globalThis as { alongsideEngagers?: AbortController };
    here.alongsideEngagers?.abort();
    const { signal } = (here.alongsideEngagers = new AbortController());
    const stored = await browser.storage.local.get(tableKey);
    const correction = stored[tableKey] as Correction | null | undefined;
    correct(correction?.reader === version ? correction.selectors : {});
    if (!signal.aborted) watchEngagers({ document, reader, call, signal });
  },
});
