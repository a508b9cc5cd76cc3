import type { BrowserContext, Page } from '@playwright/test';

/** Reads and writes the extension's own database from outside of it: for the tour and for tests. */
export interface Stored {
  /** Those of `sightings` wherever they are but in blocks: most come in flushes. */
  rows<T = Record<string, unknown>>(table: string): Promise<T[]>;
  count(table: string): Promise<number>;
  put(table: string, rows: readonly object[]): Promise<void>;
  settings(items: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

/** A file of the extension that runs no script of ours: a window into its origin that changes nothing. */
const quietAddress = (extensionId: string): string => `chrome-extension://${extensionId}/_locales/en/messages.json`;

export async function openQuietPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(quietAddress(extensionId));
  return page;
}

export const findQuietPage = (context: BrowserContext, extensionId: string): Page | undefined =>
  context.pages().find((page) => page.url() === quietAddress(extensionId));

/** Uses a quiet page that is open already, and leaves it open. */
export async function openStored(context: BrowserContext, extensionId: string, workspaceId = 'main'): Promise<Stored> {
  const open = findQuietPage(context, extensionId);
  const page = open ?? (await openQuietPage(context, extensionId));
  const name = `alongside-${workspaceId}`;
  const answer = (table: string, how: Question['how']): Promise<unknown> => {
    const question: Question = { name, table, how };
    return page.evaluate(ask, question);
  };
  const rows = async <T>(table: string): Promise<T[]> => {
    const single = (await answer(table, 'getAll')) as T[];
    if (table !== 'sightings') return single;
    const flushes = (await answer('flushes', 'getAll')) as { readonly rows: readonly T[] }[];
    return [...single, ...flushes.flatMap(({ rows: of }) => of)];
  };
  return {
    rows,
    count: async (table) => {
      const single = (await answer(table, 'count')) as number;
      return table === 'sightings' ? single + ((await answer('flushes', 'countRows')) as number) : single;
    },
    put: async (table, rows) => {
      await page.evaluate(writeAll, { name, table, rows: [...rows] });
    },
    settings: async (items) => {
      await page.evaluate((values) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        };
        return chrome.storage.local.set(values);
      }, items);
    },
    close: async () => {
      if (!open) await page.close();
    },
  };
}

interface Question {
  readonly name: string;
  readonly table: string;
  /** `countRows`: of the rows that lie in flushes. Thousands of rows would take seconds on their way out of the browser. */
  readonly how: 'count' | 'getAll' | 'countRows';
}

/** Runs in the page. Without a version the database opens as it is; one that is not there yet is left alone. */
async function ask({ name, table, how }: Question): Promise<unknown> {
  const nothing = how === 'getAll' ? [] : 0;
  const known = await indexedDB.databases();
  if (!known.some((database) => database.name === name)) return nothing;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains(table)) {
        db.close();
        resolve(nothing);
        return;
      }
      const store = db.transaction(table).objectStore(table);
      const answer = how === 'count' ? store.count() : store.getAll();
      answer.addEventListener('success', () => {
        db.close();
        const found = answer.result;
        if (how === 'countRows' && Array.isArray(found))
          resolve((found as { rows: object[] }[]).reduce((sum, { rows }) => sum + rows.length, 0));
        else resolve(found);
      });
      answer.addEventListener('error', () => reject(answer.error));
    });
  });
}

/** Runs in the page. The database must have been made by the extension before. */
function writeAll({ name, table, rows }: { name: string; table: string; rows: object[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('blocked', () => reject(new Error(`${name} is being deleted or upgraded`)));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const stores = [table, 'meta'].filter((store) => !db.objectStoreNames.contains(store));
      if (stores.length > 0) return reject(new Error(`${name} has no ${stores.join(', ')}: version ${db.version}`));
      const transaction = db.transaction([...new Set([table, 'meta'])], 'readwrite');
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error(`${name} was closed`)));
      transaction.addEventListener('complete', () => {
        db.close();
        resolve();
      });
      // As every write of the extension itself does: see `utils/db/row-mark.ts`.
      transaction.objectStore('meta').delete('rowMark');
      for (const row of rows) transaction.objectStore(table).put(row);
    });
  });
}
