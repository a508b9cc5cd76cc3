import { defineContentScript } from '#imports';
import { startNetwork } from '../../components/overlay/start.tsx';
import { facebook } from '../../utils/networks/facebook/adapter.ts';
import { matches } from '../../utils/networks/facebook/routes.ts';

export default defineContentScript({
  matches,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: () => startNetwork(facebook),
});
