import { fileURLToPath } from 'node:url';
import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { withShortAccess } from './scripts/lib/short-access.ts';
import { innerNames } from './scripts/lib/inner-names.ts';
import { declaredKinds } from './utils/model/sent.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What content scripts get in place of a module, and why: docs/decisions/002-content-script-budget.md. */
const inContentScripts: Readonly<Record<string, string>> = {
  'wxt/browser': file('./utils/lib/plain-browser.ts'),
  'webextension-polyfill': file('./utils/lib/plain-browser.ts'),
  'wxt/utils/content-script-context': file('./utils/lib/quiet-context.ts'),
};

/** Nothing here is called with `new` but classes, and no getter of ours does anything: so these are safe. */
const secondPass: MinifyOptions = {
  ecma: 2020,
  toplevel: true,
  mangle: { properties: { regex: new RegExp(`^(?:${innerNames.join('|')})$`) } },
  compress: {
    passes: 3,
    hoist_funs: true,
    keep_fargs: false,
    pure_getters: true,
    unsafe_arrows: true,
    unsafe_methods: true,
  },
};

/**
 * What our own pages and the background may load and reach: docs/decisions/009-what-may-be-sent.md. Addresses of sync
 * servers are typed by the user; `isServerAddress` in utils/sync/invites.ts takes the same ones.
 */
const policy = [
  "default-src 'none'",
  // WebAssembly for Argon2id and for the grammar pack.
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  // 'self': the program of the grammar pack, docs/decisions/014-a-grammar-pack.md.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A library of statistics asks by `eval` whether the browser has generators. Our policy refuses that, and each page would
 * report it: so it hears the refusal at once, and goes the way without them.
 */
const withoutEval: Plugin = {
  name: 'alongside:without-eval',
  enforce: 'pre',
  load: (id) =>
    id.includes('/@stdlib/utils-eval/') ? 'module.exports = () => { throw new Error("no eval") };' : undefined,
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest: ({ browser, command, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'unlimitedStorage',
      // For one script, when a composer gets the focus: docs/decisions/012-the-composer-has-its-own-script.md.
      'scripting',
      // 'offscreen': for the worker of the grammar pack, which a service worker may not have.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
      // Nobody can answer the browser's question in a test.
      ...(mode === 'e2e' ? ['notifications'] : []),
    ],
    // Asked for when reminders are switched on, and not before.
    optional_permissions: mode === 'e2e' ? [] : ['notifications'],
    // One of them, exactly, is asked for when the user names an endpoint of the assistant, and not before.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    // Nobody can answer the browser's question in a test: one place is allowed there already.
    ...(mode === 'e2e' && { host_permissions: ['http://localhost/*'] }),
    // While developing, pages come from a server of their own and are patched as they run.
    ...(command === 'build' && { content_security_policy: { extension_pages: policy } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'alongside@alongside.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                // Asked for when a sync or the assistant is switched on, and not before.
                optional: declaredKinds,
              },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  vite: ({ mode }) => ({
    define: { __OPEN_SHADOW__: JSON.stringify(mode === 'e2e') },
    build: { sourcemap: false },
    plugins: [withoutEval],
  }),
  hooks: {
    // See utils/lib/translate.ts.
    'prepare:types': (_wxt, entries) => {
      const texts = entries.find((entry) => 'path' in entry && entry.path.endsWith('i18n/index.ts'));
      if (!texts || !('text' in texts)) throw new Error('The module of texts makes its types elsewhere now');
      texts.text = [
        "import { createI18n } from '@wxt-dev/i18n';",
        "import type { Translate } from '../../utils/lib/translate.ts';",
        "import type { GeneratedI18nStructure } from './structure';",
        '',
        'export const i18n = createI18n() as { t: Translate<GeneratedI18nStructure> };',
        '',
      ].join('\n');
    },
    // The one copy of the program of the grammar pack; the scripts that are beside it in the package would inline it.
    'build:publicAssets': (_wxt, files) => {
      files.push({
        absoluteSrc: file('./node_modules/harper.js/dist/harper_wasm_slim_bg.wasm'),
        relativeDest: 'harper.wasm',
      });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some((entrypoint) => entrypoint.type === 'content-script')) return;
      config.plugins ??= [];
      config.plugins.unshift({
        name: 'alongside:content-scripts',
        enforce: 'pre',
        resolveId: (id) => inContentScripts[id],
        // A second minifier finds a kilobyte that the first one leaves.
        async generateBundle(_options, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type !== 'chunk') continue;
            // What one round moves together, the next one shortens.
            for (let round = 0; round < 2; round += 1)
              file.code = (await minify(file.code, secondPass)).code ?? file.code;
            // Last, since a minifier would undo it.
            file.code = withShortAccess(file.code);
          }
        },
      });
    },
  },
});
