import { dayOf } from '../../utils/lib/ids.ts';
import type { Person } from '../../utils/model/records.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { killWorker, listenForErrors, makeDatabase } from './pages/browser.ts';
import { expectContrast } from './pages/contrast.ts';

/** Of the page that the functions run in. */
declare const chrome: {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly permissions: { contains: () => Promise<boolean>; request: () => Promise<boolean> };
  readonly notifications: { getAll(): Promise<object> };
  readonly action: { getBadgeText(details: object): Promise<string> };
};

test('a next step typed in words is due, is called out, put off, done and brought back', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  const errors = listenForErrors(page);
  const now = Date.now();
  await stored.put('people', [{ id: 'p1', name: 'Mara Lindqvist', tags: [], createdAt: now, updatedAt: now }]);
  const stepOf = async () => (await stored.rows<Person>('people')).find(({ id }) => id === 'p1')?.nextStep;

  await page.goto(ownPage('dashboard.html#/people/p1'));
  const step = page.getByLabel('Next step', { exact: true });
  await step.fill('Send her the hotel case tomorrow 10:00');
  await expect(page.getByText(/“Send her the hotel case”, due .*10:00/)).toBeVisible();
  await expect(page.getByLabel('At', { exact: true })).toHaveValue('10:00');
  await expectAccessible(page, 'a step in words');
  await expectContrast(page.locator('form').first(), 'a step in words');
  await step.press('Enter');
  await expect(step).toHaveValue('Send her the hotel case');
  // At the foot of the sheet words that name a day may be a note or the next step.
  await page.getByRole('heading', { level: 2, name: 'Mara Lindqvist' }).click();
  await page.keyboard.press('n');
  await page.keyboard.type('Send her the hotel case today');
  await expect(page.getByRole('status').filter({ hasText: '“Send her the hotel case”, due ' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'As next step' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Add a note' })).toHaveValue('');
  await expect.poll(stepOf).toMatchObject({ text: 'Send her the hotel case', day: dayOf(Date.now()) });

  await page.goto(ownPage('dashboard.html#/people/due'));
  const row = page.getByRole('listitem').filter({ hasText: 'Mara Lindqvist' });
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('Send her the hotel case');
  await row.getByRole('button', { name: /^Put off/ }).click();
  await page.getByRole('menuitem', { name: 'To tomorrow' }).click();
  await expect(page.getByRole('region', { name: 'Next 7 days' })).toContainText('Mara Lindqvist');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('Mara Lindqvist');

  await row.getByRole('button', { name: /^Done/ }).click();
  await expect(page.getByText('No next step is due in the next 7 days.')).toBeVisible();
  expect(await stepOf()).toBeUndefined();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(row).toBeVisible();
  await expectAccessible(page, 'due people');

  await page.goto(ownPage('popup.html'));
  await page.getByRole('button', { name: /^Done: Send her the hotel case/ }).click();
  await expect.poll(stepOf).toBeUndefined();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('button', { name: /^Put off: Send her the hotel case/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a reminder that the browser does not allow is off again and says why, and so is one that it allows no more', async ({
  page,
  ownPage,
}) => {
  // The browser asks in a window of its own, which no test reaches: its answers stand in for it.
  await page.addInitScript(() => {
    let isAllowed = false;
    Object.assign(window, { allow: (next: boolean) => (isAllowed = next) });
    chrome.permissions.contains = () => Promise.resolve(isAllowed);
    chrome.permissions.request = () => Promise.resolve(isAllowed);
  });
  const allow = (next: boolean) =>
    page.evaluate((value) => (window as unknown as { allow(next: boolean): void }).allow(value), next);
  await page.goto(ownPage('dashboard.html#/settings/reminders'));
  const remind = page.getByRole('switch', { name: 'Remind me when a next step or an entry is due' });
  await remind.click();
  await expect(page.getByText('Allow it when the browser asks.')).toBeVisible();
  await expect(remind).not.toBeChecked();
  await expectContrast(page.locator('[data-section=reminders]'), 'refused');

  await allow(true);
  await remind.click();
  await expect(remind).toBeChecked();
  await expect(page.getByText('The browser does not allow')).toHaveCount(0);

  await allow(false);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('Switch this on again to be asked.')).toBeVisible();
  await expect(remind).not.toBeChecked();
  await expectAccessible(page, 'allowed no more');
});

test('a reminder is switched on and comes once, also with a worker that was ended', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  const errors = listenForErrors(page);
  await page.goto(ownPage('dashboard.html#/settings/reminders'));
  const remind = page.getByRole('switch', { name: 'Remind me when a next step or an entry is due' });
  await expect(remind).not.toBeChecked();
  await remind.check();
  await expect(page.getByText('The browser does not allow')).toBeHidden();
  await expect(remind).toBeChecked();
  await expectAccessible(page, 'reminders');
  await expectContrast(page.locator('[data-section=reminders]'), 'reminders');

  const now = Date.now();
  const nextStep = { text: 'Send the case', dueAt: now };
  await stored.put('people', [{ id: 'p1', name: 'Mara', tags: [], nextStep, createdAt: now, updatedAt: now }]);
  const look = (revision: number) =>
    page.evaluate((value) => chrome.storage.local.set({ 'known.revision': value }), revision);
  const shown = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
  await look(101);
  await expect.poll(badge).toBe('1');
  await expect.poll(async () => (await stored.rows('fired')).length).toBe(1);
  const first = await shown();
  await killWorker(launched);
  await stored.put('people', [{ id: 'p2', name: 'Nils', tags: [], nextStep, createdAt: now, updatedAt: now }]);
  await look(102);
  await expect.poll(badge).toBe('2');
  expect(await stored.rows('fired')).toHaveLength(2);
  expect((await shown()).filter((id) => first.includes(id))).toEqual(first);
  expect((await shown()).filter((id) => id.includes('p1'))).toHaveLength(1);
  expect(errors).toEqual([]);
});
