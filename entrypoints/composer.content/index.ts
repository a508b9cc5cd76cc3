import { defineContentScript } from '#imports';
import { startComposer } from '../../components/overlay/compose/dock.ts';
import { matches as facebook } from '../../utils/networks/facebook/routes.ts';
import { matches as linkedin } from '../../utils/networks/linkedin/routes.ts';
import { matches as x } from '../../utils/networks/x/routes.ts';

/** Not in the manifest: the background brings it into a page whose composer got the focus. */
export default defineContentScript({
  registration: 'runtime',
  matches: [...x, ...linkedin, ...facebook],
  noScriptStartedPostMessage: true,
  main: startComposer,
});
