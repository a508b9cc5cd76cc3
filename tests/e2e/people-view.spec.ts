import type { Page } from '@playwright/test';
import type { Person, Profile } from '../../utils/model/records.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { ReplicaPage } from './pages/replica.ts';

const at = Date.UTC(2026, 9, 1);
const kept = { createdAt: at, updatedAt: at };

const person = (n: number, said: Partial<Person> = {}): Person => ({
  ...kept,
  id: `p${n}`,
  name: `Person ${String(n).padStart(2, '0')}`,
  tags: n % 2 ? ['hotel'] : [],
  stage: n < 6 ? 'new' : 'talking',
  ...said,
});
const people = Array.from({ length: 12 }, (_, n) => person(n));

const persona = {
  ...kept,
  id: 'ops',
  name: 'Ops buyer',
  titles: ['facilities lead', 'head of operations'],
  industries: ['hotels'],
  interests: ['refill'],
  behaviours: [],
  ageBand: '35–50',
};

/** Every row is in sight of who is asked. */
const counted = (page: Page, text: string) => expect(page.locator('.filters [role=status]')).toHaveText(text);

test('long steps, notes, names and stages leave the table its width and its rows low at 1280 px', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  const long = 'Wants a price for 200 beds, and the invoice of the first site is still with their accountant. '.repeat(
    3,
  );
  await makeDatabase(launched);
  const tags = ['hotel', 'pilot', 'north harbour'];
  const nextStep = { text: long, dueAt: at };
  await stored.put('people', [
    person(1, { name: 'Maximiliane von Oberwiesenthal', stage: 'proposal', tags, nextStep }),
  ]);
  await stored.put('notes', [{ ...kept, id: 'n1', about: { type: 'person', id: 'p1' }, text: long, tags: [] }]);
  await stored.put('profiles', [
    {
      key: 'x-1',
      network: 'x',
      handle: 'max',
      handleKeys: ['x:max'],
      relation: 'competitor',
      personId: 'p1',
      firstSeenAt: at,
      lastSeenAt: at,
    } satisfies Profile,
  ]);
  const recent = [['comment', 'in', at]];
  await stored.put('standings', [{ profileKey: 'x-1', lastIn: at, recent }]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(ownPage('dashboard.html#/people'));
  const table = page.getByRole('group', { name: 'People' });
  await expect(table.getByText('Commented on your post')).toBeVisible();
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  const row = await table.getByRole('row').nth(1).boundingBox();
  expect(row?.height).toBeLessThan(90);
});

test('a short name has its network right beside it; on the board a long word is broken amid its letters', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await stored.put('people', [
    person(1, { name: 'Li', stage: 'talking' }),
    person(2, { name: 'Priya Venkataraghavan', stage: 'talking' }),
  ]);
  const account = { key: 'x-1', network: 'x', handle: 'li', relation: 'contact' } as const;
  await stored.put('profiles', [
    { ...account, handleKeys: ['x:li'], personId: 'p1', firstSeenAt: at, lastSeenAt: at } satisfies Profile,
  ]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(ownPage('dashboard.html#/people'));
  const name = page.getByRole('button', { name: 'Li', exact: true });
  const [nameBox, tagBox] = await Promise.all([name.boundingBox(), name.locator('+ *').boundingBox()]);
  expect((tagBox?.x ?? 0) - (nameBox?.x ?? 0) - (nameBox?.width ?? 0)).toBeLessThan(13);
  expect(nameBox?.width).toBeLessThan(24);

  await page.goto(ownPage('dashboard.html#/people/board'));
  const card = page.locator('.pcardname > .m').filter({ hasText: 'Priya' });
  await card.evaluate((element) => Object.assign((element as HTMLElement).style, { width: '96px' }));
  const lines = await card.evaluate((element) => {
    const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = new Map<number, string>();
    const range = document.createRange();
    for (let node = letters.nextNode(); node; node = letters.nextNode())
      for (let letter = 0; letter < (node.nodeValue ?? '').length; letter += 1) {
        range.setStart(node, letter);
        range.setEnd(node, letter + 1);
        const { bottom } = range.getBoundingClientRect();
        found.set(Math.round(bottom), `${found.get(Math.round(bottom)) ?? ''}${range.toString()}`);
      }
    return [...found.values()].map((line) => line.trim());
  });
  expect(lines.join('')).toBe('PriyaVenkataraghavan');
  expect(lines[0]).toBe('Priya');
  for (const line of lines) expect(line.length).toBeGreaterThan(3);
});

test('people are filtered, a view is saved, many change at once, and all of it is taken back', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await stored.put('people', people);
  await stored.put('personas', [persona]);
  const errors = listenForErrors(page);
  await page.goto(ownPage('dashboard.html#/people'));
  await counted(page, '12 of 12');

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(page.locator(':focus')).toHaveRole('menuitem');
  await page.keyboard.press('s');
  await expect(page.locator(':focus')).toHaveAccessibleName('Stage');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemcheckbox', { name: 'New' }).click();
  await counted(page, '6 of 12');
  expect(page.url()).toContain('stage=new');
  await page.goBack();
  await counted(page, '12 of 12');
  await page.goForward();
  await counted(page, '6 of 12');

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByLabel('Name').fill('Fresh');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Remove filter, Stage: New' }).click();
  await counted(page, '12 of 12');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitemradio', { name: 'Fresh' }).click();
  await counted(page, '6 of 12');
  await expect(page.getByRole('button', { name: 'Fresh' })).toBeVisible();

  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
  await box('Person 01').check();
  await box('Person 01').press('Shift+ArrowDown');
  await box('Person 04').click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 selected')).toBeVisible();
  await expectAccessible(page, 'with a selection');
  const bar = page.getByRole('group', { name: 'Selected people' });
  await bar.getByRole('button', { name: 'Stage' }).click();
  await page.getByRole('menuitem', { name: 'Customer' }).click();
  await expect(page.getByText('4 people: stage Customer')).toBeVisible();
  await counted(page, '2 of 12');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await counted(page, '6 of 12');
  expect((await stored.rows<Person>('people')).map(({ stage }) => stage).sort()).toEqual(
    people.map(({ stage }) => stage).sort(),
  );
  expect(errors).toEqual([]);
});

test('the side panel has the whole person of the profile in view, and which persona they fit', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await stored.put('personas', [persona]);
  const tags = ['refill', 'wants to be asked before anybody of ours quotes her words'];
  await stored.put('people', [person(1, { name: 'Clear Spout', title: 'Facilities lead', tags })]);
  const profile: Profile = {
    key: 'x-1',
    network: 'x',
    handle: 'clearspout',
    handleKeys: ['x:clearspout'],
    relation: 'contact',
    personId: 'p1',
    firstSeenAt: at,
    lastSeenAt: at,
  };
  await stored.put('profiles', [profile]);
  const panel = await launched.context.newPage();
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.goto(ownPage('sidepanel.html'));
  await page.bringToFront();
  await new ReplicaPage(page, 'x').open('https://x.com/clearspout');
  await expect(panel.getByRole('heading', { level: 1, name: 'Clear Spout' })).toBeVisible();
  const fits = panel.getByRole('region', { name: 'Personas' });
  await expect(fits).toContainText('Fits: Ops buyer 2/3');
  await expect(fits).toContainText('“facilities lead” in the title');
  await expect(fits).toContainText('Not counted, as it is not kept of people: Age');
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(panel, 'side panel of a person');
  // That opened a tab in front, and the panel follows the tab in front.
  await page.bringToFront();
  await panel.getByLabel('Why we keep them').fill('Buys for a hotel group');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => (await stored.rows<Person>('people'))[0]?.purpose).toBe('Buys for a hotel group');
});
