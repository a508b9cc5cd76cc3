import { readFile } from 'node:fs/promises';
import { lookColours } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import {
  addPerson,
  type Desk,
  dialogOf,
  expect,
  expectLevel,
  inviteFrom,
  join,
  namesOf,
  panelOf,
  switchOn,
  syncNow,
  test,
} from './pages/sync-desks.ts';

/** Opens the way back on a desk without sync. */
async function recoverOn(desk: Desk): Promise<ReturnType<typeof dialogOf>> {
  await panelOf(desk).getByRole('button', { name: 'Recover with a code' }).click();
  return dialogOf(desk, 'Recover with a code');
}

test('a lost browser: the code that was shown brings everything back, as often as needed', async ({ openDesk }) => {
  const lost = await openDesk();
  await addPerson(lost, 'Mara Zebrafinch');
  const code = await switchOn(lost);
  expect(code).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
  await expect(panelOf(lost).getByText('Kept. Making a new one ends it.')).toBeVisible();
  await lost.launched.close();

  const back = await openDesk();
  const dialog = await recoverOn(back);
  await dialog.getByLabel('Address of the server').fill(back.server);
  const typed = code.toLowerCase().replaceAll('-', ' ');
  await dialog.getByLabel('Recovery code').fill(typed.replace(/^./, (char) => (char === '1' ? '2' : '1')));
  await dialog.getByRole('button', { name: 'Recover', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('A character was misread. Compare it with what you kept.');
  await dialog.getByLabel('Recovery code').fill(typed);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dialog.getByLabel('Recovery code').press('Enter');
  await expect(dialog).toHaveCount(0);
  await expectLevel(back);
  await expect.poll(() => namesOf(back)).toEqual(['Mara Zebrafinch']);
  await expect(panelOf(back).getByText('you are owner')).toBeVisible();
});

test('a new code ends the old one; a file opens with its passphrase alone', async ({ openDesk }) => {
  const here = await openDesk();
  await addPerson(here, 'Otto Quokka');
  const old = await switchOn(here);
  await panelOf(here).getByRole('button', { name: 'Make a new code' }).click();
  await dialogOf(here, 'Make a new recovery code?').getByRole('button', { name: 'Make a new code' }).click();
  const shown = dialogOf(here, 'Recovery code');
  const group = shown.getByRole('group', { name: 'Recovery code' });
  await expect(group).not.toHaveText(old);
  const code = await group.textContent();

  await shown.getByText('Save as a file with a passphrase').click();
  await shown.getByLabel('Passphrase').fill('too short');
  await shown.getByRole('button', { name: 'Save file' }).click();
  await expect(shown.getByText('At least 12 characters.')).toBeVisible();
  await shown.getByLabel('Passphrase').fill('refill points for hotels');
  await shown.getByLabel('Once more').fill('refill points for hotels');
  const download = here.page.waitForEvent('download');
  await shown.getByRole('button', { name: 'Save file' }).click();
  const file = await (await download).path();
  const text = await readFile(file, 'utf8');
  // Argon2id is WebAssembly: the policy of our pages has to let it run.
  expect(JSON.parse(text)).toMatchObject({ format: 'alongside-recovery', locked: { kdf: 'argon2id' } });
  expect(text).not.toContain(code?.slice(0, 9));
  await shown.getByRole('button', { name: 'Later' }).click();
  await expect(panelOf(here).getByText('Not kept yet')).toBeVisible();

  const there = await openDesk();
  const dialog = await recoverOn(there);
  await dialog.getByLabel('Address of the server').fill(there.server);
  await dialog.getByLabel('Recovery code').fill(old);
  await dialog.getByRole('button', { name: 'Recover', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('The server knows no workspace with this code.');
  await dialog.getByRole('button', { name: 'File' }).click();
  await dialog.getByLabel('Recovery file').setInputFiles(file);
  await dialog.getByLabel('Passphrase').fill('refill points for hostels');
  await dialog.getByRole('button', { name: 'Recover', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('This passphrase does not open the file.');
  await dialog.getByLabel('Passphrase').fill('refill points for hotels');
  await dialog.getByRole('button', { name: 'Recover', exact: true }).click();
  await expectLevel(there);
  await expect.poll(() => namesOf(there)).toEqual(['Otto Quokka']);
});

test('a code made by an admin says what it gives; its owner is told, and makes one that gives theirs', async ({
  openDesk,
}, info) => {
  const owner = await openDesk();
  await switchOn(owner);
  const link = await inviteFrom(owner, 'Admin, invites and locks out too');
  const admin = await openDesk({ colorScheme: 'dark' });
  await join(admin, link);
  await expect(panelOf(admin).getByText('Another device made the present code and can show it.')).toBeVisible();
  await panelOf(admin).getByRole('button', { name: 'Make a new code' }).click();
  await dialogOf(admin, 'Make a new recovery code?').getByRole('button', { name: 'Make a new code' }).click();
  await dialogOf(admin, 'Recovery code').getByRole('button', { name: 'I have kept it' }).click();
  await expect(panelOf(admin).getByText('Whoever uses it is an admin.')).toBeVisible();
  await admin.page.screenshot({ path: info.outputPath('admin.png') });

  const told = panelOf(owner).getByText('not your rights as its owner');
  await expect(async () => {
    await syncNow(owner);
    await expect(told).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(panelOf(owner).getByRole('button', { name: 'Show' })).toHaveCount(0);
  await expectAccessible(owner.page, 'the owner is told');
  await owner.page.screenshot({ path: info.outputPath('owner.png') });
  await panelOf(owner).getByRole('button', { name: 'Make a new code' }).click();
  await dialogOf(owner, 'Make a new recovery code?').getByRole('button', { name: 'Make a new code' }).click();
  await dialogOf(owner, 'Recovery code').getByRole('button', { name: 'I have kept it' }).click();
  await expect(told).toHaveCount(0);
  await expect(panelOf(owner).getByText('Kept. Making a new one ends it.')).toBeVisible();
});

for (const colorScheme of lookColours)
  test(`what is shown of recovery is accessible, ${colorScheme}`, async ({ openDesk }, info) => {
    const desk = await openDesk({ colorScheme });
    const picture = async (name: string) => desk.page.screenshot({ path: info.outputPath(`${name}.png`) });
    const dialog = await recoverOn(desk);
    await expectAccessible(desk.page, 'recover by code');
    await picture('recover by code');
    await dialog.getByRole('button', { name: 'File' }).click();
    await expectAccessible(desk.page, 'recover by file');
    await picture('recover by file');
    await desk.page.keyboard.press('Escape');
    await expect(panelOf(desk).getByRole('button', { name: 'Recover with a code' })).toBeFocused();
    await panelOf(desk).getByLabel('Address of the server').fill(desk.server);
    await panelOf(desk).getByRole('button', { name: 'Switch on' }).click();
    const shown = dialogOf(desk, 'Recovery code');
    await expect(shown.getByRole('button', { name: 'I have kept it' })).toBeFocused();
    await shown.getByText('Save as a file with a passphrase').click();
    await expectAccessible(desk.page, 'the code');
    await picture('the code');
    await shown.getByRole('button', { name: 'Later' }).click();
    await expect(panelOf(desk).getByText('Not kept yet')).toBeVisible();
    await expectAccessible(desk.page, 'not kept yet');
    await picture('not kept yet');
  });
