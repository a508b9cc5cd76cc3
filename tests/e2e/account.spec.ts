import { exactly } from '../../utils/lib/count.ts';
import { dayOf } from '../../utils/lib/ids.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectColours } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const dayMs = 86_400_000;

test('the numbers of an account are shown over time, with what was not seen, by keyboard and in both themes', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  const now = Date.now();
  const account = { network: 'linkedin', handle: 'jonas' } as const;
  await stored.put('profiles', [
    {
      key: 'own-jonas',
      ...account,
      name: 'Jonas Aldermoor',
      handleKeys: ['linkedin:jonas'],
      relation: 'own',
      firstSeenAt: 0,
      lastSeenAt: now,
    },
  ]);
  const daysAgo = [88, 86, 81, 78, 74, 50, 47, 41, 36, 30, 24, 20, 13, 9, 6, 3, 1];
  await stored.put(
    'profileSightings',
    daysAgo.map((ago) => ({
      id: `own-jonas@${now - ago * dayMs}`,
      profileKey: 'own-jonas',
      profile: account,
      followers: ago === 50 ? { from: 1850, to: 1899, shown: '1.8K' } : exactly(1900 - 2 * ago + (ago % 3)),
      seenAt: now - ago * dayMs,
      reader: 'linkedin/1',
    })),
  );
  const end = (at: number, reactions: number) => ({ seenAt: at, metrics: { reactions: exactly(reactions) } });
  await stored.put(
    'days',
    [40, 39, 38, 37, 30, 29, 28, 20, 12, 11, 10, 9, 4, 3, 2].map((ago, index) => ({
      postKey: 'linkedin:activity:1',
      authorKey: 'own-jonas',
      day: dayOf(now - ago * dayMs),
      sightings: 2,
      first: end(now - ago * dayMs - 1000, index * 9),
      last: end(now - ago * dayMs, index * 9 + ((index * 5) % 8)),
    })),
  );
  const figure = (ago: number, more: object) => ({
    id: crypto.randomUUID(),
    network: 'linkedin',
    account: 'linkedin:jonas',
    day: dayOf(now - ago * dayMs),
    seenAt: now - ago * dayMs,
    page: '/analytics/creator/content/',
    by: 'label',
    createdAt: now,
    updatedAt: now,
    ...more,
  });
  await stored.put('accountFigures', [
    ...[1, 3, 15, 17].map((ago) =>
      figure(ago, { metric: 'impressions', overDays: 28, count: exactly(9000 - ago * 100) }),
    ),
    figure(1, { metric: 'profileViews', count: exactly(241), by: 'link', page: '/feed/' }),
    figure(2, {
      metric: 'audience',
      page: '/analytics/creator/audience/',
      heading: 'Job titles',
      shares: [{ name: 'Founder', low: 0.115, high: 0.125 }],
    }),
  ]);
  await stored.put('meta', [
    {
      key: 'figures.linkedin:jonas',
      value: [{ page: '/analytics/creator/content/', at: now, found: ['impressions'], missing: ['reach'] }],
    },
  ]);

  await page.goto(ownPage('dashboard.html#/posts/account%3Aown-jonas'));
  const sheet = page.getByRole('complementary', { name: 'Jonas Aldermoor' });
  await expect(sheet.getByText('a day', { exact: false }).first()).toContainText('+2 a day');
  await expect(sheet.getByText('1 gap of more than two weeks.')).toBeVisible();
  await expect(sheet.getByRole('img', { name: /^Followers: / })).toBeVisible();
  await expect(sheet.getByText('8,900')).not.toHaveCount(0);
  await expect(sheet.getByText(/: not seen on \/analytics\/creator\/content\//)).toBeVisible();
  await expect(sheet.getByText('The page does not say over how many days this is counted.')).toHaveCount(1);
  await expectAccessible(page, 'the numbers of an account', 'aside.sheet');
  const pictures = process.env['PICTURES'];
  if (pictures) {
    await page.setViewportSize({ width: 1280, height: 1900 });
    await page.screenshot({ path: `${pictures}/account-light.png` });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectColours(page, 'the numbers of an account in the dark');
  if (pictures) await page.screenshot({ path: `${pictures}/account-dark.png` });
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});
