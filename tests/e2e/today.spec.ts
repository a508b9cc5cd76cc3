import type { Profile } from '../../utils/model/records.ts';
import type { CommentRow, TouchRow } from '../../utils/db/schema.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { Overlay } from './pages/overlay.ts';
import { ReplicaPage } from './pages/replica.ts';

const now = Date.now();
const hourMs = 3_600_000;

const names = ['Rosalind Achterberg', 'Dele Adeyemi-Ross', 'Tomasz Wrona'];
const profile = (index: number): Profile => ({
  key: `fb-${index}`,
  network: 'facebook',
  handle: `guest.${index}`,
  handleKeys: [`facebook:guest.${index}`],
  name: names[index] ?? '',
  relation: 'none',
  firstSeenAt: now - 1e9,
  lastSeenAt: now,
});
const comment = (index: number, text: string, hoursAgo: number): CommentRow => ({
  key: `facebook:c${index}`,
  network: 'facebook',
  postKey: 'facebook:1',
  authorKey: `fb-${index}`,
  author: { network: 'facebook', handle: `guest.${index}`, name: names[index] ?? '' },
  ours: false,
  publishedAt: { from: now - hoursAgo * hourMs, to: now - hoursAgo * hourMs },
  text,
  firstSeenAt: now - hourMs,
  lastSeenAt: now - hourMs,
  surface: 'post',
  reader: 'facebook/1',
});
const touch = (index: number, hoursAgo: number): TouchRow => ({
  id: `comment|in|facebook:c${index}`,
  profileKey: `fb-${index}`,
  kind: 'comment',
  direction: 'in',
  at: now - hoursAgo * hourMs,
  postKey: 'facebook:1',
  commentKey: `facebook:c${index}`,
});

const entry = {
  id: 'entry',
  title: 'Refills drop in winter',
  state: 'approved',
  dueAt: now - 1000,
  variants: { x: 'Refills drop by 18 %.' },
  createdAt: now - 1e9,
  updatedAt: now - 1e9,
};

const dayMs = 24 * hourMs;
const goal = {
  id: 'goal',
  title: 'Leads from LinkedIn',
  metric: 'manual',
  target: 100,
  manualValue: 20,
  typed: [0, 2, 4, 8, 11, 14, 17, 20].map((value, index) => ({ at: now - (50 - 7 * index) * dayMs, value })),
  startsAt: now - 50 * dayMs,
  dueAt: now + 50 * dayMs,
  createdAt: now - 1e9,
  updatedAt: now - 1e9,
};

test('what is due and who waits for an answer is put off, ticked off and taken back, on every face', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const errors = listenForErrors(page);
  await makeDatabase(launched);
  await stored.put(
    'profiles',
    names.map((_, index) => profile(index)),
  );
  await stored.put('comments', [
    comment(0, 'Does it fit a 40 cm counter?', 19),
    comment(1, 'We did the same at two of our sites, and nobody missed the ice.', 6),
    comment(2, 'Saved for our December meeting', 2),
  ]);
  await stored.put('touches', [touch(0, 19), touch(1, 6), touch(2, 2)]);
  await stored.put('planEntries', [entry]);
  await stored.put('goals', [goal]);

  await page.goto(ownPage('dashboard.html#/today'));
  const waiting = page.getByRole('region', { name: 'Not answered yet' });
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  await expect(waiting.getByRole('listitem').first()).toContainText('“Does it fit a 40 cm counter?”');
  await expect(waiting.getByRole('listitem').first()).toContainText('Rosalind Achterberg, question');
  await expectAccessible(page, 'today, with answers that wait');

  await waiting.getByRole('button', { name: 'No answer needed: Tomasz Wrona' }).click();
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  // The same button of the row before has the focus now.
  await expect(waiting.getByRole('button', { name: 'No answer needed: Dele Adeyemi-Ross' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting.getByRole('listitem')).toHaveCount(3);

  await waiting.getByRole('button', { name: 'Put off: Answer to Rosalind Achterberg' }).press('Enter');
  await page.getByRole('menuitem', { name: 'To tomorrow' }).press('Enter');
  await expect(waiting.getByRole('listitem').first()).toContainText('We did the same');

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: /^Search/ })).toBeFocused();
  await page.goBack();

  const due = page.getByRole('region', { name: 'Due' });
  const goalLine = due.getByRole('listitem').filter({ hasText: goal.title });
  await expect(due.getByRole('listitem').last()).toContainText('Behind: 20 % of target, 50 % of the time gone');
  // The number in the rail is that of the list, goals with it.
  await expect(due).toContainText('1 goal off pace');
  const rail = page
    .getByRole('navigation')
    .getByRole('link', { name: /^Today/ })
    .locator('.n');
  const open = Number.parseInt(await rail.innerText(), 10);
  expect(open).toBeGreaterThan(0);
  await due.getByRole('button', { name: `Seen to: ${goal.title}` }).click();
  await expect(page.getByText(`“${goal.title}” is seen to.`)).toBeVisible();
  await expect(goalLine).toHaveCount(0);
  await expect
    .poll(async () => ((await rail.count()) === 0 ? 0 : Number.parseInt(await rail.innerText(), 10)))
    .toBe(open - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await due.getByRole('button', { name: `Open: ${goal.title}` }).click();
  await expect(page.getByRole('dialog', { name: 'Edit goal' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/today$/);

  await due.getByRole('button', { name: 'Published: Refills drop in winter' }).click();
  await expect(due.getByRole('listitem')).toHaveText([/Leads from LinkedIn/]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await due.getByRole('button', { name: 'Put off: Refills drop in winter' }).click();
  await page.getByRole('menuitem', { name: 'To tomorrow' }).click();
  await expect(due.getByRole('heading', { name: 'Tomorrow' })).toBeVisible();

  for (const face of ['popup.html', 'sidepanel.html']) {
    await page.goto(ownPage(face));
    await expect(page.getByText('“We did the same at two')).toBeVisible();
    await expect(page.getByText('“Does it fit')).toHaveCount(0);
    await expect(page.getByRole('button', { name: `Open: ${goal.title}` })).toBeVisible();
    await expectAccessible(page, face);
  }
  await page.getByRole('button', { name: `Put off: ${goal.title}` }).press('Enter');
  await page.getByRole('menuitem', { name: 'To next week' }).press('Enter');
  await expect(page.getByRole('button', { name: `Open: ${goal.title}` })).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('an entry that is due opens the composer of its network, where one key puts it in', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('planEntries', [
    { ...entry, id: 'before', title: 'Before', dueAt: now - 2000, variants: { x: 'Something else.' } },
    { ...entry, variants: { x: 'Refills drop by 18 %.', linkedin: 'Refills drop by 18 % in winter.' } },
  ]);
  await page.goto(ownPage('dashboard.html#/today'));
  await page.getByRole('button', { name: 'Open composer: Refills drop in winter' }).press('Enter');
  const opened = launched.context.waitForEvent('page');
  await page.getByRole('menuitem', { name: 'X', exact: true }).press('Enter');
  const network = await opened;
  await network.waitForURL('https://x.com/compose/post');
  const replica = new ReplicaPage(network, 'x');
  const overlay = new Overlay(network);
  await network.getByRole('textbox').first().click();
  await expect(overlay.dock.getByRole('button', { name: /^Insert today’s entry/ })).toBeVisible();
  expect(await replica.editorText()).toBe('');
  await network.keyboard.press('Alt+i');
  await expect.poll(() => replica.editorText()).toBe('Refills drop by 18 %.');
  expect(await replica.published()).toEqual([]);
});
