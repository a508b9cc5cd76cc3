import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const plainBrowser = fileURLToPath(new URL('./utils/lib/plain-browser.ts', import.meta.url));

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'notifications',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'alongside@alongside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  vite: ({ mode }) => ({
    define: { __OPEN_SHADOW__: JSON.stringify(mode === 'e2e') },
    build: { sourcemap: false },
  }),
  hooks: {
    // A content script is parsed on every page view, and 10 kB of polyfill buy nothing on the browsers we support.
    // Pages and the background keep the polyfill; see docs/decisions/002-content-script-budget.md.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some((entrypoint) => entrypoint.type === 'content-script')) return;
      config.plugins ??= [];
      config.plugins.unshift({
        name: 'alongside:plain-browser',
        enforce: 'pre',
        resolveId: (id) => (id === 'wxt/browser' || id === 'webextension-polyfill' ? plainBrowser : undefined),
      });
    },
  },
});
