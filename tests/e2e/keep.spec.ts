import { expect, test } from './fixtures.ts';

test('keeping somebody leaves the keys with the card: n, a note, Enter', async ({ page, stored }) => {
  await page.goto('https://x.com/clearspout');
  await page.getByRole('button', { name: /^Open card: Clearspout/ }).waitFor();
  await page.keyboard.press('Alt+p');
  const card = page.getByRole('dialog', { name: 'Clearspout' });
  await card.getByRole('button', { name: 'Competitor' }).click();
  await card.getByRole('combobox', { name: 'Relation' }).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Hired a second writer');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await stored.rows<{ text: string }>('notes')).map(({ text }) => text))
    .toEqual(['Hired a second writer']);
});
