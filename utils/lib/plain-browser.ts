import type { Browser } from 'webextension-polyfill';

/** What `wxt/browser` is inside content scripts: the browser's own promise API, without the polyfill's 10 kB. */
const globals = globalThis as unknown as { browser?: Browser; chrome: Browser };

export const browser: Browser = globals.browser?.runtime?.id ? globals.browser : globals.chrome;
export default browser;
