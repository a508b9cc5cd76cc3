import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { bundleForPage } from '../../scripts/lib/bundle-for-page.ts';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { quietFlags, refuseNetwork } from '../../scripts/lib/offline.ts';
import { isRoot } from '../../scripts/lib/run.ts';

/** Applies so many pulled records to the database in Chromium, a segment to a transaction. Rows a second. */
export async function rowsPerSecondInBrowser(records: number): Promise<number> {
  const code = await bundleForPage(`
    import { applyRecords } from './bench/in-page/apply.ts';
    globalThis.applyRecords = applyRecords;`);
  const executablePath = await findChromium();
  if (!code.ok || !executablePath) throw new Error(code.ok ? 'No Chromium found' : code.error);
  const folder = await mkdtemp(join(tmpdir(), 'alongside-apply-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    chromiumSandbox: !isRoot(),
    args: [...quietFlags],
  });
  try {
    await refuseNetwork(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://store.example/');
    await page.evaluate(code.value);
    return await page.evaluate<number>(`applyRecords(${records})`);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}
