import type { CDPSession, Page } from '@playwright/test';
import type { ReplicaAddress } from '../../../playground/server.ts';
import { launchWithExtension, type Launched } from '../../../scripts/lib/launch.ts';
import { openQuietPage } from '../../../scripts/lib/stored.ts';
import { stopWorkers } from './browser.ts';
import { endsWithin } from './within.ts';

export interface Wanted {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly colour: 'light' | 'dark';
}

/** Browsers with the extension, handed from test to test: to start one takes half of what a test costs. */
export interface Lender {
  /** A browser in which nothing was ever done: no page but ours, no rows, these settings alone. */
  lend(wanted: Wanted): Promise<Launched>;
  /** Ends the pages of a test at once; what it left in the browser is emptied before the next one. */
  takeBack(launched: Launched): Promise<void>;
  close(): Promise<void>;
}

interface Owned {
  readonly launched: Launched;
  readonly colour: Wanted['colour'];
  /** A page of the extension without a script, which stays open; it is gone when the extension was. */
  readonly keeper: Page;
  readonly devtools: CDPSession;
}

/** Closing what a test left open takes a second; a browser that needs so long does not answer any more. */
const usualPatienceMs = 20_000;

const networkOrigins = ['https://x.com', 'https://www.linkedin.com', 'https://www.facebook.com'];

export function createLender(served: ReplicaAddress, patienceMs = usualPatienceMs): Lender {
  const all = new Map<Launched, Owned>();
  const free = new Set<Owned>();

  const forget = (owned: Owned): void => {
    all.delete(owned.launched);
    free.delete(owned);
  };
  const drop = async (owned: Owned): Promise<void> => {
    forget(owned);
    if (!(await endsWithin(patienceMs, owned.launched.close()))) await owned.launched.kill();
  };
  return {
    lend: async ({ settings, colour }) => {
      for (const owned of free) {
        if (owned.colour !== colour) continue;
        free.delete(owned);
        if (await emptied(owned)) {
          await write(owned, settings);
          return owned.launched;
        }
        await drop(owned);
      }
      const launched = await launchWithExtension({
        extensionDir: process.env['ALONGSIDE_E2E_BUILD'] ?? '.output/chrome-mv3-e2e',
        headless: true,
        served,
        settings,
        colorScheme: colour,
        locale: 'en-GB',
      });
      const keeper = await openQuietPage(launched.context, launched.extensionId);
      const devtools = await launched.context.newCDPSession(keeper);
      all.set(launched, { launched, colour, keeper, devtools });
      return launched;
    },
    takeBack: async (launched) => {
      const owned = all.get(launched);
      if (!owned) return;
      // Who reloads the extension or closes the browser gets nothing that the next one could use.
      if (owned.keeper.isClosed()) return drop(owned);
      // The test is over: that its browser hangs is not its failure.
      if (await endsWithin(patienceMs, cleared(owned))) return void free.add(owned);
      forget(owned);
      const open = launched.context.pages().map((page) => page.url());
      console.warn(`A browser hung after its test and was ended; still open: ${open.join(' ') || 'no page'}`);
      await launched.kill();
    },
    close: async () => {
      await Promise.all([...all.values()].map(drop));
    },
  };
}

async function cleared({ launched: { context }, keeper }: Owned): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await Promise.all(context.pages().map((page) => (page === keeper ? undefined : page.close())));
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
}

interface Extension {
  readonly chrome: {
    readonly storage: Record<'local' | 'session', { clear(): Promise<void>; set(items: object): Promise<void> }>;
    readonly alarms: { clearAll(): Promise<boolean> };
    readonly action: { setBadgeText(details: { text: string }): Promise<void> };
    readonly notifications?: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
  };
}

/** False where the extension does not answer any more. */
async function emptied({ launched: { extensionId }, keeper, devtools }: Owned): Promise<boolean> {
  try {
    await stopWorkers(devtools, extensionId);
    for (const origin of [`chrome-extension://${extensionId}`, ...networkOrigins])
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    return await keeper.evaluate(async () => {
      const { storage, alarms, action, notifications } = (globalThis as unknown as Extension).chrome;
      const left = await indexedDB.databases();
      await alarms.clearAll();
      await action.setBadgeText({ text: '' });
      for (const id of Object.keys((await notifications?.getAll()) ?? {})) await notifications?.clear(id);
      // Last, since it wakes the worker.
      await storage.session.clear();
      await storage.local.clear();
      return left.length === 0;
    });
  } catch {
    return false;
  }
}

/** What is written wakes the worker, which finds a browser as it is after the installation. */
async function write({ keeper }: Owned, settings: Wanted['settings']): Promise<void> {
  await keeper.evaluate(
    (items) => (globalThis as unknown as Extension).chrome.storage.local.set(items),
    settings as Record<string, unknown>,
  );
}
