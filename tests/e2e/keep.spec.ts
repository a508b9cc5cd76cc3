import type { Locator, Page } from '@playwright/test';
import type { Person } from '../../utils/model/records.ts';
import type { ProfileSighting } from '../../utils/model/sighting.ts';
import { expect, test } from './fixtures.ts';

/** Opens the card of a competitor's profile, keeps them, and gives the card. */
async function keepClearspout(page: Page): Promise<Locator> {
  await page.goto('https://x.com/clearspout');
  await page.getByRole('button', { name: /^Open card: Clearspout/ }).waitFor();
  await page.keyboard.press('Alt+p');
  const card = page.getByRole('dialog', { name: 'Clearspout' });
  await card.getByRole('button', { name: 'Competitor' }).click();
  await card.getByRole('combobox', { name: 'Relation' }).waitFor();
  return card;
}

for (const width of [1280, 700])
  test(`toasts do not lie on the field of a card, ${width} px wide`, async ({ page }) => {
    // The card stands under the name, down to the foot of the window.
    await page.setViewportSize({ width, height: 780 });
    const card = await keepClearspout(page);
    await card.getByRole('button', { name: '+ Tag', exact: true }).click();
    await page.keyboard.type('pilot');
    await page.keyboard.press('Enter');
    await expect(page.locator('.toast')).toHaveCount(2);
    const boxes = await Promise.all([page.locator('.toasts').boundingBox(), card.getByRole('textbox').boundingBox()]);
    const [toasts, field] = boxes;
    if (!toasts || !field) throw new Error('Toasts or field are not drawn');
    const isApart =
      toasts.x + toasts.width < field.x ||
      field.x + field.width < toasts.x ||
      toasts.y + toasts.height < field.y ||
      field.y + field.height < toasts.y;
    expect(isApart, JSON.stringify(boxes)).toBe(true);
  });

test('what is typed right after a press on a card goes where the press turned the field', async ({ page, stored }) => {
  const card = await keepClearspout(page);
  await card.getByRole('button', { name: '+ Tag', exact: true }).click();
  await page.keyboard.insertText('pilot');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Remove tag pilot' })).toBeVisible();
  expect(await stored.count('notes')).toBe(0);
});

test('a card keeps somebody and takes a note, a tag, why and a step in words by keys, each with a way back', async ({
  page,
  stored,
}) => {
  const card = await keepClearspout(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Hired a second writer');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await stored.rows<{ text: string }>('notes')).map(({ text }) => text))
    .toEqual(['Hired a second writer']);

  // The replica pins a post, which stands above the others.
  await expect
    .poll(async () => (await stored.rows<ProfileSighting>('profileSightings')).map(({ pinned }) => !!pinned?.id))
    .toContain(true);
  const undo = (said: string) =>
    page.locator('.toast', { hasText: said }).getByRole('button', { name: 'Undo', exact: true }).click();
  const typed = async (opener: string, field: RegExp, text: string) => {
    await card.getByRole('button', { name: opener, exact: true }).click();
    await expect(card.getByRole('textbox', { name: field })).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await typed('+ Tag', /^Tags/, 'pilot');
  await expect(card.getByRole('button', { name: 'Remove tag pilot' })).toBeVisible();
  await undo('Tag added.');
  await expect(card.getByRole('button', { name: 'Remove tag pilot' })).toHaveCount(0);

  await typed('Say why they are kept', /^Why/, 'Sells to hotels, too');
  await expect(card.getByText('Sells to hotels, too')).toBeVisible();
  await undo('Reason kept.');
  await expect(card.getByText('Sells to hotels, too')).toHaveCount(0);

  await typed('Set a next step', /^Next step/, 'ask about her surgery tomorrow');
  await expect(card.getByText(/^Enter keeps: ask about her surgery, .*This touches health/)).toBeVisible();
  expect((await stored.rows<Person>('people')).map(({ nextStep }) => nextStep)).toEqual([undefined]);
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Change the next step' })).toBeVisible();
  await undo('Next step kept.');
  await expect(card.getByRole('button', { name: 'Set a next step' })).toBeVisible();
  expect((await stored.rows<Person>('people')).map(({ nextStep }) => nextStep)).toEqual([undefined]);
});
