import type { Note } from '../../utils/model/records.ts';
import { expect, networks, test } from './fixtures.ts';
import { boxesOf } from './pages/browser.ts';
import { Overlay } from './pages/overlay.ts';
import { postElement, profileOf, ReplicaPage } from './pages/replica.ts';
import { followWithHistory } from './pages/seed.ts';

for (const network of networks) {
  test.describe(network, () => {
    test('a followed post has one mark, which opens its card and gets the focus back', async ({ page, stored }) => {
      const replica = new ReplicaPage(page, network);
      const overlay = new Overlay(page);
      await replica.open(profileOf[network]);
      await replica.scrollBy(350);
      await expect.poll(() => replica.onScreen()).not.toEqual([]);
      await followWithHistory(stored, 'clearspout');

      await expect(overlay.marks.first()).toBeVisible();
      await page.waitForTimeout(1000);
      const places = async () =>
        page
          .locator(postElement[network])
          .filter({ hasText: 'Clearspout' })
          .evaluateAll((posts) =>
            posts
              .map((post) => post.getBoundingClientRect())
              .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
          );
      const marksOnPosts = async () => {
        const posts = await places();
        const boxes = await boxesOf(overlay.marks);
        return boxes.map((box) =>
          posts.findIndex(
            (post) =>
              box.y + box.height / 2 > post.top && box.y < post.bottom + 24 && box.x >= post.left && box.x < post.right,
          ),
        );
      };
      const before = await marksOnPosts();
      expect(before).not.toContain(-1);
      expect(new Set(before).size, 'one mark for one post').toBe(before.length);

      const mark = overlay.marks.first();
      await expect(mark).toHaveAccessibleName(/^[+−-]?[\d.,]+.* since .* ago, open card$/);
      await mark.focus();
      await page.keyboard.press('Enter');
      await expect(overlay.card).toHaveAccessibleName(/Clearspout/);
      await expect(overlay.card.getByRole('img', { name: /^Engagement by age of the post/ })).toBeVisible();
      await expect(overlay.card.getByText('Reactions', { exact: true })).toBeVisible();
      await expect(overlay.card.getByText('Competitor')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(overlay.card).toHaveCount(0);
      await expect(mark).toBeFocused();

      await replica.scrollBy(500);
      await page.waitForTimeout(600);
      const after = await marksOnPosts();
      expect(after, 'marks stand on posts after scrolling').not.toContain(-1);
      expect(new Set(after).size).toBe(after.length);
    });

    test('a person card: a note with three keys, and back again', async ({ page, stored }) => {
      const replica = new ReplicaPage(page, network);
      const overlay = new Overlay(page);
      await replica.open();
      await replica.open(await replica.addressOf('mara-lindqvist'));
      await expect(overlay.person('Mara Lindqvist')).toBeVisible();
      await page.keyboard.press('Alt+p');
      await expect(overlay.card).toHaveAccessibleName(/Mara Lindqvist/);
      await expect(overlay.card.getByText(/^Not kept\./)).toBeVisible();
      await page.keyboard.press('n');
      await page.keyboard.type('Wants numbers for 40 rooms. Knows <b>Ines</b>.');
      await page.keyboard.press('Enter');
      await expect(overlay.card.getByText('Wants numbers for 40 rooms. Knows <b>Ines</b>.')).toBeVisible();
      await expect
        .poll(async () => (await stored.rows<Note>('notes')).map(({ text }) => text))
        .toEqual(['Wants numbers for 40 rooms. Knows <b>Ines</b>.']);
      await expect(overlay.card.getByRole('combobox', { name: 'Relation' })).toBeVisible();
      expect((await stored.rows<{ name: string }>('people')).map(({ name }) => name)).toEqual(['Mara Lindqvist']);

      await overlay.card.getByRole('button', { name: 'Undo' }).click();
      await expect(overlay.card.getByText('Wants numbers')).toHaveCount(0);
      await expect
        .poll(async () => (await stored.rows<Note>('notes')).filter(({ deletedAt }) => !deletedAt))
        .toEqual([]);
      await page.keyboard.press('Escape');
      await expect(overlay.card).toHaveCount(0);
    });

    test("a stranger's post shows a ring only under the pointer", async ({ page, stored }) => {
      const replica = new ReplicaPage(page, network);
      const overlay = new Overlay(page);
      await replica.open();
      await expect.poll(() => replica.onScreen()).not.toEqual([]);
      await page.mouse.move(2, 600);
      await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
      await expect(overlay.rings).toHaveCount(0);
      await page
        .locator(postElement[network])
        .filter({ hasText: 'Clearspout' })
        .first()
        .hover({ position: { x: 90, y: 120 } });
      await expect(overlay.rings).toHaveCount(1);
      await overlay.rings.click();
      await expect(overlay.card).toBeVisible();
      await expect(overlay.card.getByText('Not followed, so nothing is compared.')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 600);
    });

    test('follows the theme of the page', async ({ page }) => {
      const replica = new ReplicaPage(page, network);
      const overlay = new Overlay(page);
      for (const theme of ['light', 'dark']) {
        await replica.open(undefined, { theme });
        await expect(overlay.root).toHaveAttribute('data-theme', theme);
        await expect.poll(() => replica.onScreen()).not.toEqual([]);
        await page.waitForTimeout(1200);
        await page.keyboard.press('Alt+p');
        await expect(overlay.card).toBeVisible();
        const light = await overlay.card.evaluate((card) => {
          const [red = 0, green = 0, blue = 0] = (getComputedStyle(card).backgroundColor.match(/[\d.]+/g) ?? []).map(
            Number,
          );
          return red + green + blue;
        });
        if (theme === 'light') expect(light).toBeGreaterThan(600);
        else expect(light).toBeLessThan(250);
      }
    });
  });
}
