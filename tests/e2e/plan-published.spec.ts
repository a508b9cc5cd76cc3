import type { PlanEntry } from '../../utils/model/records.ts';
import { expect, test, world } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { xInline } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';

const text = 'Refills drop by 18 % in November, at all nine sites that we looked at.';
const dayMs = 86_400_000;
/** The clock of the replicas stands at the moment at which they were served first. */
const publishedAt = Date.parse(new URLSearchParams(world).get('now') ?? '');
const entry = (id: string, title: string) => ({
  id,
  title,
  state: 'approved',
  createdAt: 1,
  updatedAt: 1,
  dueAt: Date.now() + 60_000,
  variants: { x: text },
});

test('an entry is put in and published, its post and its numbers come by themselves, a wrong one is taken back, and what is not sure is asked', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  const now = Date.now();
  await stored.put('planEntries', [entry('a', 'Refills in winter')]);
  const goal = { id: 'goal', title: 'Post each week', metric: 'posts', network: 'x', target: 900 };
  await stored.put('goals', [
    { ...goal, createdAt: now, updatedAt: now, startsAt: publishedAt - 1000, dueAt: now + 30 * dayMs },
  ]);
  const kept = async () =>
    (await stored.rows<PlanEntry>('planEntries')).map(({ id, state, published }) => [id, state, published?.x?.by]);
  const replica = await xInline.open(page);
  await xInline.editor(page).click();
  await new Overlay(page).dock.getByRole('button', { name: /today/ }).click();
  await expect.poll(() => replica.editorText()).toBe(text);
  await page.locator('[data-testid="tweetButtonInline"]').click();
  await expect.poll(kept).toEqual([['a', 'published', 'text']]);

  const desk = await launched.context.newPage();
  await desk.goto(ownPage('dashboard.html#/today'));
  const seen = desk.getByRole('region', { name: 'Seen of your plan' });
  await expect(seen.getByText('Published as planned')).toBeVisible();
  await expect(desk.getByText('1 of 900', { exact: true })).toBeVisible();
  await seen.getByRole('link', { name: 'Refills in winter' }).click();
  const became = desk.getByRole('complementary').getByRole('region', { name: 'Published' });
  await expect(became.getByRole('link', { name: /^Post on X/ })).toHaveAttribute(
    'href',
    /^https:\/\/x\.com\/.+\/status\//,
  );
  await expect(became.getByText(/reactions, comments and shares/)).toBeVisible();
  await expectAccessible(desk, 'an entry that is out');
  await became.getByRole('button', { name: 'Not this post' }).click();
  await expect.poll(kept).toEqual([['a', 'approved', undefined]]);
  await expect(desk.getByRole('complementary').getByLabel('State')).toHaveValue('approved');

  // Two others with the same text, due at the same time; written past the database's own door: no page hears of it.
  await stored.put('planEntries', [entry('b', 'Refills, second try'), entry('c', 'Refills, third try')]);
  await desk.goto(ownPage('dashboard.html#/today'));
  await desk.reload();
  await expect(seen.getByText('Which entry is this post?')).toBeVisible();
  await expect(seen.getByRole('button', { name: /^Refills, (second|third) try/ })).toHaveCount(2);
  await expectAccessible(desk, 'a question about a post');
  await seen.getByRole('button', { name: 'None of these' }).click();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await seen.getByRole('button', { name: /^Refills, third try/ }).click();
  await expect.poll(kept).toEqual([
    ['a', 'approved', undefined],
    ['b', 'approved', undefined],
    ['c', 'published', 'user'],
  ]);
  await expect(seen.getByText('Which entry is this post?')).toHaveCount(0);
});
