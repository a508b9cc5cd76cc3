import type { Locator, Page } from '@playwright/test';
import type { Stored } from '../../scripts/lib/stored.ts';
import type { Profile } from '../../utils/model/records.ts';
import { anyNetwork, expect, test } from './fixtures.ts';
import { boxesOf } from './pages/browser.ts';
import { Overlay } from './pages/overlay.ts';
import { postElement, ReplicaPage, type ReplicaWindow } from './pages/replica.ts';

const day = 86_400_000;

/** Keeps accounts of the replica as contacts, under the handles given, and tells open pages. Who was seen before is kept. */
async function keep(page: Page, stored: Stored, network: Profile['network'], handleByKey: Record<string, string>) {
  const accounts = await page.evaluate(
    ([keys, name]) =>
      (window as unknown as ReplicaWindow)['__replica'].world.accounts
        .filter(({ key }) => keys.includes(key))
        .map(({ key, name: shown, handles, ids }) => ({ key, name: shown, handle: handles[name], id: ids[name] })),
    [Object.keys(handleByKey), network] as const,
  );
  const seen = await stored.rows<Profile>('profiles');
  const rows = accounts.map(({ key, name, handle, id }): Profile => {
    const now = handleByKey[key] || handle;
    const row = seen.find(({ handleKeys }) => handleKeys.includes(`${network}:${now}`));
    if (row) return { ...row, relation: 'contact' };
    return {
      key: `${network}-${key}`,
      network,
      handle: now,
      handleKeys: [`${network}:${now}`],
      ...(now === handle ? {} : { stableKey: `${network}:${id}` }),
      name,
      relation: 'contact',
      firstSeenAt: Date.now() - day,
      lastSeenAt: Date.now() - day,
    };
  });
  await stored.put('profiles', rows);
  await stored.settings({ 'known.revision': Date.now() });
}

/** Does one of the dots stand at the end of what is shown there? */
const hasDot = async (shown: Locator, dots: Locator): Promise<boolean> => hasDotAt(await shown.boundingBox(), dots);

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

async function hasDotAt(box: Box, dots: Locator): Promise<boolean> {
  const all = await boxesOf(dots);
  return all.some((dot) => {
    const [x, y] = [dot.x + 12, dot.y + 12];
    return box && x > box.x && x < box.x + box.width + 24 && y > box.y - 12 && y < box.y + box.height + 12;
  });
}

/** In how many frames after a link with a name came into the page its dot is there. Nothing is timed: frames are counted. */
const framesToDot = (page: Page, address: string, name: string): Promise<number> =>
  page.evaluate(
    async ([href, text]) => {
      const layer = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const isDotAt = ({ right, top, bottom }: DOMRect): boolean =>
        layer
          .flatMap((root) => [...root.querySelectorAll('button[aria-label^="Open card: "]')])
          .map((dot) => dot.getBoundingClientRect())
          .some((dot) => dot.left < right + 12 && dot.right > right && dot.top < bottom && dot.bottom > top);
      const link = Object.assign(document.createElement('a'), { href, textContent: text });
      link.style.cssText = 'position: fixed; top: 400px; left: 20px';
      document.querySelector('main')?.append(link);
      let frames = 0;
      for (; frames < 60 && !isDotAt(link.getBoundingClientRect()); frames += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      link.remove();
      return frames;
    },
    [address, name] as const,
  );

const isRightOf = (dot: Box, name: Box): boolean => (dot?.x ?? 0) + 12 > (name?.x ?? 0) + (name?.width ?? 0) / 2;

const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

test('a name that is known has a dot wherever it stands on X, and opens its card', async ({ page, stored }) => {
  const replica = new ReplicaPage(page, 'x');
  const overlay = new Overlay(page);
  await replica.open();
  await expect.poll(() => stored.count('profiles')).toBeGreaterThan(0);
  // Known by the number that stands beside the name in lists: its handle was another one when it was kept.
  await keep(page, stored, 'x', { 'priya-venkataraghavan': 'priya_before', 'mara-lindqvist': '' });

  await test.step('beside the feed, and the card opens by rest and closes when it is left', async () => {
    const dot = overlay.person('Priya Venkataraghavan').last();
    await expect(dot).toBeVisible();
    const before = await focused(page);
    await dot.hover();
    await expect(overlay.card).toHaveAccessibleName('Priya Venkataraghavan');
    expect(await focused(page), 'the focus stays where it was').toBe(before);
    await overlay.card.hover();
    await page.waitForTimeout(500);
    await expect(overlay.card).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(overlay.card).toHaveCount(0);
  });

  await test.step('in the frame after the one in which its name was found', async () => {
    const frames = await framesToDot(page, '/priyavenkatarag', 'Priya Venkataraghavan');
    expect(frames).toBeGreaterThan(0);
    expect(frames).toBeLessThanOrEqual(5);
  });

  await test.step('in a hover card', async () => {
    await page.goto('https://x.com/maralindqvist?tick=off');
    await page.locator('article a[href="/maralindqvist"]').nth(1).hover();
    const card = page.getByTestId('HoverCard');
    await expect(card).toBeVisible();
    const inCard = async () => {
      const box = await card.boundingBox();
      const dots = await boxesOf(overlay.person('Mara Lindqvist'));
      return dots.some((dot) => box && dot.x > box.x && dot.y > box.y && dot.y < box.y + box.height);
    };
    await expect.poll(inCard).toBe(true);
  });

  await test.step('Alt+P opens what is nearest to the pointer, and Escape gives the focus back', async () => {
    await page.goto('https://x.com/tidewell/followers?tick=off');
    const cell = page.getByTestId('UserCell').filter({ hasText: 'Priya' }).first();
    await expect(overlay.person('Mara Lindqvist')).toBeVisible();
    await cell.getByRole('button').focus();
    await page.keyboard.press('Alt+p');
    await expect(overlay.card).toHaveAccessibleName('Priya Venkataraghavan');
    await page.keyboard.press('Escape');
    await expect(overlay.card).toHaveCount(0);
    await expect(cell.getByRole('button')).toBeFocused();
  });

  await test.step('the focus on a dot opens its card and stays there', async () => {
    const dot = overlay.person('Mara Lindqvist').first();
    await dot.focus();
    await expect(overlay.card).toHaveAccessibleName('Mara Lindqvist');
    await expect(dot).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(overlay.card).toHaveCount(0);
  });

  await test.step('a profile that was renamed is known by its number, and afterwards by its new handle', async () => {
    await page.goto('https://x.com/priyavenkatarag?tick=off');
    await expect(
      overlay.root.getByRole('button', { name: 'Open card: Priya Venkataraghavan, Contact' }).first(),
    ).toBeVisible();
    const handles = async () =>
      (await stored.rows<Profile>('profiles')).find(({ key }) => key === 'x-priya-venkataraghavan')?.handleKeys;
    await expect.poll(handles).toEqual(['x:priyavenkatarag', 'x:priya_before']);
    for (const query of ['pilot', 'priya&f=user']) {
      await page.goto(`https://x.com/search?q=${query}&tick=off`);
      await expect(overlay.person('Priya Venkataraghavan').first()).toBeVisible();
    }
  });
});

/** What else stands in a feed: over a post who passed it on, and on Facebook, in it, whose it was. */
const feeds = [
  { network: 'x', arm: 'the only one', passedOn: ['ines-calder', 'Ines Calder'] },
  { network: 'linkedin', arm: 'sdui', passedOn: ['ines-calder', 'Ines Calder'] },
  { network: 'linkedin', arm: 'ember', passedOn: ['ines-calder', 'Ines Calder'] },
  { network: 'facebook', arm: 'clean', passedOn: ['priya-venkataraghavan', 'Priya Venkataraghavan'] },
  { network: 'facebook', arm: 'hardened', passedOn: ['priya-venkataraghavan', 'Priya Venkataraghavan'] },
] as const;

/** The checks of every push have time for one face of each network. */
const hurried = (_: unknown, index: number): boolean => !process.env['CI'] || [0, 1, 3].includes(index);

for (const { network, arm, passedOn } of feeds.filter(hurried))
  test(`a known name has its dot in a feed, in a text and in a hover card: ${network}, ${arm}`, async ({
    page,
    stored,
  }) => {
    const replica = new ReplicaPage(page, network);
    const overlay = new Overlay(page);
    await replica.open(undefined, { arm });
    await expect.poll(() => stored.count('profiles')).toBeGreaterThan(0);
    const [passing, passer] = passedOn;
    await keep(page, stored, network, { 'mara-lindqvist': '', 'ottilie-marsh': '', [passing]: '' });

    const link = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).last();
    const show = async (name: string, wanted: Locator) => {
      // What was scrolled past is not drawn any more.
      await replica.scrollBy(-100_000);
      await expect(async () => {
        const isThere = await wanted.isVisible();
        // Less than the networks draw around the window: far down in a feed every look is slow.
        if (!isThere) await replica.scrollBy(1500);
        else await wanted.scrollIntoViewIfNeeded();
        expect(isThere).toBe(true);
      }).toPass({ intervals: [100], timeout: 60_000 });
      await expect.poll(() => hasDot(wanted, overlay.person(name)), name).toBe(true);
    };

    const mention = link(network === 'x' ? '@ottiliemarsh' : 'Ottilie Marsh');
    await test.step('of somebody who is mentioned', () => show('Ottilie Marsh', mention));
    await test.step('in the hover card', async () => {
      await mention.hover();
      const card = page.locator('[data-testid="hover-card"],[data-testid="HoverCard"],[aria-label="Link preview"]');
      const name = card.getByText('Ottilie Marsh', { exact: true });
      await expect(name).toBeVisible();
      await expect.poll(() => hasDot(name, overlay.person('Ottilie Marsh'))).toBe(true);
      const place = await name.boundingBox();
      await page.mouse.move(5, 300);
      await expect(card).toHaveCount(0);
      // Nothing else of the page moves then.
      await expect.poll(() => hasDotAt(place, overlay.person('Ottilie Marsh')), { timeout: 3000 }).toBe(false);
    });
    await test.step('of an author', () =>
      show('Mara Lindqvist', page.getByText('Mara Lindqvist', { exact: true }).first()));
    await test.step('of who passed a post on', async () => {
      const line = {
        x: page.getByTestId('socialContext').filter({ hasText: passer }).first(),
        linkedin: page.getByText('reposted this').first().getByRole('link', { name: passer }),
        facebook: page.locator('h5').first().getByRole('link', { name: passer }),
      };
      await show(passer, line[network]);
    });
  });

for (const network of ['x', 'facebook'] as const)
  test(`in a page from right to left a dot stands at the left of the name: ${network}`, async ({ page, stored }) => {
    const replica = new ReplicaPage(page, network);
    const overlay = new Overlay(page);
    await replica.open();
    await expect.poll(() => stored.count('profiles')).toBeGreaterThan(0);
    await keep(page, stored, network, { clearspout: '', 'ottilie-marsh': '' });
    await replica.open(undefined, { lang: 'ar', theme: 'dark' });
    const name = page.getByRole('main').getByText('Clearspout', { exact: true }).first();
    const dot = overlay.person('Clearspout').first();
    await expect(dot).toBeVisible();
    const [at, of] = await Promise.all([dot.boundingBox(), name.boundingBox()]);
    expect((at?.x ?? 0) + 12).toBeLessThan((of?.x ?? 0) + 4);
    for (const dir of ['ltr', 'rtl'] as const) {
      await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
      await expect.poll(async () => isRightOf(await dot.boundingBox(), await name.boundingBox())).toBe(dir === 'ltr');
    }

    // In a text from left to right it does not lie on the word before the name.
    const mention = page
      .getByRole('main')
      .getByRole('link', { name: /ottilie ?marsh/i })
      .first();
    await expect(async () => {
      await replica.scrollBy(400);
      await expect(mention).toBeVisible({ timeout: 100 });
      await expect.poll(() => hasDot(mention, overlay.person('Ottilie Marsh')), { timeout: 1000 }).toBe(true);
    }).toPass({ timeout: 30_000 });
  });

test('LinkedIn results and Facebook comments have dots that take the keys', async ({ page, stored }) => {
  const overlay = new Overlay(page);
  const linkedin = new ReplicaPage(page, 'linkedin');
  await linkedin.open();
  await expect.poll(() => stored.count('profiles')).toBeGreaterThan(0);
  await keep(page, stored, 'linkedin', { 'mara-lindqvist': '' });
  await linkedin.open('https://www.linkedin.com/search/results/people/?keywords=a');
  const dot = overlay.person('Mara Lindqvist').first();
  await dot.scrollIntoViewIfNeeded();
  await dot.focus();
  await page.keyboard.press('Enter');
  await expect(overlay.card).toHaveAccessibleName('Mara Lindqvist');
  await page.keyboard.press('Escape');
  await expect(dot).toBeFocused();
  await page.keyboard.press('n');
  await expect(overlay.card.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Met at the fair');
  await page.keyboard.press('Enter');
  await expect.poll(() => stored.rows<{ text: string }>('notes')).toMatchObject([{ text: 'Met at the fair' }]);
  await expect(overlay.card.getByText('Met at the fair')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(overlay.card).toHaveCount(0);
  await expect(dot, 'which was there all the time').toBeFocused();

  const facebook = new ReplicaPage(page, 'facebook');
  await facebook.open();
  await keep(page, stored, 'facebook', { 'mara-lindqvist': '', 'ines-calder': '', 'dele-adeyemi-ross': '' });
  await expect(overlay.root.getByRole('button', { name: /^Open card: (Mara|Ines|Dele) / }).first()).toBeVisible();
});

test('a name that is cut off by what scrolls has its dot in what is in sight of it', async ({ page, stored }) => {
  const replica = new ReplicaPage(page, 'linkedin');
  const overlay = new Overlay(page);
  await replica.open();
  await expect.poll(() => stored.count('profiles')).toBeGreaterThan(0);
  await keep(page, stored, 'linkedin', { 'mara-lindqvist': '' });
  await page.evaluate(() => {
    const row = Object.assign(document.createElement('div'), { id: 'row' });
    row.style.cssText = 'position: fixed; top: 300px; left: 20px; width: 160px; overflow-x: auto; white-space: nowrap';
    const link = Object.assign(document.createElement('a'), { href: '/in/mara-lindqvist/' });
    link.append('Mara Lindqvist');
    link.style.cssText = 'margin: 0 300px 0 100px';
    row.append(link);
    document.querySelector('main')?.append(row);
  });
  const row = await page.locator('#row').boundingBox();
  const isIn = async () => {
    const all = await boxesOf(overlay.person('Mara Lindqvist'));
    return all
      .map(({ x, y }) => [x + 12, y + 12])
      .filter(([x = 0, y = 0]) => row && y > row.y && y < row.y + 40 && x < 600);
  };
  await expect.poll(isIn).toEqual([[row!.x + row!.width - 8, expect.any(Number)]]);
  await page.locator('#row').evaluate((box) => box.scrollTo(80, 0));
  await expect.poll(async () => (await isIn())[0]?.[0]).toBeGreaterThan(100);
  await page.locator('#row').evaluate((box) => box.scrollTo(300, 0));
  await expect.poll(isIn).toEqual([]);
});

/** Makes what stands above the first post so much higher, as a picture does that is loaded there, or an editor with a new line. */
const growAbove = (page: Page, posts: string, pixels: number): Promise<void> =>
  page.evaluate(
    ([selector, by]) => {
      const post = document.querySelector(selector);
      const top = post?.getBoundingClientRect().y ?? 0;
      for (let around = post; around; around = around.parentElement) {
        const above = around.previousElementSibling as HTMLElement | null;
        if (!above?.style) continue;
        const before = above.style.marginBottom;
        above.style.marginBottom = `${by}px`;
        if (post && post.getBoundingClientRect().y !== top) return;
        above.style.marginBottom = before;
      }
      throw new Error('nothing that stands above moves it');
    },
    [posts, pixels] as const,
  );

for (const network of anyNetwork)
  test(`${network}: a dot goes along when something above its post grows, and nobody scrolls`, async ({
    page,
    stored,
  }) => {
    const replica = new ReplicaPage(page, network);
    const overlay = new Overlay(page);
    await replica.open();
    await expect.poll(() => stored.count('profiles')).toBeGreaterThan(0);
    await keep(page, stored, network, { clearspout: '' });
    const dot = overlay.person('Clearspout').first();
    await expect(dot).toBeVisible();
    // All that came with the page has been measured.
    await page.waitForTimeout(1000);
    const post = page.locator(postElement[network]).first();
    const tops = async () => [(await post.boundingBox())?.y ?? 0, (await dot.boundingBox())?.y ?? 0] as const;
    const [top, dotTop] = await tops();
    for (const pixels of [120, 60]) {
      await growAbove(page, postElement[network], pixels);
      const [moved] = await tops();
      expect(moved).toBeGreaterThan(top + 20);
      await expect.poll(async () => (await tops())[1]).toBe(dotTop + moved - top);
    }
  });

test('a name that the page lays out and shows to nobody has no dot until it is shown', async ({ page, stored }) => {
  const replica = new ReplicaPage(page, 'linkedin');
  const overlay = new Overlay(page);
  await replica.open();
  await expect.poll(() => stored.count('profiles')).toBeGreaterThan(0);
  await keep(page, stored, 'linkedin', { 'mara-lindqvist': '' });
  await page.evaluate(() => {
    for (const [index, look] of ['', 'visibility: hidden', 'opacity: 0'].entries()) {
      const box = Object.assign(document.createElement('div'), { className: 'row' });
      box.style.cssText = `position: fixed; top: ${200 + index * 60}px; left: 20px; ${look}`;
      const link = Object.assign(document.createElement('a'), { href: '/in/mara-lindqvist/' });
      link.append('Mara Lindqvist');
      box.append(link);
      document.querySelector('main')?.append(box);
    }
  });
  const tops = async () =>
    (await boxesOf(overlay.person('Mara Lindqvist')))
      .filter(({ x }) => x < 300)
      .map(({ y }) => Math.floor((y - 180) / 60))
      .sort();
  await expect.poll(tops).toEqual([0]);
  await page.locator('.row').evaluateAll((boxes) => {
    for (const box of boxes) Object.assign((box as HTMLElement).style, { visibility: 'visible', opacity: '1' });
  });
  await replica.scrollBy(40);
  await expect.poll(tops).toEqual([0, 1, 2]);
});
