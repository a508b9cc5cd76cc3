import type { Strategy } from '../../utils/model/strategy.ts';
import type { ReplicaPost } from '../../playground/src/replica.ts';
import type { WatchedRow } from '../../utils/db/schema.ts';
import { everywhere, expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors } from './pages/browser.ts';
import { ReplicaPage } from './pages/replica.ts';

test.use({ settings: everywhere('overlay') });

/** How a word begins that this text has and the others do not have. */
function ownStart({ text }: ReplicaPost, others: readonly ReplicaPost[]): string | undefined {
  const starts = (text.match(/\p{L}{6,}/gu) ?? []).map((word) => word.slice(0, 5).toLowerCase());
  return starts.find((start) => others.every((other) => !other.text.toLowerCase().includes(start)));
}

test('a watchword is set, a post with it comes into view, Today names it, it is opened and done with', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  const feed = await replica.feed();
  const seen = await replica.onScreen();
  // The texts of the replica come again and again: what is seen before it and around it has others.
  const place = feed.findIndex(({ id, isPromoted }, at) => at > 4 && !isPromoted && !seen.includes(id));
  const post = feed[place];
  const others = feed.filter(({ id }, at) => at !== place && (seen.includes(id) || Math.abs(at - place) < 5));
  const start = post && ownStart(post, others);
  if (!start) throw new Error('The post has no word of its own.');

  const desk = await launched.context.newPage();
  const errors = listenForErrors(desk);
  await desk.goto(ownPage('dashboard.html#/strategy/watchwords'));
  await expect(desk.getByText('No watchword is set. Posts with one will stand here.')).toBeVisible();
  await expectAccessible(desk, 'no watchword yet');
  await desk.getByRole('button', { name: 'Add a watchword' }).press('Enter');
  const field = desk.getByRole('dialog').getByLabel('Watchword');
  await field.fill('-refill');
  await field.press('Enter');
  await expect(desk.getByText('Name at least one word that must be there')).toBeVisible();
  const typed = `${start.toUpperCase()} -"no such phrase"`;
  await field.fill(typed);
  await field.press('Enter');
  await expect(desk.getByText('Nothing was found yet.', { exact: false })).toBeVisible();
  expect((await stored.rows<Strategy>('strategies'))[0]?.watchwords).toEqual([typed]);

  await page.bringToFront();
  const watched = () => stored.rows<WatchedRow>('watched');
  await expect(async () => {
    await replica.scrollBy(250);
    expect(await watched()).toHaveLength(1);
  }).toPass({ intervals: [1500], timeout: 45_000 });

  await desk.bringToFront();
  await desk.goto(ownPage('dashboard.html#/today'));
  const panel = desk.getByRole('region', { name: 'Discussions' });
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await expect(panel.locator('mark')).toHaveText(new RegExp(`^${start}`, 'i'));
  await expect(panel).toContainText(typed);
  await expectAccessible(desk, 'a discussion on Today');

  const popup = await launched.context.newPage();
  await popup.goto(ownPage('popup.html'));
  await expect(popup.locator('mark')).toHaveText(new RegExp(`^${start}`, 'i'));
  await popup.close();

  const opened = launched.context.waitForEvent('page');
  await panel.getByRole('button', { name: /^Open: post by/ }).click();
  expect(new URL((await opened).url()).pathname).toContain((await watched())[0]?.postKey.split(':').at(-1));
  await (await opened).close();

  await panel.getByRole('button', { name: /^Done: Post by/ }).click();
  await expect(panel).toHaveCount(0);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await panel.getByRole('button', { name: /^Done: Post by/ }).press('Enter');
  await expect(panel).toHaveCount(0);

  // It stays in the list until its watchword goes, and comes back with that.
  await desk.goto(ownPage('dashboard.html#/strategy/watchwords'));
  const found = desk.getByRole('region', { name: 'All that was found' });
  await expect(found.getByRole('listitem')).toContainText('done');
  await expect(desk.getByText('in one post of the last 30 days')).toBeVisible();
  await expectAccessible(desk, 'what was found');
  await desk.getByRole('button', { name: `Delete: ${typed}` }).click();
  await expect(found.getByRole('listitem')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(found.getByRole('listitem')).toHaveCount(1);
  expect(errors).toEqual([]);
});
