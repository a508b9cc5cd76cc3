import type { Post, World } from '../../playground/src/world.ts';
import type { Profile } from '../../utils/model/records.ts';
import type { CommentRow, PostRow, TouchRow } from '../../utils/db/schema.ts';
import { expect, type NetworkName, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { postOf, ReplicaPage } from './pages/replica.ts';

const network: NetworkName = 'facebook';

/** A post of the user's own in the replica under which somebody else wrote. */
const discussed = ({ page }: ReplicaPage): Promise<{ id: string; author: string; by: string }> =>
  page.evaluate((name) => {
    const { world } = (window as unknown as { __replica: { world: { posts: readonly Post[] } } })['__replica'];
    const own = world.posts.filter(({ author }) => author.key === 'tidewell');
    for (const { id, author, comments } of own) {
      const other = comments.find((comment) => comment.author.key !== 'tidewell');
      if (other) return { id, author: author.handles[name], by: other.author.handles[name] };
    }
    throw new Error('nobody wrote under an own post');
  }, network as NetworkName);

/** A post of the user's own on X, somebody who liked it there, and somebody whom X suggests beside it. */
const likedPost = ({ page }: ReplicaPage) =>
  page.evaluate(() => {
    const { world } = (window as unknown as { __replica: { world: World } })['__replica'];
    const post = world.posts.find(({ author }) => author.key === 'tidewell');
    const liker = world.accounts.find(({ relation }) => relation === 'contact');
    const suggested = world.accounts.find(({ key }) => key === 'clearspout');
    if (!post || !liker || !suggested) throw new Error('the world is another one');
    const { id, author } = post;
    return { id, author: author.handles.x, liker: liker.handles.x, suggested: suggested.handles.x };
  });

test('a comment that was seen under an own post is a touch, a call is logged, and the score is the sum of its parts', async ({
  page,
  stored,
  ownPage,
}) => {
  const replica = new ReplicaPage(page, network);
  await replica.open();
  const post = await discussed(replica);
  await replica.open(postOf[network](post));
  await expect(async () => {
    await replica.scrollBy(200);
    const touches = await stored.rows<TouchRow>('touches');
    expect(touches).toContainEqual(expect.objectContaining({ kind: 'comment', direction: 'in' }));
  }).toPass({ intervals: [2000], timeout: 25_000 });

  const account = (await stored.rows<Profile>('profiles')).find(({ handle }) => handle === post.by);
  const kept = { createdAt: 1_764_000_000_000, updatedAt: 1_764_000_000_000 };
  await stored.put('people', [{ ...kept, id: 'p1', name: account?.name ?? '?', tags: [] }]);
  await stored.put('profiles', [{ ...account, personId: 'p1', relation: 'contact' }]);
  const [theirs] = (await stored.rows<CommentRow>('comments')).filter(({ authorKey }) => authorKey === account?.key);
  await stored.put('people', [{ ...kept, id: 'p2', name: 'Ines Calder', tags: [] }]);
  await stored.put('profiles', [
    { ...account, key: 'ines', handle: 'ines', handleKeys: ['facebook:ines'], stableKey: undefined, personId: 'p2' },
  ]);
  await stored.put('comments', [{ ...theirs, key: 'facebook:answer', parentKey: theirs?.key, authorKey: 'ines' }]);
  await page.goto(ownPage('dashboard.html#/people/p1'));
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('Commented on your post').first()).toBeVisible();
  const [comment] = (await stored.rows<CommentRow>('comments')).filter(({ authorKey }) => authorKey === account?.key);
  await expect(timeline).toContainText((comment?.text ?? '?').slice(0, 40));

  await timeline.getByRole('button', { name: 'Log a touch' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('About').fill('Asked for numbers on 40 rooms');
  await expectAccessible(page, 'logging a touch', 'dialog');
  await page.keyboard.press('Enter');
  await expect(timeline.getByText('Asked for numbers on 40 rooms')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(timeline.getByText('Asked for numbers on 40 rooms')).toHaveCount(0);
  await timeline.getByRole('button', { name: 'Log a touch' }).click();
  await dialog.getByLabel('About').fill('Asked for numbers on 60 rooms');
  await page.keyboard.press('Enter');
  await expect(timeline.getByText('Asked for numbers on 60 rooms')).toBeVisible();
  await expectAccessible(page, 'the timeline', '.sheet');

  const warm = page.getByRole('region', { name: 'Warm paths' });
  await expect(warm).toContainText('Ines Calder');
  await expect(warm).toContainText('Ines Calder answered their comment');

  const score = page.getByRole('region', { name: 'Score' });
  await expect(score).toContainText(/Last touch: .*Call/);
  await score.getByRole('button', { name: 'How is this computed' }).click();
  const added = dialog.locator('tbody td:last-child').filter({ hasText: /\d/ });
  const parts = await added.allTextContents();
  expect(parts).toContain('3.0');
  expect(parts.length).toBeGreaterThan(1);
  const total = parts.reduce((sum, part) => sum + Number(part), 0).toFixed(1);
  await expect(dialog.locator('tfoot td')).toHaveText(total);
  await expectAccessible(page, 'the parts of the score', 'dialog');
  await dialog.getByLabel('Weight of Call').fill('9');
  await dialog.getByRole('button', { name: 'Save weights' }).click();
  await expect(score).toContainText((Number(total) + 6).toFixed(1));
});

test('stages that somebody left and likes that were seen are on the timeline, and a change that is undone is not', async ({
  page,
  stored,
  ownPage,
}) => {
  const then = Date.now() - 40 * 86_400_000;
  await page.goto(ownPage('dashboard.html#/people'));
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  const stageChanges = [{ from: 'new', to: 'talking', at: then + 86_400_000 }];
  const kept = { createdAt: then, updatedAt: then, tags: [] };
  await stored.put('people', [{ ...kept, id: 'p1', name: 'Ines Calder', stage: 'talking', stageChanges }]);
  await page.goto(ownPage('dashboard.html#/people/p1'));
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('Stage: New → Talking')).toBeVisible();

  const choose = async (stage: string) => {
    await page.getByRole('combobox', { name: 'Stage', exact: true }).selectOption({ label: stage });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await choose('Customer');
  await expect(timeline.getByText('Stage: Talking → Customer')).toBeVisible();
  await choose('Talking');
  await expect(timeline.getByText('Stage: Talking → Customer')).toHaveCount(0);
  await expect(timeline.getByText('Stage: New → Talking')).toBeVisible();

  // Who liked a post of the user's own stands on a page that X shows its author; who is suggested beside it did not.
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  const own = await likedPost(replica);
  await replica.open(postOf.x(own));
  const isStored = async () => (await stored.rows<PostRow>('posts')).some(({ key }) => key === `x:status:${own.id}`);
  await expect.poll(isStored, { timeout: 30_000 }).toBe(true);
  const seen = { network: 'x', firstSeenAt: then, lastSeenAt: then };
  const profileOf = (handle: string) => ({ ...seen, key: `x-of-${handle}`, handle, handleKeys: [`x:${handle}`] });
  await stored.put('profiles', [
    { ...profileOf(own.liker), personId: 'p1', relation: 'contact' },
    { ...profileOf(own.suggested), relation: 'competitor' },
  ]);
  await replica.navigate(`/${own.author}/status/${own.id}/likes`);
  const likers = async () =>
    (await stored.rows<TouchRow>('touches')).filter(({ kind }) => kind === 'reaction').map((row) => row.profileKey);
  await expect.poll(likers, { timeout: 30_000 }).toContain(`x-of-${own.liker}`);
  expect(await likers()).not.toContain(`x-of-${own.suggested}`);
  await page.goto(ownPage('dashboard.html#/people/p1'));
  await expect(timeline.getByText('Reacted to your post')).toBeVisible();
});
