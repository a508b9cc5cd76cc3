import { readFile } from 'node:fs/promises';
import type { PlanEntry } from '../../utils/model/records.ts';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const inMonth = (date: number, hours = 9): number => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), date, hours).getTime();
};
const entry = (id: string, title: string, date: number, more: Partial<PlanEntry> = {}): PlanEntry => ({
  id,
  title,
  state: 'draft',
  createdAt: 1,
  updatedAt: 1,
  dueAt: inMonth(date),
  variants: { x: `${title}, in words.` },
  ...more,
});

for (const colour of lookColours)
  test.describe(colour, () => {
    test.use({ colour });
    test('entries are moved, selected, changed together, repeated and duplicated by keys, in each view', async ({
      launched,
      page,
      stored,
      ownPage,
    }) => {
      await makeDatabase(launched);
      await stored.put('planEntries', [
        entry('a', 'Refills in winter', 10, { pillar: 'p1' }),
        entry('b', 'Behind the tap', 10, { dueAt: inMonth(10) + 1_200_000, state: 'approved' }),
        entry('c', 'Nine hotels', 16, { variants: { linkedin: 'Nine hotels, in words.' }, pillar: 'p2' }),
      ]);
      const kept = async () => (await stored.rows<PlanEntry>('planEntries')).filter(({ deletedAt }) => !deletedAt);
      const of = async (id: string) => (await kept()).find((each) => each.id === id);
      await page.goto(ownPage('dashboard.html#/calendar'));
      const chip = (title: string) => page.locator('.en').filter({ hasText: title });
      await expect(chip('Refills in winter')).toContainText('Within an hour of another post on this network');

      await chip('Refills in winter').focus();
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(async () => (await of('a'))?.dueAt).toBe(inMonth(11));
      await expect(chip('Refills in winter')).toBeFocused();
      await page.keyboard.press('x');
      await chip('Nine hotels').click({ modifiers: ['ControlOrMeta'] });
      const bar = page.getByRole('group', { name: 'Selected entries' });
      await expect(bar).toContainText('2 selected');
      await bar.getByRole('button', { name: 'Move' }).click();
      await page.getByRole('menuitem', { name: 'A week later' }).click();
      await expect
        .poll(async () => [(await of('a'))?.dueAt, (await of('c'))?.dueAt])
        .toEqual([inMonth(18), inMonth(23)]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(async () => (await of('c'))?.dueAt).toBe(inMonth(16));
      await expectAccessible(page, `${colour}, entries that are selected`);
      await bar.getByRole('button', { name: 'Select none' }).click();

      for (const view of ['Week', 'Agenda', 'Board']) {
        await page.getByRole('button', { name: view, exact: true }).click();
        if (view === 'Week') await expect(page.getByRole('gridcell')).toHaveCount(7);
        else await expect(chip('Nine hotels')).toBeVisible();
        await expectAccessible(page, `${colour}, ${view}`);
      }
      await chip('Behind the tap').focus();
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(async () => (await of('b'))?.state).toBe('scheduled');

      await page.keyboard.press('n');
      const sheet = page.getByRole('complementary');
      await sheet.getByLabel('Title').fill('Question of the week');
      await sheet.getByLabel('Repeats').selectOption({ label: 'Every week' });
      await sheet.getByLabel('How often').fill('3');
      await sheet.getByRole('button', { name: 'Add entry' }).click();
      const questions = async () => (await kept()).filter(({ title }) => title === 'Question of the week');
      await expect.poll(async () => (await questions()).length).toBe(3);
      await chip('Nine hotels').click();
      await sheet.getByRole('button', { name: 'Duplicate entry' }).click();
      await expect.poll(async () => (await kept()).filter(({ title }) => title === 'Nine hotels').length).toBe(2);

      await sheet.getByRole('button', { name: 'Cancel' }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export and import' }).click();
      await page.getByRole('menuitem', { name: 'Export for calendars (ICS)' }).click();
      const plan = await readFile(await (await saved).path(), 'utf8');
      const fair = ['BEGIN:VEVENT', 'UID:fair', 'SUMMARY:The fair', 'DTSTART:20261124T090000Z', 'END:VEVENT', ''];
      const buffer = Buffer.from(plan.replace('END:VCALENDAR', `${fair.join('\r\n')}END:VCALENDAR`));
      await page.getByLabel('Import a file…').setInputFiles({ name: 'plan.ics', mimeType: 'text/calendar', buffer });
      const dialog = page.getByRole('dialog', { name: 'Import into the plan' });
      await expect(dialog).toContainText('1 entry is new.7 are in the plan already and stay as they are.');
      await expectAccessible(page, `${colour}, an import`);
      await dialog.getByRole('button', { name: 'Add to the plan' }).click();
      await expect.poll(async () => (await kept()).filter(({ title }) => title === 'The fair').length).toBe(1);
    });
  });

test('two windows: what is moved in one stands in the other, also in its open sheet; what is typed there outlives a deletion', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await stored.put('planEntries', [entry('a', 'Refills in winter', 10)]);
  const row = async () => (await stored.rows<PlanEntry>('planEntries')).find(({ id }) => id === 'a');
  const dayOf = (date: number) => {
    const day = new Date(inMonth(date));
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  };
  await page.goto(ownPage('dashboard.html#/calendar/a'));
  const sheet = page.getByRole('complementary');
  await sheet.getByLabel('Title').fill('Refills in a mild winter');

  const other = await launched.context.newPage();
  await other.goto(ownPage('dashboard.html#/calendar'));
  const chip = other.locator('.en').filter({ hasText: 'Refills' });
  await chip.dragTo(other.locator(`[data-cell="${dayOf(17)}"]`));
  await expect(page.locator(`[data-cell="${dayOf(17)}"] .en`)).toContainText('Refills in winter');
  await expect(sheet.getByLabel('Day', { exact: true })).toHaveValue(dayOf(17));
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await row())?.title).toBe('Refills in a mild winter');
  expect((await row())?.dueAt).toBe(inMonth(17));

  await page.locator('.en').click();
  await sheet.getByLabel('Notes').fill('Ask the porters');
  await other.bringToFront();
  await chip.click();
  await other.getByRole('button', { name: 'Delete entry' }).click();
  await expect.poll(async () => (await row())?.deletedAt).toBeTruthy();
  await page.bringToFront();
  await expect(sheet).toContainText('This entry was deleted');
  await sheet.getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(async () => (await row())?.deletedAt).toBeUndefined();
  expect((await row())?.notes).toBe('Ask the porters');
});
