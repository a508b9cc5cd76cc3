import type { PlanEntry } from '../../utils/model/records.ts';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const hour = 3_600_000;
const day = 24 * hour;
const good = 'Refills go down when the weather turns cold, and up again in spring';

for (const colour of lookColours)
  test.describe(colour, () => {
    test.use({ colour });

    test('a post that did well is planned again by one press; holidays of chosen countries stand in the calendar', async ({
      launched,
      page,
      ownPage,
      stored,
    }) => {
      await makeDatabase(launched);
      const now = Date.now();
      const posts = [
        ...Array.from({ length: 8 }, (_each, n) => ({
          id: `${n}`,
          ago: 200 - n,
          engagement: 20,
          text: `Usual words ${n} of ours`,
        })),
        { id: 'good', ago: 120, engagement: 60, text: good },
        { id: 'dated', ago: 110, engagement: 50, text: 'See you on Monday at our stand in hall three' },
      ].map(({ id, ago, engagement, text }) => ({
        key: `x:status:${id}`,
        at: now - ago * day,
        metrics: { reactions: { from: engagement, to: engagement } },
        post: { network: 'x', kind: 'status', id },
        text,
      }));
      await stored.put('profiles', [
        {
          key: 'me',
          network: 'x',
          handle: 'me',
          handleKeys: ['x:me'],
          relation: 'own',
          firstSeenAt: 0,
          lastSeenAt: now,
        },
      ]);
      await stored.put(
        'posts',
        posts.map(({ key, at, post, text }) => ({
          key,
          post,
          network: 'x',
          authorKey: 'me',
          text,
          publishedAt: { from: at, to: at },
          firstSeenAt: at,
          lastSeenAt: at + 30 * hour,
        })),
      );
      await stored.put(
        'sightings',
        posts.flatMap(({ key, at, metrics }) =>
          [20, 30].map((age) => ({
            id: `${key}@${at + age * hour}`,
            postKey: key,
            seenAt: at + age * hour,
            ageMs: { from: age * hour, to: age * hour },
            metrics,
            surface: 'profile',
            reader: 'test',
          })),
        ),
      );
      await page.goto(ownPage('dashboard.html#/calendar?view=again'));
      const list = page.getByRole('list', { name: 'Due again' });
      await expect(list.getByRole('listitem')).toHaveCount(2);
      await expect(list.getByRole('listitem').first()).toContainText('×2.9 of what is usual at 24 h');
      await expect(list.getByRole('listitem').nth(1)).toContainText('Names a day');
      await expectAccessible(page, `${colour}, due again`);
      await list.getByRole('button', { name: /^Bound to its time: See you/ }).click();
      await expect(list.getByRole('listitem')).toHaveCount(1);
      await list.getByRole('button', { name: `Plan again: ${good}` }).focus();
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('complementary');
      await expect(sheet.getByRole('textbox', { name: 'Text for X' })).toHaveValue(good);
      expect(await stored.rows<PlanEntry>('planEntries')).toMatchObject([
        { state: 'draft', variants: { x: good }, repeatOf: { id: 'good' } },
      ]);

      await page.goto(ownPage('dashboard.html#/calendar/2026-12-25'));
      await page.getByRole('button', { name: 'Choose countries' }).click();
      const dialog = page.getByRole('dialog', { name: 'Holidays of countries' });
      await dialog.getByLabel('United Kingdom').check();
      await dialog.getByLabel('United States').check();
      await expectAccessible(page, `${colour}, countries of holidays`);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await expect(page.getByText('Holidays of: United Kingdom, United States')).toBeVisible();
      const cell = (key: string) => page.locator(`[data-cell="${key}"]`);
      await expect(cell('2026-12-25')).toContainText('Christmas Day (GB, US)');
      await expect(cell('2026-12-28')).toContainText('Boxing Day, instead (GB)');
      await expect(cell('2026-12-25').getByRole('button')).toHaveAccessibleName(/Christmas Day \(GB, US\)\. New entry/);
      await expectAccessible(page, `${colour}, a month with holidays`);
      await page.getByRole('button', { name: 'Agenda', exact: true }).click();
      await expect(page.getByText('Boxing Day, instead (GB)')).toBeVisible();
    });
  });
