import type { Person, Profile } from '../../utils/model/records.ts';
import type { StandingRow } from '../../utils/db/schema.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';

const now = Date.now();
const kept = { createdAt: now - 1e9, updatedAt: now - 1e9 };
const numbers = Array.from({ length: 131 }, (_, index) => index);
const account = (index: number): Profile => ({
  key: `x-${index}`,
  network: 'x',
  handle: `guest_${index}`,
  handleKeys: [`x:guest_${index}`],
  name: `Guest ${index}`,
  relation: index === 0 ? 'none' : 'contact',
  // The first one is nobody's.
  ...(index === 0 ? {} : { personId: `p${index}` }),
  firstSeenAt: now - 1e9,
  lastSeenAt: now,
});
const person = (index: number): Person => ({ ...kept, id: `p${index}`, name: `Guest ${index}`, tags: [] });
const standing = (index: number): StandingRow => {
  // Who came last has the highest score, and stands first.
  const at = now - 60_000 - index * 3_600_000;
  return { profileKey: `x-${index}`, lastIn: at, recent: [1, 2, 3].map((n) => ['comment', 'in', at - n] as const) };
};

test('who waits is shown, opened and answered, and gone from the list at once', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const errors = listenForErrors(page);
  await makeDatabase(launched);
  await stored.put('profiles', numbers.map(account));
  await stored.put('people', numbers.slice(1).map(person));
  await stored.put('standings', numbers.map(standing));
  await page.goto(ownPage('dashboard.html#/people/waiting'));
  const list = page.getByRole('region', { name: /^Engaged 3 times/ });
  const row = (name: string) => list.getByRole('row', { name: new RegExp(`${name} `) });
  await expect(row('Guest 1')).toContainText('3 comments');
  await expect(row('Guest 0').getByRole('button', { name: 'Profile of Guest 0' })).toBeVisible();
  await expect(list.locator('tbody tr')).toHaveCount(100);
  await expectAccessible(page, 'who waits');
  await list.getByRole('button', { name: 'Show 31 more' }).click();
  await expect(list.locator('tbody tr')).toHaveCount(131);

  await row('Guest 1').getByRole('button').click();
  await page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: 'Log a touch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log', exact: true }).click();
  await expect(row('Guest 1')).toHaveCount(0);
  await expect(list.locator('tbody tr')).toHaveCount(130);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row('Guest 1')).toHaveCount(1);

  await page.getByRole('searchbox').fill('guest_0');
  await expect(list.locator('tbody tr')).toHaveCount(1);
  expect(errors).toEqual([]);
});
