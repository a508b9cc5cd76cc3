import type { Locator } from '@playwright/test';
import type { FromNumbers } from '../../utils/db/numbers-worker.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectColours } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const hour = 3_600_000;
const ages = [2, 12, 30, 60];

test('what is known of own posts is computed in a worker, which answers the dashboard from the database', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  const now = Date.now();
  const count = 60;
  const published = (n: number): number => now - (count - n) * 30 * hour - 61 * hour;
  const keyOf = (n: number): string => `x:status:${9000 + n}`;
  const numbers = Array.from({ length: count }, (_, n) => n);
  await stored.put('profiles', [
    {
      key: 'numbers-me',
      network: 'x',
      handle: 'numbersme',
      handleKeys: ['x:numbersme'],
      relation: 'own',
      firstSeenAt: 0,
      lastSeenAt: now,
    },
  ]);
  await stored.put(
    'posts',
    numbers.map((n) => ({
      key: keyOf(n),
      post: { network: 'x', kind: 'status', id: String(9000 + n) },
      network: 'x',
      authorKey: 'numbers-me',
      publishedAt: { from: published(n), to: published(n) },
      format: n % 2 ? 'image' : 'text',
      text: 'It is.',
      firstSeenAt: published(n) + 2 * hour,
      lastSeenAt: published(n) + 60 * hour,
    })),
  );
  await stored.put(
    'sightings',
    numbers.flatMap((n) =>
      ages.map((age) => {
        const value = Math.round(((n % 2 ? 400 : 100) + 7 * ((n * 13) % 11)) * (age / (age + 1)));
        return {
          id: `${keyOf(n)}@${published(n) + age * hour}`,
          postKey: keyOf(n),
          seenAt: published(n) + age * hour,
          ageMs: { from: age * hour, to: age * hour },
          metrics: { reactions: { from: value, to: value } },
          surface: 'profile',
          reader: 'x/1',
        };
      }),
    ),
  );

  await page.goto(ownPage('dashboard.html'));
  const answer = await page.evaluate(
    (asked) =>
      new Promise<FromNumbers>((resolve, reject) => {
        const worker = new Worker('/numbers-worker.js');
        worker.addEventListener('message', ({ data }: MessageEvent<FromNumbers>) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
        worker.postMessage(asked);
      }),
    { id: 7, workspaceId: 'main', question: { network: 'x', relation: 'own' }, now },
  );
  expect(answer.error).toBeUndefined();
  expect(answer).toMatchObject({ id: 7, numbers: { posts: count, compared: count, curve: { posts: count } } });
  const image = answer.numbers?.works.effects.find(({ level }) => level === 'image');
  expect(image?.isDistinct).toBe(true);
  expect(image?.lift).toBeGreaterThan(1.3);
  // The curve is kept, so that marks in pages need not fit it.
  const kept = await stored.rows<{ key: string }>('meta');
  expect(kept.map(({ key }) => key)).toContain('growth.x');

  // What the page makes of it; beside it, and no part of it, when people comment.
  const comments = numbers.slice(0, 24).map((n) => {
    const at = published(n) + hour;
    const id = String(70_000 + n);
    const who = { network: 'x', handle: `guest${n % 5}` };
    return { at, id, who, key: `x:${id}`, postKey: keyOf(n) };
  });
  await stored.put(
    'comments',
    comments.map(({ at, who, key, postKey }) => ({
      key,
      postKey,
      network: 'x',
      authorKey: who.handle,
      author: who,
      ours: false,
      surface: 'post',
      reader: 'x/1',
      publishedAt: { from: at, to: at },
      firstSeenAt: at,
      lastSeenAt: at,
    })),
  );
  await stored.put(
    'touches',
    comments.map(({ at, who, key, postKey }) => ({
      id: `comment|in|${key}`,
      profileKey: who.handle,
      kind: 'comment',
      direction: 'in',
      at,
      postKey,
      commentKey: key,
    })),
  );
  await page.goto(ownPage('dashboard.html#/posts/works?whose=own&network=x'));
  await expect(page.getByRole('row', { name: /did better/ }).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /^24 comments under your posts by the hour/ })).toBeVisible();
  // How often one posts beside the plan, and the level of every week.
  await expect(page.getByRole('row', { name: /^All posts [1-9]\d* seen, 0 planned/ })).toBeVisible();
  await expect(page.getByText('You follow no competitor on X, so there is nobody to compare with.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'The middle of every week against the usual' })).toBeVisible();
  await page.getByText('As a table').press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Week of' })).toBeVisible();
  // Beside others: as seen, beside what was published, and a figure of the user's own that stays.
  const beside = page.getByRole('region', { name: 'Beside others' });
  await expect(beside.getByRole('row', { name: /^numbersme own 0 of 57 posts/ })).toBeVisible();
  await expect(beside.getByText('from 2022').first()).toBeVisible();
  await beside.getByRole('button', { name: 'Add a figure' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'A published figure of X' });
  await dialog.getByLabel('Figure, in percent').fill('0.063');
  await dialog.getByLabel('Year').fill('2025');
  await dialog.getByLabel('Source').fill('A study');
  await expectAccessible(page, 'a published figure', 'dialog');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(beside.getByRole('row', { name: /^A study from 2025 typed by you 0\.063 %/ })).toBeVisible();
  await expectAccessible(page, 'what works, with findings');
  // In a narrow window all of it stands within the window, verdicts too.
  await page.setViewportSize({ width: 360, height: 900 });
  const rightOf = (found: Locator) =>
    found.evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
  expect(await rightOf(page.locator('.worksgrid > *'))).toBeLessThanOrEqual(360);
  expect(await rightOf(page.locator('table.effects td, table.landscape td'))).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 900 });
  const pictures = process.env['PICTURES'];
  if (pictures) {
    await page.setViewportSize({ width: 1440, height: 1300 });
    await page.screenshot({ path: `${pictures}/works-light.png` });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectColours(page, 'what works in the dark');
  if (pictures) await page.screenshot({ path: `${pictures}/works-dark.png` });
});
