import { defineContentScript } from '#imports';
import { startNetwork } from '../../components/overlay/start.tsx';
import { x } from '../../utils/networks/x/adapter.ts';
import { matches } from '../../utils/networks/x/routes.ts';

export default defineContentScript({
  matches,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: () => startNetwork(x),
});
