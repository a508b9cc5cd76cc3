import type { Page } from '@playwright/test';
import type { PlanEntry } from '../../utils/model/records.ts';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { anyEditor, type ComposerCase, xInline } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';
import { postOf, type ReplicaPage } from './pages/replica.ts';

const first = 'Refills drop by 18 % in November, at all nine sites that we looked at.';
const further = ['Nobody wants a cold bottle.', 'So we set the water to 14 degrees.'];
const comment = 'All numbers: https://tidewell.example/winter';

const entryFor = (network: ComposerCase['network']) => ({
  id: 'entry',
  title: 'Refills drop in winter',
  state: 'approved',
  createdAt: 1,
  updatedAt: 1,
  dueAt: new Date().setHours(23, 45, 0, 0),
  variants: { [network]: first },
  parts: { [network]: further },
  firstComments: { [network]: comment },
});

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function openPlan(page: Page) {
  const overlay = new Overlay(page);
  await overlay.dock.getByRole('button', { name: 'More', exact: true }).click();
  await overlay.root.getByRole('button', { name: 'Plan', exact: true }).click();
  const plan = overlay.root.getByRole('dialog', { name: 'Plan' });
  await expect(plan).toBeVisible();
  return plan;
}

async function openComposer(page: Page, composer: ComposerCase): Promise<ReplicaPage> {
  const replica = await composer.open(page);
  await composer.editor(page).click();
  await expect(new Overlay(page).dock).toBeVisible();
  return replica;
}

for (const composer of anyEditor) {
  test(`${composer.name}: an entry is put in, its parts and its first comment are copied in order, also after a reload`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await stored.put('planEntries', [entryFor(composer.network)]);
    let replica = await openComposer(page, composer);
    let plan = await openPlan(page);
    await plan.getByRole('button', { name: 'Insert: Refills drop in winter' }).click();
    await expect.poll(() => replica.editorText()).toBe(first);
    await expect(plan.getByText('Part 1 of 3', { exact: true })).toBeVisible();
    await expect(plan.getByText('✓ taken')).toHaveCount(1);

    await plan.getByRole('button', { name: 'Copy part 2 of 3' }).click();
    await expect.poll(() => clipboard(page)).toBe(further[0]);
    await expect(plan.getByText('✓ taken')).toHaveCount(2);

    // The page is loaded anew: how far the entry has come is known.
    replica = await openComposer(page, composer);
    plan = await openPlan(page);
    await expect(plan.getByText('✓ taken')).toHaveCount(2);
    await plan.getByRole('button', { name: 'Copy part 3 of 3' }).click();
    await expect.poll(() => clipboard(page)).toBe(further[1]);
    await plan.getByRole('button', { name: 'Copy first comment' }).click();
    await expect.poll(() => clipboard(page)).toBe(comment);
    await expect(plan.getByText('✓ taken')).toHaveCount(4);
    expect(await replica.published()).toEqual([]);

    await stored.put('planEntries', [{ ...entryFor(composer.network), state: 'published' }]);
    await page.keyboard.press('Escape');
    await expect(plan).toHaveCount(0);
    await openPlan(page);
    await expect(plan.getByText('Nothing is planned for this network.')).toBeVisible();
  });

  test(`${composer.name}: a draft becomes an entry, what it changes is shown before it updates the entry, and both are taken back`, async ({
    launched,
    page,
    stored,
    ownPage,
  }) => {
    await makeDatabase(launched);
    const kept = async () => (await stored.rows<PlanEntry>('planEntries')).filter(({ deletedAt }) => !deletedAt);
    const variants = async () => (await kept()).map((entry) => entry.variants[composer.network]);
    const replica = await openComposer(page, composer);
    await page.keyboard.type(first);
    await expect.poll(() => replica.editorText()).toBe(first);
    const plan = await openPlan(page);
    await plan.getByLabel('When it is due').fill('whenever');
    await page.keyboard.press('Enter');
    await expect(plan.getByText(/^No day in the future/)).toBeVisible();
    expect(await kept()).toEqual([]);
    await plan.getByLabel('When it is due').fill('tomorrow 10:00');
    await page.keyboard.press('Enter');
    await expect(plan.getByText('Saved as an entry.')).toBeVisible();
    expect(await variants()).toEqual([first]);
    await plan.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(kept).toEqual([]);
    await plan.getByRole('button', { name: 'Save as entry' }).click();
    await expect.poll(variants).toEqual([first]);

    await composer.editor(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Nobody minds.');
    await expect(plan.getByText(/^The draft differs from the entry in 1 place\.$/)).toBeVisible();
    expect(await variants()).toEqual([first]);
    await plan.getByRole('button', { name: 'Show what changed' }).click();
    await expect(plan.locator('ins')).toContainText('Nobody minds');
    await plan.getByRole('button', { name: 'Update the entry' }).click();
    await expect.poll(variants).toEqual([`${first} Nobody minds.`]);
    await plan.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(variants).toEqual([first]);
    expect(await replica.editorText()).toBe(`${first} Nobody minds.`);
    expect(await replica.published()).toEqual([]);

    const desk = await launched.context.newPage();
    await desk.goto(ownPage(`dashboard.html#/calendar/${(await kept())[0]?.id}`));
    const name = { x: 'X', linkedin: 'LinkedIn', facebook: 'Facebook' }[composer.network];
    await expect(desk.getByLabel(`Text for ${name}`, { exact: true })).toHaveValue(first);
    await expect(desk.getByLabel('Title')).toHaveValue(first);
  });
}

test('a composer of replies offers the first comment of the entry that was put in last', async ({
  launched,
  page,
  stored,
}) => {
  await makeDatabase(launched);
  const later = { ...entryFor('x'), id: 'later', title: 'Behind the tap', dueAt: new Date().setHours(23, 50, 0, 0) };
  await stored.put('planEntries', [entryFor('x'), later]);
  const replica = await openComposer(page, xInline);
  // The button in the dock notes it as well as the panel.
  await new Overlay(page).dock.getByRole('button', { name: /today/ }).click();
  await expect.poll(() => replica.editorText()).toBe(first);
  const noted = await openPlan(page);
  await expect(noted.getByText('✓ taken')).toHaveCount(1);
  const [post] = await replica.posts();
  if (!post) throw new Error('no post');
  await replica.open(postOf.x(post));
  await page.locator('[data-testid="tweetTextarea_0"]').first().click();
  await expect(new Overlay(page).dock).toBeVisible();
  const plan = await openPlan(page);
  // What is planned is a post; below somebody's post it has no place.
  await expect(new Overlay(page).dock.getByRole('button', { name: /today/ })).toHaveCount(0);
  await page.keyboard.press('Alt+I');
  await plan.getByRole('button', { name: 'Insert first comment' }).click();
  await expect.poll(() => replica.editorText()).toBe(comment);
});

for (const colour of lookColours)
  test.describe(colour, () => {
    test.use({ colour });
    test('the panel can be read and used by everybody', async ({ launched, page, stored }) => {
      await makeDatabase(launched);
      await stored.put('planEntries', [
        entryFor('x'),
        { ...entryFor('x'), id: 'other', title: 'Behind the tap', parts: {}, dueAt: Date.now() + 2 * 86_400_000 },
      ]);
      const x = xInline;
      await openComposer(page, x);
      const plan = await openPlan(page);
      await plan.getByRole('button', { name: 'Insert: Refills drop in winter' }).click();
      await expect(plan.getByText('✓ taken')).toHaveCount(1);
      await x.editor(page).click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' Nobody minds.');
      await plan.getByRole('button', { name: 'Show what changed' }).click();
      await expect(plan.locator('ins')).toBeVisible();
      await expectContrast(plan, `${colour}, plan in the composer`);
      if (colour === lookColours[0])
        await expectAccessible(page, `${colour}, plan in the composer`, await hostSelector(page));

      // Where it has to scroll, what it is and the way out of it stay in sight.
      await page.setViewportSize({ width: 1024, height: 420 });
      const head = plan.getByRole('heading', { name: 'Plan', exact: true });
      await expect
        .poll(async () => {
          const scrolled = await plan.evaluate((panel) => {
            panel.scrollTop = 200;
            return panel.scrollTop;
          });
          const [box, within] = [await head.boundingBox(), await plan.boundingBox()];
          return scrolled > 60 && box && within && box.y - within.y > 0;
        })
        .toBe(true);
    });
  });
