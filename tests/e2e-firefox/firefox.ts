import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { respond, settledWorld } from '../../playground/serve.ts';
import { findFirefox } from '../../scripts/lib/firefox.ts';
import { type ChromeWindow, chromeWindowOf } from './chrome-window.ts';

const world = settledWorld();

const root = join(import.meta.dirname, '../..');
const geckoId = 'alongside@alongside.example';
/** Fixed, so that our own pages have a known address. */
const uuid = '5a1d3c1e-7f0b-4a53-9a5e-0c2f6b7d8e90';

export interface Firefox {
  readonly browser: Browser;
  readonly window: ChromeWindow;
  /** A page in which the replicas are served at the networks' true addresses and everything else is refused. */
  newPage(): Promise<Page>;
  /** One of our own pages. Firefox never reports its load event: wait for what the page shows. */
  ownPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Opens Firefox with the e2e build as an unpacked add-on. Throws a sentence when there is no Firefox. */
export async function openFirefox(): Promise<Firefox> {
  const executablePath = await findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Run npm test once, or set FIREFOX_PATH.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'app.update.enabled': false,
      // Else a press on the button of a question counts for nothing at first.
      'security.notification_enable_delay': 0,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  await browser.installExtension(join(root, '.output/firefox-mv3-e2e'));
  return {
    browser,
    window: await chromeWindowOf(browser),
    newPage: async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        // The protocol does not tell the type of a request, but whether it is for a document.
        const answer = respond(request.url(), request.isNavigationRequest() ? 'document' : 'other', world);
        if (answer) void request.respond(answer);
        else void request.abort();
      });
      return page;
    },
    ownPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${uuid}/${path}`, { timeout: 1500 }).catch(() => undefined);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Rows of a table of the workspace "main", read from inside one of our own pages. */
export function rowsIn(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('alongside-main');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(name)) {
            db.close();
            resolve([]);
            return;
          }
          const all = db.transaction(name).objectStore(name).getAll();
          all.addEventListener('success', () => {
            db.close();
            resolve(all.result as Record<string, unknown>[]);
          });
          all.addEventListener('error', () => reject(all.error));
        });
      }),
    table,
  );
}
