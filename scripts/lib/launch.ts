import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import type { ReplicaAddress } from '../../playground/server.ts';
import { findChromium } from './chromium.ts';
import { namesFlag, quietFlags } from './offline.ts';
import { isRoot } from './run.ts';

export interface LaunchOptions {
  /** Folder of a build, e.g. .output/chrome-mv3-e2e. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** Absent: a temporary profile that is removed at close. */
  readonly userDataDir?: string;
  /** Written to chrome.storage.local before the browser is handed over; keys without the "local:" prefix. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly executablePath?: string;
  /** Hosts that are served on this machine; no other name is resolved. */
  readonly served?: ReplicaAddress;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
}

export interface Launched {
  readonly context: BrowserContext;
  /** The service worker as it was at the start; it may be stopped and started again by the browser. */
  readonly serviceWorker: Worker;
  readonly extensionId: string;
  close(): Promise<void>;
  /** Ends a browser that does not close any more. */
  kill(): Promise<void>;
}

/** Opens a Chromium with the extension loaded. Throws a sentence for the user when it cannot. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const executablePath = options.executablePath ?? (await findChromium());
  if (!executablePath) throw new Error('No Chromium found. Run npm start once, or set CHROMIUM_PATH.');
  const profileDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'alongside-profile-')));
  const { served } = options;
  const extensionDir = resolve(options.extensionDir);
  const removeProfile = () =>
    options.userDataDir ? undefined : rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

  try {
    const context = await chromium.launchPersistentContext(profileDir, {
      executablePath,
      headless: options.headless,
      chromiumSandbox: !isRoot(),
      viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
      ...(options.colorScheme && { colorScheme: options.colorScheme }),
      ...(options.locale && { locale: options.locale }),
      args: [
        `--disable-extensions-except=${extensionDir}`,
        `--load-extension=${extensionDir}`,
        ...quietFlags,
        namesFlag(served?.hostRules),
        // Unlike with errors that are ignored, the browser keeps what it loaded.
        ...(served ? [`--ignore-certificate-errors-spki-list=${served.keyHash}`] : []),
      ],
    });
    const close = async () => {
      await context.close();
      await removeProfile();
    };
    const kill = async () => {
      const pid = await pidOf(profileDir);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await removeProfile();
    };
    try {
      const serviceWorker = await workerOf(context);
      await writeSettings(serviceWorker, options.settings ?? {});
      return { context, serviceWorker, extensionId: new URL(serviceWorker.url()).host, close, kill };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

/** Of the browser that has a profile open, which says so beside it; undefined where none has, and on Windows. */
async function pidOf(profileDir: string): Promise<number | undefined> {
  const holder = await readlink(join(profileDir, 'SingletonLock')).catch(() => '');
  const pid = Number(holder.slice(holder.lastIndexOf('-') + 1));
  return pid > 0 ? pid : undefined;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const running = context.serviceWorkers().find(isOurs);
  if (running) return running;
  return context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 }).catch(() => {
    throw new Error(
      'The extension did not start. Google Chrome since version 137 ignores --load-extension: use Chromium (CHROMIUM_PATH).',
    );
  });
}

interface ExtensionGlobals {
  readonly chrome?: {
    readonly storage?: { readonly local: { set(items: Readonly<Record<string, unknown>>): Promise<void> } };
  };
}

/** The worker can be listed a moment before its APIs are there. */
async function writeSettings(worker: Worker, settings: Readonly<Record<string, unknown>>): Promise<void> {
  if (Object.keys(settings).length === 0) return;
  for (let attempt = 0; ; attempt += 1) {
    const isWritten = await worker.evaluate(async (items) => {
      const local = (globalThis as unknown as ExtensionGlobals).chrome?.storage?.local;
      if (!local) return false;
      await local.set(items);
      return true;
    }, settings);
    if (isWritten) return;
    if (attempt === 50) throw new Error('The extension has no storage: is the permission missing?');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
