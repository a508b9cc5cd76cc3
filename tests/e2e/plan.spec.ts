import type { Goal, Note, PlanEntry } from '../../utils/model/records.ts';
import type { Stored } from '../../scripts/lib/stored.ts';
import { anyNetwork, everywhere, expect, test } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';
import { profileOf, ReplicaPage } from './pages/replica.ts';

const dayMs = 86_400_000;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

test('a plan entry is made, edited, deleted and brought back', async ({ page, ownPage, stored }) => {
  const kept = async () => (await stored.rows<PlanEntry>('planEntries')).filter(({ deletedAt }) => !deletedAt);
  await page.goto(ownPage('dashboard.html#/calendar'));
  await page
    .getByRole('button', { name: /^New entry/ })
    .first()
    .click();
  const sheet = page.getByRole('complementary');
  await sheet.getByRole('button', { name: 'Add entry' }).click();
  await expect(sheet.getByText(/^Give it a title/)).toBeVisible();
  expect(await kept()).toEqual([]);

  await sheet.getByLabel('Title').fill('Refills drop in winter');
  await sheet.getByLabel('Day').fill(dateOf(Date.now()));
  await sheet.getByLabel('Time', { exact: true }).fill('23:30');
  await sheet.getByLabel('State').selectOption({ label: 'Approved' });
  await sheet.getByLabel('Text for X').fill('Refills drop by 18 %.');
  await sheet.getByRole('button', { name: 'Add entry' }).click();
  await expect(sheet).toHaveCount(0);
  await expect
    .poll(kept)
    .toMatchObject([{ title: 'Refills drop in winter', state: 'approved', variants: { x: 'Refills drop by 18 %.' } }]);

  await page
    .getByRole('button', { name: /Refills drop in winter/ })
    .first()
    .click();
  await sheet.getByLabel('Title').fill('Refills drop in November');
  await sheet.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect.poll(async () => (await kept()).map(({ title }) => title)).toEqual(['Refills drop in November']);

  await page
    .getByRole('button', { name: /Refills drop in November/ })
    .first()
    .click();
  await sheet.getByRole('button', { name: 'Keep its text as a template' }).press('Enter');
  await expect(page.getByText('Among the templates of the library: Refills drop in November')).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^New entry/ })
    .first()
    .click();
  await sheet.getByLabel('Start from a template').selectOption('Refills drop in November');
  await expect(sheet.getByLabel('Title')).toHaveValue('Refills drop in November');
  await expect(sheet.getByLabel('Text for LinkedIn')).toHaveValue('Refills drop by 18 %.');
  await sheet.getByLabel('Title').fill('');
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Do not save' }).click();

  await page
    .getByRole('button', { name: /Refills drop in November/ })
    .first()
    .click();
  await sheet.getByRole('button', { name: 'Delete entry' }).click();
  await expect.poll(kept).toEqual([]);
  await expect(page.getByRole('button', { name: /^Approved.*Refills|Refills drop in November.*Approved/ })).toHaveCount(
    0,
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await kept()).map(({ title, state }) => [title, state]))
    .toEqual([['Refills drop in November', 'approved']]);
  await expect(page.getByRole('button', { name: /Refills drop in November/ }).first()).toBeVisible();
});

for (const network of anyNetwork) {
  test(`${network}: a goal is made, edited, deleted, brought back, and rises with what is seen`, async ({
    launched,
    page,
    ownPage,
    stored,
  }) => {
    const kept = async () => (await stored.rows<Goal>('goals')).filter(({ deletedAt }) => !deletedAt);
    const desk = await launched.context.newPage();
    await desk.goto(ownPage('dashboard.html#/today'));
    await desk
      .getByRole('button', { name: /^(Set a goal|New goal)$/ })
      .first()
      .click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Give it a title')).toBeVisible();
    await dialog.getByLabel('Title').fill('Be talked about');
    await dialog.getByLabel('What counts').selectOption({ label: 'Engagement on own posts' });
    await dialog.getByLabel('Target').fill('9000');
    await dialog.getByLabel('From').fill(dateOf(Date.now() - 60 * dayMs));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(kept).toMatchObject([{ title: 'Be talked about', metric: 'engagement', target: 9000 }]);

    await desk.getByRole('button', { name: 'Edit goal: Be talked about' }).click();
    await dialog.getByLabel('Target').fill('8000');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await kept()).map(({ target }) => target)).toEqual([8000]);
    await desk.getByRole('button', { name: 'Edit goal: Be talked about' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(kept).toEqual([]);
    await desk.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await kept()).map(({ title }) => title)).toEqual(['Be talked about']);

    // Not seen is never 0: nothing is said before an own post was seen.
    await expect(
      desk
        .getByText('No own post of this time was seen yet.')
        .or(desk.getByText(/^No own account is known/))
        .first(),
    ).toBeVisible();
    // Every face that is open follows what the background stores, past Dexie, in IndexedDB itself.
    const [popup, panel] = [await launched.context.newPage(), await launched.context.newPage()];
    await popup.goto(ownPage('popup.html'));
    await panel.goto(ownPage('sidepanel.html'));
    await page.bringToFront();
    const replica = new ReplicaPage(page, network);
    await replica.open(
      network === 'linkedin' ? 'https://www.linkedin.com/company/tidewell/posts/' : await ownAddress(replica),
    );
    if (network === 'linkedin') {
      await makeOwn(stored, 'tidewell');
      // Written past the database's own door: no page hears of it.
      await desk.reload();
    }
    const figure = desk.getByText(/of 8,000/).first();
    await expect(async () => {
      await replica.scrollBy(300);
      await expect(figure).toBeVisible({ timeout: 3_500 });
    }).toPass({ timeout: 25_000 });
    const [inPopup, seen] = [popup.getByText(/of 8,000/).first(), panel.getByText(/^\d+ in 28 days$/).first()];
    await expect(inPopup).toBeVisible();
    await expect(seen).toBeVisible();
    const [before, seenBefore] = [await figure.innerText(), await seen.innerText()];
    expect(Number(/[\d,]+/.exec(before)?.[0]?.replace(',', ''))).toBeGreaterThan(0);
    await expect(async () => {
      await replica.scrollBy(300);
      await expect(figure).not.toHaveText(before, { timeout: 3_500 });
      await expect(seen).not.toHaveText(seenBefore, { timeout: 1000 });
    }).toPass({ timeout: 25_000 });
    await expect.poll(async () => (await inPopup.innerText()) === (await figure.innerText())).toBe(true);
  });
}

test('the popup shows what is due, the month, the goals and what happens in the tab', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  const now = Date.now();
  const kept = { createdAt: now, updatedAt: now };
  const todayAt = new Date(now).setHours(23, 45, 0, 0);
  await stored.put('planEntries', [
    {
      ...kept,
      id: 'entry',
      title: 'Behind the tap, part 3',
      state: 'approved',
      dueAt: todayAt,
      variants: { x: 'Sana, the night porter.' },
    },
  ]);
  await stored.put('goals', [
    {
      ...kept,
      id: 'goal',
      title: 'Calls booked',
      metric: 'manual',
      manualValue: 12,
      target: 40,
      startsAt: now - 9 * dayMs,
      dueAt: now + 30 * dayMs,
    },
  ]);
  const popup = await launched.context.newPage();
  await popup.setViewportSize({ width: 380, height: 560 });
  await popup.goto(ownPage('popup.html'));
  await page.bringToFront();
  await new ReplicaPage(page, 'x').open();
  await expect(popup.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(popup.getByText('Behind the tap, part 3')).toBeVisible();
  await expect(popup.getByText('Calls booked')).toBeVisible();
  await expect(popup.getByText(/12 of 40/).first()).toBeVisible();
  await expect(popup.getByText('1 open', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'How is this computed' }).press('Enter');
  const how = popup.getByRole('dialog', { name: 'How is this computed' });
  await expect(how.getByText(/: 12\./)).toBeVisible();
  await expect(how.getByText('Pace', { exact: true })).toBeVisible();
  // Whoever reads it begins at its beginning.
  expect(await how.evaluate((dialog) => document.activeElement === dialog)).toBe(true);
  await popup.keyboard.press('Escape');
  await expect(how).toBeHidden();
  const month = popup.getByRole('grid');
  await expect(
    month.getByRole('gridcell').or(month.getByRole('button')).filter({ hasText: /^\d+/ }).first(),
  ).toBeVisible();
  await expect(month.locator('[aria-current="date"]')).toContainText(String(new Date(now).getDate()));
  const state = popup.getByRole('region', { name: 'This tab' });
  await expect(state).toContainText(/X: reading\. Feed, \d+ posts? read/, { timeout: 30_000 });

  await popup.getByRole('button', { name: 'Pause' }).click();
  await expect(state).toContainText('X: paused.');
  await popup.getByRole('button', { name: 'Resume' }).click();
  await expect(state).toContainText('X: reading.');

  // A note on whoever is in view, by keyboard.
  await new ReplicaPage(page, 'x').open(profileOf.x);
  await expect(state).toContainText('Profile of Clearspout');
  await popup.keyboard.press('n');
  const line = popup.getByRole('textbox', { name: 'Add a note' });
  await expect(line).toBeFocused();
  await line.fill('Asks for numbers');
  await line.press('Enter');
  await expect(popup.getByText('Note on Clearspout kept')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Note on Clearspout' })).toBeFocused();
  await expect.poll(() => stored.rows<Note>('notes')).toMatchObject([{ text: 'Asks for numbers' }]);
});

test.describe('first run', () => {
  test.use({ settings: {} });
  test('explains, preselects nothing, names the risk and stores what was chosen', async ({
    page,
    ownPage,
    launched,
  }) => {
    await page.goto(ownPage('dashboard.html#/welcome'));
    await expect(page.getByRole('listitem')).toHaveCount(4);
    await expect(page.getByRole('radio')).toHaveCount(9);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    const go = page.getByRole('button', { name: 'Continue' });
    await expect(go).toBeDisabled();
    await expect(page.getByRole('group', { name: /LinkedIn/ })).toContainText(/terms forbid extensions/);
    const chosen = { linkedin: /^Side panel only/, x: /^Overlay/, facebook: /^Off/ } as const;
    for (const [network, name] of Object.entries(chosen)) {
      await expect(go).toBeDisabled();
      await page
        .locator(`input[name="${network}"]`)
        .first()
        .locator('xpath=ancestor::fieldset')
        .getByRole('radio', { name })
        .check();
    }
    await go.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    const settings = await launched.serviceWorker.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
        }
      ).chrome.storage.local.get(null),
    );
    expect(settings).toMatchObject({
      ...everywhere('overlay'),
      'network.linkedin.mode': 'panel',
      'network.facebook.mode': 'off',
    });
  });
});

async function ownAddress(replica: ReplicaPage): Promise<string> {
  await replica.open();
  return replica.addressOf('tidewell');
}

/** On LinkedIn a person is signed in: the brand becomes our own by hand. */
async function makeOwn(stored: Stored, handle: string): Promise<void> {
  const found = async () =>
    (await stored.rows<{ handle: string }>('profiles')).find((profile) => profile.handle === handle);
  await expect.poll(found).toBeDefined();
  await stored.put('profiles', [{ ...(await found()), relation: 'own', followedAt: Date.now() }]);
  await stored.settings({ 'known.revision': Date.now() });
}
