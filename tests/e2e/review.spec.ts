import { dayOf } from '../../utils/lib/ids.ts';
import { lastWeek, weekAfter, weekSpan } from '../../utils/lib/weeks.ts';
import type { Learning } from '../../utils/model/learning.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const hour = 3_600_000;

test('a week that is over is looked back on: what was decided is asked about, what is decided comes back', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  const now = Date.now();
  const week = lastWeek(now);
  const { from } = weekSpan(week);
  const kept = { createdAt: from - 9 * hour, updatedAt: from - 9 * hour };
  await stored.put('profiles', [
    {
      key: 'me',
      network: 'linkedin',
      handle: 'me',
      handleKeys: ['linkedin:me'],
      relation: 'own',
      firstSeenAt: 0,
      lastSeenAt: now,
    },
  ]);
  const at = from + 30 * hour;
  await stored.put('posts', [
    {
      key: 'linkedin:activity:1',
      post: { network: 'linkedin', kind: 'activity', id: '1' },
      network: 'linkedin',
      authorKey: 'me',
      publishedAt: { from: at, to: at },
      text: 'Cold hands',
      firstSeenAt: at,
      lastSeenAt: at + 24 * hour,
    },
  ]);
  await stored.put('planEntries', [
    { ...kept, id: 'e1', title: 'Never went out', state: 'draft', dueAt: at, variants: { linkedin: 'Text' } },
  ]);
  await stored.put('learnings', [
    {
      ...kept,
      id: 'l1',
      kind: 'decision',
      text: 'Post at noon',
      week: weekAfter(week, -1),
      figure: { of: 'posts', network: 'linkedin', value: 3, n: 3 },
    } satisfies Learning,
  ]);

  await page.goto(ownPage('dashboard.html#/today'));
  await page.getByRole('button', { name: 'Look back on it' }).press('Enter');
  await expect(page.getByText('Posts a week on LinkedIn: 3 (n = 3) then, 1 (n = 1) in this week.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cold hands' })).toBeVisible();
  await expect(page.getByText('0 of 1 planned are out')).toBeVisible();
  // In a narrow window the numbers leave room for what a post says.
  await page.setViewportSize({ width: 360, height: 900 });
  await expect
    .poll(async () => (await page.getByRole('button', { name: 'Cold hands' }).boundingBox())?.width)
    .toBeGreaterThan(60);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page
    .getByRole('group', { name: 'Did “Post at noon” help?' })
    .getByRole('button', { name: 'No', exact: true })
    .press('Enter');
  await page.getByLabel('Decision').fill('Two craft posts a week');
  await page.getByLabel('The figure that it is to move').selectOption({ label: 'Posts a week on LinkedIn' });
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(page.getByText('Posts a week on LinkedIn: 1 (n = 1)', { exact: true })).toBeVisible();
  await expectAccessible(page, 'the review of a week');
  await page.getByRole('button', { name: 'Done with this week' }).press('Enter');
  await expect(page.getByText('Looked back on', { exact: true })).toBeVisible();
  const answered = (await stored.rows<Learning>('learnings')).find(({ id }) => id === 'l1');
  expect(answered?.helped).toBe('no');

  await page.goto(ownPage('dashboard.html#/today'));
  await expect(page.getByRole('heading', { name: 'Due' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look back on it' })).toHaveCount(0);

  // The next week asks about it.
  await page.goto(ownPage(`dashboard.html#/experiments/week/${dayOf(weekSpan(weekAfter(week, 1)).from)}`));
  await expect(page.getByRole('group', { name: 'Did “Two craft posts a week” help?' })).toBeVisible();

  await page.goto(ownPage('dashboard.html#/experiments/log'));
  await expect(page.getByText('2 of 2')).toBeVisible();
  await page.getByLabel('Search what was learnt').fill('noon');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect(page.getByText('did not help')).toBeVisible();
  await expectAccessible(page, 'the learning log');
});
