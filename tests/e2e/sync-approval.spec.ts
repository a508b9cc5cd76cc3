import type { Locator } from '@playwright/test';
import type { PlanEntry } from '../../utils/model/records.ts';
import { arrives, type Desk, elsewhere, expect, inviteFrom, join, switchOn, test } from './pages/sync-desks.ts';

/** Who may approve what with roles, in three browsers and the real server. */

const only = async ({ stored }: Desk): Promise<PlanEntry | undefined> =>
  (await stored.rows<PlanEntry>('planEntries'))[0];

/** Opens the only entry that there is, does something in its sheet and goes back to the panel of the sync. */
async function inSheet(desk: Desk, work: (sheet: Locator) => Promise<void>): Promise<void> {
  const entry = await only(desk);
  await elsewhere(desk, `#/calendar/${entry?.id}`, async () => {
    const sheet = desk.page.getByRole('complementary');
    await expect(sheet.getByLabel('Title')).toHaveValue('Refills in May');
    await work(sheet);
  });
}

const approvalIn = (sheet: Locator): Locator => sheet.getByRole('region', { name: 'Approval' });

test('who is named approves, a viewer does not, comments arrive, and an edit elsewhere voids it', async ({
  openDesk,
}) => {
  test.setTimeout(150_000);
  const here = await openDesk();
  await switchOn(here);
  const ana = await openDesk();
  await join(ana, await inviteFrom(here));
  const viewer = await openDesk();
  await join(viewer, await inviteFrom(here, 'Viewer, reads only'));
  await elsewhere(here, '#/calendar', async () => {
    const { page } = here;
    await page
      .getByRole('button', { name: /^New entry/ })
      .first()
      .click();
    const sheet = page.getByRole('complementary');
    await sheet.getByLabel('Title').fill('Refills in May');
    await sheet.getByLabel('Who may approve it').fill('Ana');
    await sheet.getByLabel('Text for X').fill('Refills rise in May.');
    await sheet.getByRole('button', { name: 'Add entry' }).click();
    await expect(sheet).toHaveCount(0);
  });
  for (const desk of [ana, viewer]) await arrives(desk, async () => expect((await only(desk))?.approver).toBe('Ana'));

  await inSheet(viewer, async (sheet) => {
    await approvalIn(sheet).getByLabel('Your name').fill('Ana');
    await expect(approvalIn(sheet).getByText('You only read in this workspace')).toBeVisible();
    await expect(approvalIn(sheet).getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  });
  await inSheet(ana, async (sheet) => {
    await expect(approvalIn(sheet).getByRole('button', { name: /^Approve/ })).toHaveCount(0);
    await approvalIn(sheet).getByLabel('Your name').fill('Ana');
    await approvalIn(sheet).getByLabel('Comment', { exact: true }).fill('The number is checked.');
    await approvalIn(sheet).getByRole('button', { name: 'Add comment' }).click();
    await approvalIn(sheet)
      .getByRole('button', { name: /^Approve/ })
      .click();
    await expect(approvalIn(sheet)).toContainText('Approved by Ana');
  });
  await arrives(here, async () => expect((await only(here))?.approval?.by).toBe('Ana'));
  await inSheet(here, async (sheet) => {
    await expect(approvalIn(sheet)).toContainText('Approved by Ana');
    await expect(approvalIn(sheet)).toContainText('The number is checked.');
    await sheet.getByLabel('Text for X').fill('Refills rise in June.');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(sheet).toHaveCount(0);
  });
  await arrives(ana, async () => expect((await only(ana))?.variants.x).toBe('Refills rise in June.'));
  for (const desk of [ana, here])
    await inSheet(desk, async (sheet) => {
      await expect(approvalIn(sheet)).toContainText('Ana approved another text');
    });
});
