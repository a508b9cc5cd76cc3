import { expect, type Page } from '@playwright/test';
import { launchWithExtension } from '../../scripts/lib/launch.ts';
import { refuseNetwork } from '../../scripts/lib/offline.ts';
import { openStored } from '../../scripts/lib/stored.ts';
import { putSightings } from '../e2e/pages/seen-rows.ts';

/** A Chromium with a workspace that others join. Everything in it is done as a user does. */
export interface ChromiumDesk {
  addPerson(name: string, note: string): Promise<void>;
  /** Puts a plan entry and 500 sightings of a followed account into it, before it is switched on. */
  fill(): Promise<void>;
  switchOn(): Promise<void>;
  /** A link for one more editor. */
  invite(): Promise<string>;
  syncNow(): Promise<void>;
  /** One field of every row of a table, sorted. */
  texts(table: string, field: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openChromiumDesk(server: string): Promise<ChromiumDesk> {
  const launched = await launchWithExtension({
    extensionDir: '.output/chrome-mv3-e2e',
    headless: true,
    settings: { 'firstRun.done': true },
    locale: 'en-GB',
  });
  await refuseNetwork(launched.context);
  await launched.context.route(`${server}/**`, (route) => route.continue());
  const stored = await openStored(launched.context, launched.extensionId);
  const page: Page = await launched.context.newPage();
  const dashboard = `chrome-extension://${launched.extensionId}/dashboard.html`;
  await page.goto(`${dashboard}#/settings/sync`);
  const panel = page.getByRole('region', { name: 'Sync' });
  return {
    addPerson: async (name, note) => {
      await page.goto(`${dashboard}#/people`);
      await page.getByRole('button', { name: 'Add person' }).first().click();
      await page.getByRole('dialog').getByLabel('Name').fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
      await page.getByLabel('Add a note').fill(note);
      await page.keyboard.press('Enter');
      await page.getByText(note, { exact: true }).first().waitFor();
      await page.goto(`${dashboard}#/settings/sync`);
    },
    fill: async () => {
      const entry = { title: 'Refills in May', state: 'idea', variants: { x: 'Refills in May, all of it.' } };
      await stored.put('planEntries', [{ id: 'entry-1', ...entry, createdAt: 1, updatedAt: 1 }]);
      await putSightings({ stored }, 20, 25);
    },
    switchOn: async () => {
      await panel.getByLabel('Address of the server').fill(server);
      await panel.getByRole('button', { name: 'Switch on' }).click();
      await page.getByRole('dialog', { name: 'Recovery code' }).getByRole('button', { name: 'I have kept it' }).click();
      await expect(panel.getByText('In sync since')).toBeVisible({ timeout: 15_000 });
    },
    invite: async () => {
      await panel.getByRole('button', { name: 'Invite' }).click();
      await page.getByRole('menuitem', { name: 'Editor' }).click();
      const dialog = page.getByRole('dialog', { name: 'Invite' });
      const link = await dialog.getByText(/^http:\/\/127/).textContent();
      await dialog.getByRole('button', { name: 'Close' }).click();
      return link ?? '';
    },
    syncNow: () => panel.getByRole('button', { name: 'Sync now' }).click(),
    texts: async (table, field) => (await stored.rows(table)).map((row) => String(row[field])).sort(),
    close: () => launched.close(),
  };
}
