import { defineContentScript } from '#imports';
import { startNetwork } from '../../components/overlay/start.tsx';
import { linkedin } from '../../utils/networks/linkedin/adapter.ts';
import { matches } from '../../utils/networks/linkedin/routes.ts';

export default defineContentScript({
  matches,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: () => startNetwork(linkedin),
});
