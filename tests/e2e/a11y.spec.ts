import type { BrowserContext, Page } from '@playwright/test';
import type { Stored } from '../../scripts/lib/stored.ts';
import { anyNetwork, expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, expectColours, hostSelector } from './pages/axe.ts';
import { expectContrast } from './pages/contrast.ts';
import { makeDatabase } from './pages/browser.ts';
import { composers } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';
import { ReplicaPage, profileOf } from './pages/replica.ts';
import { followWithHistory, snippet } from './pages/seed.ts';

const dayMs = 86_400_000;

/** A desk with something on every page of it. */
async function fill(context: BrowserContext, stored: Stored): Promise<void> {
  const now = Date.now();
  const kept = { createdAt: now, updatedAt: now };
  const page = await context.newPage();
  await new ReplicaPage(page, 'x').open();
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(1);
  await followWithHistory(stored, 'clearspout');
  await page.close();
  await stored.put('planEntries', [
    {
      ...kept,
      id: 'e1',
      title: 'Refills drop in winter',
      state: 'approved',
      pillar: 'p1',
      dueAt: new Date(now).setHours(23, 40),
      variants: { x: 'By 18 %.', linkedin: 'By 18 % in November.' },
    },
    { ...kept, id: 'e2', title: 'Behind the tap', state: 'idea', pillar: 'p3', variants: {} },
  ]);
  await stored.put('goals', [
    {
      ...kept,
      id: 'g1',
      title: 'Calls booked',
      metric: 'manual',
      manualValue: 12,
      target: 40,
      startsAt: now - 9 * dayMs,
      dueAt: now + 30 * dayMs,
      owner: 'Sana',
    },
  ]);
  await stored.put('people', [
    {
      ...kept,
      id: 'p1',
      name: 'Mara Lindqvist',
      tags: ['hotel'],
      stage: 'talking',
      nextStep: { text: 'Send the case', dueAt: now },
    },
  ]);
  await stored.put('notes', [
    { ...kept, id: 'n1', about: { type: 'person', id: 'p1' }, text: 'Wants numbers for 40 rooms.' },
    {
      ...kept,
      id: 'n2',
      about: { type: 'topic', id: 'refill' },
      text: '**Hotels** ask @[Mara](person:p1)\n\n- about `price`\n- and [the case](https://a.example)\n\n> as is',
      isPinned: true,
      links: ['person:p1', 'pinned', 'topic:refill'],
      earlier: [{ text: 'Hotels', until: now - dayMs }],
    },
  ]);
  await stored.put('snippets', [snippet]);
  await stored.put('campaigns', [
    { ...kept, id: 'c1', title: 'Winter refill', utmCampaign: 'winter-refill', isActive: true, isSponsored: true },
    { ...kept, id: 'c2', title: 'Trade fair', network: 'linkedin', isActive: false },
  ]);
  await stored.put('links', [{ ...kept, id: 'l1', title: 'the hotel page', url: 'https://a.example/hotels', uses: 3 }]);
  await stored.put('clippings', [
    {
      ...kept,
      id: 'k1',
      postKey: 'x:status:1',
      post: { network: 'x', kind: 'status', id: '1' },
      text: 'Nine sites, one refill point each. The rest is arithmetic.',
      keptAt: now,
      metrics: { reactions: { from: 1200, to: 1249, shown: '1.2K' } },
      metricsAt: now,
      tags: ['hook'],
      highlights: [{ exact: 'one refill point each.' }],
    },
  ]);
}

/** Another page of the dashboard is another hash: the document stays, as it does for a person. */
const goTo = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForTimeout(500);
};

for (const colour of lookColours) {
  test.describe(colour, () => {
    test.use({ colour });
    // What is there and how it is called is the same in both themes.
    const isFirst = colour === lookColours[0];
    const expectFine = isFirst ? expectAccessible : expectColours;

    test('our own pages are accessible, with dialogs open', async ({ launched, page, ownPage, stored }) => {
      test.setTimeout(420_000);
      await fill(launched.context, stored);
      const [post] = await stored.rows<{ key: string }>('posts');
      for (const path of [
        'today',
        'calendar',
        'calendar/e1',
        'posts',
        `posts/${post?.key}`,
        'people',
        'people/p1',
        'notes',
        'notes/note/n2',
        'notes/topic/refill/note/new',
        'library',
        'library/links/l1',
        'library/links/campaign:c1',
        'campaigns',
        'campaigns/c1',
        'library/kept/k1',
        'library/voice',
        'strategy',
        'strategy/guide/routine/engagement',
        'experiments',
        'experiments/week',
        'reports',
        'posts/works',
        'settings',
        'welcome',
      ]) {
        await goTo(page, ownPage(`dashboard.html#/${path}`));
        await expectFine(page, `${colour}, dashboard ${path}`);
      }
      await goTo(page, ownPage('dashboard.html#/today'));
      await page.getByRole('button', { name: 'Edit goal: Calls booked' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectFine(page, `${colour}, goal dialog`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      for (const [file, width] of [
        ['popup.html', 380],
        ['sidepanel.html', 360],
      ] as const) {
        await page.setViewportSize({ width, height: 600 });
        await goTo(page, ownPage(file));
        await expectFine(page, `${colour}, ${file}`);
      }
      // The side panel beside a profile.
      const network = await launched.context.newPage();
      await network.bringToFront();
      await new ReplicaPage(network, 'x').open(profileOf.x);
      await expect(page.getByRole('heading', { level: 1, name: 'Clearspout' })).toBeVisible();
      await page.waitForTimeout(600);
      await expectFine(page, `${colour}, side panel of a profile`);
    });

    for (const network of anyNetwork) {
      test(`${network}: the overlay is accessible`, async ({ launched, page, stored }) => {
        await makeDatabase(launched);
        await stored.put('snippets', [snippet]);
        const overlay = new Overlay(page);
        const replica = new ReplicaPage(page, network);
        const check = async (what: string) => {
          await expectContrast(overlay.root, `${network}, ${what}`);
          if (isFirst) await expectAccessible(page, `${network}, ${what}`, await hostSelector(page));
        };
        await replica.open(profileOf[network], { theme: colour });
        await replica.scrollBy(350);
        await followWithHistory(stored, 'clearspout');
        await expect(overlay.marks.first()).toBeVisible();
        await page.waitForTimeout(800);
        await check('marks');
        await overlay.marks.first().focus();
        await page.keyboard.press('Enter');
        await expect(overlay.card.getByRole('img').first()).toBeVisible();
        await page.waitForTimeout(400);
        await check('post card');
        await page.keyboard.press('Escape');

        await replica.open(await replica.addressOf('mara-lindqvist'));
        await expect(overlay.person('Mara Lindqvist')).toBeVisible();
        await page.keyboard.press('Alt+p');
        await expect(overlay.card.getByRole('textbox')).toBeVisible();
        await page.waitForTimeout(400);
        await check('people card');
        await page.keyboard.press('Escape');

        const composer = composers.findLast((each) => each.network === network);
        await composer?.open(page);
        await composer?.editor(page).click();
        await expect(overlay.dock).toBeVisible();
        await overlay.snippets.click();
        await expect(overlay.palette).toBeVisible();
        await page.waitForTimeout(400);
        await check('dock and palette');
      });
    }
  });
}

test('popup and cards can be walked with the keyboard', async ({ launched, page, ownPage, stored }) => {
  await fill(launched.context, stored);
  const popup = await launched.context.newPage();
  await popup.setViewportSize({ width: 380, height: 560 });
  await goTo(popup, ownPage('popup.html'));
  await expect(popup.getByText('Refills drop in winter')).toBeVisible();
  const names = await walk(popup, 40);
  expect(names.filter((name) => name === '')).toEqual([]);
  const order = ['What was recorded today', 'Open composer', 'Pause', 'Open side panel', 'Open dashboard', 'Settings'];
  const places = order.map((name) => names.findIndex((each) => each.startsWith(name)));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));

  const overlay = new Overlay(page);
  await page.bringToFront();
  await new ReplicaPage(page, 'x').open(profileOf.x);
  await expect(overlay.person('Clearspout').first()).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(overlay.card.getByRole('combobox', { name: 'Relation' })).toBeVisible();
  await expect(overlay.card).toBeFocused();
  const inCard: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const name = await overlay.card.evaluate((card) => {
      const { activeElement } = card.getRootNode() as ShadowRoot;
      if (!activeElement || !card.contains(activeElement)) return undefined;
      return activeElement.getAttribute('aria-label') ?? activeElement.textContent?.trim() ?? '';
    });
    if (name === undefined) break;
    inCard.push(name);
  }
  expect(inCard).toEqual(expect.arrayContaining(['Open in the dashboard', 'Relation', 'Add a note', 'Close (Esc)']));
  await page.keyboard.press('Escape');
  await expect(overlay.card).toHaveCount(0);
});

test('reduced motion and forced colours break nothing', async ({ page, ownPage, launched, stored }) => {
  await fill(launched.context, stored);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await goTo(page, ownPage('dashboard.html#/today'));
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 10)
        .length,
  );
  expect(moving).toBe(0);
  await expect(page.getByRole('button', { name: 'Edit goal: Calls booked' })).toBeVisible();
  const overlay = new Overlay(page);
  await new ReplicaPage(page, 'x').open(profileOf.x);
  await expect(overlay.person('Clearspout').first()).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(overlay.card.getByRole('combobox', { name: 'Relation' })).toBeVisible();
  const look = await overlay.card.evaluate((card) => {
    const style = getComputedStyle(card);
    return {
      border: Number.parseFloat(style.borderTopWidth),
      outline: Number.parseFloat(style.outlineWidth),
      running: card.getAnimations({ subtree: true }).length,
    };
  });
  // Shadows are gone in forced colours: an edge has to be there.
  expect(Math.max(look.border, look.outline)).toBeGreaterThan(0);
  expect(look.running).toBe(0);
});

test('a page from right to left gets a mirrored card', async ({ page }) => {
  const overlay = new Overlay(page);
  for (const [lang, direction] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    await new ReplicaPage(page, 'x').open(profileOf.x, { lang });
    await expect(overlay.root).toHaveAttribute('dir', direction);
    await expect(overlay.person('Clearspout').first()).toBeVisible();
    await page.keyboard.press('Alt+p');
    await expect(overlay.card.getByRole('textbox')).toBeVisible();
    const card = await overlay.card.boundingBox();
    const close = await overlay.card.getByRole('button', { name: 'Close (Esc)' }).boundingBox();
    if (!card || !close) throw new Error('no card');
    const isAtRight = close.x + close.width / 2 > card.x + card.width / 2;
    expect(isAtRight, direction).toBe(direction === 'ltr');
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(1280);
  }
});

/** Names of what Tab reaches, in order, until it comes round. */
async function walk(page: Page, most: number): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return undefined;
      return activeElement.getAttribute('aria-label') ?? activeElement.textContent?.trim() ?? '';
    });
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}
