import { defineContentScript } from '#imports';
import { watchFigures } from '../../utils/capture/watch-figures.ts';
import { matches as facebook } from '../../utils/networks/facebook/routes.ts';
import { matches as linkedin } from '../../utils/networks/linkedin/routes.ts';
import { matches as x } from '../../utils/networks/x/routes.ts';
import { call } from '../../utils/protocol/client.ts';

/** Not in the manifest: the background brings it into a page whose address is one of statistics. */
export default defineContentScript({
  registration: 'runtime',
  matches: [...x, ...linkedin, ...facebook],
  noScriptStartedPostMessage: true,
  main() {
    // Brought once more after the address changed: the watch before ends.
    const here = globalThis as { alongsideFigures?: AbortController };
    here.alongsideFigures?.abort();
    here.alongsideFigures = new AbortController();
    watchFigures(document, call, here.alongsideFigures.signal);
  },
});
