import type { Deal, Referral } from '../../utils/model/dealings.ts';
import type { Person } from '../../utils/model/records.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectColours } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';

const day = 86_400_000;
const now = Date.now();
const kept = { createdAt: now - 400 * day, updatedAt: now - 400 * day };
const person = (id: string, name: string, rest: Partial<Person>): Person => ({ ...kept, id, name, tags: [], ...rest });
const people: readonly Person[] = [
  person('p1', 'Ines Calder', {
    stage: 'customer',
    company: 'Calder Gyms',
    title: 'Owner',
    emails: ['ines@calder.example'],
  }),
  person('p2', 'Mara Lindqvist', {
    stage: 'proposal',
    company: 'Oakmoor Hotels',
    nextStep: { text: 'Send the hotel case', dueAt: now },
  }),
  person('p3', 'Dele Adeyemi-Ross', { stage: 'new', nextStep: { text: 'Say thank you', dueAt: now - 3 * day } }),
  person('p4', 'Nordkant Dental', { stage: 'customer', isOrganisation: true }),
  person('p5', 'Sunniva Aas', { nextStep: { text: 'Connect' } }),
];
const deal = (id: string, personId: string, amount: number, state: Deal['state'], at: number): Deal => ({
  ...kept,
  id,
  personId,
  title: `Refill points ${id}`,
  amount,
  currency: 'EUR',
  state,
  at,
});
const deals: readonly Deal[] = [
  deal('d1', 'p1', 940, 'won', now - 380 * day),
  deal('d2', 'p1', 2480, 'won', now - 200 * day),
  deal('d3', 'p1', 4000, 'won', now - 30 * day),
  deal('d4', 'p4', 1800, 'won', now - 20 * day),
  deal('d5', 'p2', 31_400, 'open', now + 10 * day),
];
const referral: Referral = {
  ...kept,
  id: 'r1',
  fromId: 'p1',
  toId: 'p4',
  at: now - 40 * day,
  anyway: 0.35,
  anywayLow: 0.08,
  anywayHigh: 0.58,
  how: 'typed',
};

test('people are carried on the board by keys and by mouse, and put back', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const errors = listenForErrors(page);
  await makeDatabase(launched);
  await stored.put('people', people);
  await stored.put('deals', [...deals, { ...deal('d6', 'p2', 59_676, 'open', now + 20 * day), currency: 'USD' }]);
  const stageOf = async (id: string) => (await stored.rows<Person>('people')).find((each) => each.id === id)?.stage;
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const card = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  await page.goto(ownPage('dashboard.html#/people/board'));
  await expect(column('Proposal').getByRole('heading')).toContainText('€31,400');
  await expect(column('Proposal').getByRole('heading')).toContainText('US$59,676');
  await expect(column('Customer').getByRole('listitem')).toHaveCount(2);
  // A sum in two currencies is wider than a column, which stays as wide as the others.
  const stickingOut = await page.locator('[data-column]').evaluateAll((columns) =>
    columns.flatMap((each) => {
      const { right } = each.getBoundingClientRect();
      return [...each.querySelectorAll('h2 > *, li')].filter(
        (inner) => inner.getBoundingClientRect().right > right + 1,
      );
    }),
  );
  expect(stickingOut).toHaveLength(0);
  await expectAccessible(page, 'the board');
  await page.screenshot({ path: 'test-results/pipeline-board-light.png' });

  await card('Dele').focus();
  await page.keyboard.press('ArrowRight');
  await expect(card('Mara')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press(' ');
  await expect(page.getByRole('status').filter({ hasText: 'picked up' })).toContainText('New, stage 2 of 6.');
  await page.keyboard.press('ArrowRight');
  await expect(column('Talking').getByRole('button', { name: /^Dele/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(column('New').getByRole('button', { name: /^Dele/ })).toBeFocused();
  expect(await stageOf('p3')).toBe('new');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect.poll(() => stageOf('p3')).toBe('talking');
  await expect(column('Talking').getByRole('button', { name: /^Dele/ })).toBeFocused();
  await expect(page.getByText('Dele Adeyemi-Ross: now Talking')).toBeVisible();
  await page.keyboard.press('z');
  await expect.poll(() => stageOf('p3')).toBe('new');

  await card('Sunniva').dragTo(column('Customer'));
  await expect.poll(() => stageOf('p5')).toBe('customer');
  await expect(column('No stage')).toHaveCount(0);

  await page.getByRole('button', { name: 'Stages', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const fresh = dialog.getByRole('textbox', { name: 'Name of a new stage' });
  await fresh.fill('talking');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('There is a stage of this name already.')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await fresh.fill('On trial');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(6);
  await dialog.getByRole('button', { name: 'Delete New' }).click();
  await dialog.getByLabel('Where people in New go').selectOption('On trial');
  await dialog.getByRole('button', { name: 'Delete stage' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(column('On trial').getByRole('button', { name: /^Dele/ })).toBeVisible();
  await expect(column('New')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(column('New').getByRole('button', { name: /^Dele/ }), 'also when the dialog is closed').toBeVisible();
  await page.getByRole('button', { name: 'Stages', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Name of Talking' }).fill('In touch');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(column('In touch'), 'a name is kept as its field is left').toBeVisible();
  expect(errors).toEqual([]);
});

test('a deal is typed and undone, and value is the sum of its parts', async ({ launched, page, ownPage, stored }) => {
  const errors = listenForErrors(page);
  await makeDatabase(launched);
  await stored.put('people', people);
  await stored.put('deals', deals);
  await stored.put('referrals', [referral]);
  const dealsNow = async () => (await stored.rows<Deal>('deals')).filter(({ deletedAt }) => !deletedAt);
  await page.goto(ownPage('dashboard.html#/people/board/p1'));
  const value = page.getByRole('region', { name: 'Value', exact: true });
  // 940 + 2,480 + 4,000; 1,800 × (1 − 35 %), from 58 % to 8 %.
  await expect(value.getByText('€7,420', { exact: true })).toBeVisible();
  await expect(value.getByText('€1,170', { exact: true })).toBeVisible();
  await expect(value.getByText('€756 – €1,656')).toBeVisible();
  await expect(value.getByText('€8,590', { exact: true })).toBeVisible();
  await value.getByRole('button', { name: 'How is this computed' }).click();
  await expect(value.getByText('€1,800 × (1 − 35 %) = €1,170')).toBeVisible();
  await value.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-results/pipeline-value-light.png' });
  await expectAccessible(page, 'value');

  const part = page.getByRole('region', { name: 'Deals and purchases' });
  await part.getByRole('button', { name: 'Add deal or purchase' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Type an amount above 0')).toBeVisible();
  await expectAccessible(page, 'a deal that is not complete');
  await dialog.getByLabel('What it is').fill('Winter order');
  await dialog.getByLabel('Amount').fill('580.50');
  await dialog.getByLabel('State').selectOption('won');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(dealsNow).toHaveLength(6);
  await expect(value.getByText('€8,000.50', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(dealsNow).toHaveLength(5);
  await expect(value.getByText('€7,420', { exact: true })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: 'test-results/pipeline-board-dark.png' });
  await expectColours(page, 'the board beside a person, dark');
  expect(errors).toEqual([]);
});

test('purchases come from a file once, and advocates and the map show who brings whom', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const errors = listenForErrors(page);
  await makeDatabase(launched);
  await stored.put('people', people);
  await stored.put('deals', deals);
  await stored.put('referrals', [referral]);
  await page.goto(ownPage('dashboard.html#/people/board/p1'));
  const value = page.getByRole('region', { name: 'Value', exact: true });
  const dialog = page.getByRole('dialog');
  const csv = 'Name,Email,Total,Date\nSomebody,ines@calder.example,"1,000.50",2026-01-02\nInes Calder,,5,2026-01-02\n';
  for (const [added, there] of [
    [1, 0],
    [0, 1],
  ]) {
    await page.getByRole('button', { name: 'Import purchases' }).click();
    await dialog.getByLabel('File of purchases').setInputFiles({
      name: 'shop.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await expect(dialog.getByText('1 row refused').first()).toBeVisible();
    await expect(dialog.getByText('Nothing tells who bought')).toBeVisible();
    if (added) await expectAccessible(page, 'a file of purchases');
    await dialog.getByRole('button', { name: 'Import 1 purchase' }).click();
    await expect(dialog.getByText(`${added} added, ${there} were there already.`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  }
  await expect(value.getByText('€8,420.50', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Advocates' }).click();
  await expect(page.getByRole('row', { name: /Ines Calder/ })).toContainText('€756 – €1,656');
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(page.getByRole('img', { name: /^Map of 2 people/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ines Calder brought Nordkant Dental/ })).toBeVisible();
  await expectAccessible(page, 'the map');
  expect(errors).toEqual([]);
});
