import type { Person, Profile } from '../../utils/model/records.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible, expectColours } from './pages/axe.ts';

const at = Date.now() - 86_400_000;
const kept = { createdAt: at, updatedAt: at };
const seen = { relation: 'contact', firstSeenAt: at, lastSeenAt: at } as const;
const people: readonly Person[] = [
  { ...kept, id: 'mara', name: 'Mara Olsen', tags: ['events'], purpose: 'Met at the fair', keepUntil: at },
  { ...kept, id: 'mara-x', name: 'mara', tags: ['x'], title: 'Head of events' },
];
const profiles: readonly Profile[] = [
  {
    ...seen,
    key: 'li',
    network: 'linkedin',
    handle: 'mara-olsen',
    handleKeys: ['linkedin:mara-olsen'],
    personId: 'mara',
  },
  { ...seen, key: 'x', network: 'x', handle: 'mara', handleKeys: ['x:mara'], personId: 'mara-x' },
];
const shown = {
  id: `li@${at}`,
  profileKey: 'li',
  profile: { network: 'linkedin', handle: 'mara-olsen' },
  links: ['https://x.com/mara'],
  seenAt: at,
  reader: 'linkedin/1',
};

for (const colour of flowColours) {
  test.describe(colour, () => {
    test.use({ colour });

    test('two people who link to each other are made one, and parted again', async ({ page, stored, ownPage }) => {
      await page.goto(ownPage('dashboard.html#/people'));
      await expect(page.getByText('People you keep appear here')).toBeVisible();
      await stored.put('people', people);
      await stored.put('profiles', profiles);
      await stored.put('profileSightings', [shown]);
      await page.goto(ownPage('dashboard.html#/people/mara'));
      await page.reload();
      const same = page.getByRole('region', { name: 'Same person' });
      await expect(same).toContainText('mara-olsen on LinkedIn shows the link x.com/mara');
      await same.scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath(`suggestion-${colour}.png`) });
      await same.getByRole('button', { name: 'Make one person with mara' }).click();
      await page.screenshot({ path: test.info().outputPath(`merge-${colour}.png`) });
      await page.getByRole('dialog').getByRole('button', { name: 'Make one person' }).click();
      await expect(same).toContainText('Made one with mara');
      await expect(page.getByRole('region', { name: 'Accounts' }).getByRole('listitem')).toHaveCount(2);
      const rights = page.getByRole('region', { name: 'Data on this person' });
      await rights.getByText('Where this is from').click();
      await rights.getByRole('button', { name: 'Erase', exact: true }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath(`rights-${colour}.png`) });
      await (colour === 'light' ? expectAccessible : expectColours)(page, `${colour}, a person's rights`);
      await same.getByRole('button', { name: 'Part again: mara' }).click();
      await expect(same.getByRole('button', { name: 'Make one person with mara' })).toBeVisible();
      await rights.getByRole('button', { name: 'Erase', exact: true }).click();
      await expect(page.getByRole('dialog')).toContainText('1 account');
      await page.screenshot({ path: test.info().outputPath(`erase-${colour}.png`) });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Review 1' }).click();
      await page.screenshot({ path: test.info().outputPath(`keeping-${colour}.png`) });
      await page.keyboard.press('Escape');
      await page.goto(ownPage('dashboard.html#/settings/people'));
      await page.getByRole('button', { name: 'New list' }).click();
      await page.getByLabel('List', { exact: true }).fill('Fair 2026');
      await page.getByLabel('What they are kept for').fill('Asked for an offer; one is in a trade union');
      await expect(page.getByText('This touches union membership.')).toBeVisible();
      await page.getByLabel('Days kept').fill('90');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('row', { name: /Fair 2026/ })).toBeVisible();
      await page.screenshot({ path: test.info().outputPath(`settings-${colour}.png`) });
    });
  });
}

test('who was erased is not recorded when they come on screen again; others are', async ({ page, stored, ownPage }) => {
  const handles = async () => (await stored.rows<Profile>('profiles')).map(({ handle }) => handle);
  await page.goto('https://x.com/clearspout');
  await page.getByRole('button', { name: /^Open card: Clearspout/ }).waitFor();
  await page.keyboard.press('Alt+p');
  const card = page.getByRole('dialog', { name: 'Clearspout' });
  await card.getByRole('button', { name: 'Competitor' }).click();
  await card.getByRole('combobox', { name: 'Relation' }).waitFor();
  await expect.poll(() => stored.count('posts')).toBeGreaterThan(0);
  const [person] = await stored.rows<Person>('people');
  await page.goto(ownPage(`dashboard.html#/people/${person?.id}`));
  await page
    .getByRole('region', { name: 'Data on this person' })
    .getByRole('button', { name: 'Erase', exact: true })
    .click();
  // It is said for four seconds.
  await Promise.all([
    expect(page.getByText('Erased', { exact: true })).toBeVisible(),
    page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click(),
  ]);
  expect(await handles()).not.toContain('clearspout');
  expect(await stored.count('people')).toBe(0);

  await page.goto('https://x.com/clearspout');
  await expect(page.getByRole('button', { name: 'Open card: Clearspout, Not kept' })).toBeVisible();
  await page.goto('https://x.com/home');
  await expect.poll(() => stored.count('posts')).toBeGreaterThan(0);
  await page.goto('about:blank');
  expect(JSON.stringify(await stored.rows('posts'))).not.toMatch(/"handle":"clearspout"/i);
  expect(await handles()).not.toContain('clearspout');
});
