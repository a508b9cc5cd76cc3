import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { bundleForPage } from '../../scripts/lib/bundle-for-page.ts';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { quietFlags, refuseNetwork } from '../../scripts/lib/offline.ts';
import { isRoot } from '../../scripts/lib/run.ts';

/**
 * Hands over a page of Chromium with a profile on the disk, in which the lines of `code` ran, and the folder of that
 * profile. Databases of other profiles may be in memory, which says nothing. `from`: a profile to begin with a copy of;
 * `keepAs`: where a copy of the profile is left, in a folder that is not there yet.
 */
export async function inStorePage<T>(
  code: string,
  work: (page: Page, folder: string) => Promise<T>,
  { from, keepAs }: { readonly from?: string | undefined; readonly keepAs?: string | undefined } = {},
): Promise<T> {
  const bundle = await bundleForPage(code);
  const executablePath = await findChromium();
  if (!bundle.ok) throw new Error(bundle.error);
  if (!executablePath) throw new Error('No Chromium found. Run npm start once, or set CHROMIUM_PATH.');
  const folder = await mkdtemp(join(tmpdir(), 'alongside-store-'));
  if (from) await cp(from, folder, { recursive: true });
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
    await page.evaluate(bundle.value);
    const answer = await work(page, folder);
    await context.close();
    if (keepAs) await cp(folder, keepAs, { recursive: true });
    return answer;
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}
