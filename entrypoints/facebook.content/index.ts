import { defineContentScript } from '#imports';
import { startNetwork } from '../../components/overlay/start.tsx';
import { facebookWriting } from '../../utils/compose/writing/facebook.ts';
import { facebook } from '../../utils/networks/facebook/adapter.ts';
import { matches } from '../../utils/networks/facebook/routes.ts';

export default defineContentScript({
  matches,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: () => startNetwork(facebook, facebookWriting),
});
