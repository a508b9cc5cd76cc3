import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test, type NetworkName } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';
import { composers, oneOfEach } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';
import { ReplicaPage } from './pages/replica.ts';
import { snippet } from './pages/seed.ts';

/** As many as the list of them shows at once. */
const snippets = Array.from({ length: 6 }, (_, index) => ({ ...snippet, id: `s${index}`, title: `Snippet ${index}` }));

/**
 * The dock and its cards lie beside what the network has for writing, never over it: its buttons, and its list of
 * accounts or hashtags while one is typed.
 */

interface Case {
  readonly name: string;
  readonly network: NetworkName;
  /** Around the editor and the network's buttons of it. */
  readonly frame: string;
  /** The network opens no list of names in it. */
  readonly isWithoutLists?: true;
  open(page: Page): Promise<void>;
  editor(page: Page): Locator;
}

const frameOf: Readonly<Record<NetworkName, string>> = {
  x: '.composer',
  linkedin: 'dialog,[role="dialog"]',
  facebook: '[role="dialog"]',
};
const posts = composers.map(({ name, network, open, editor }): Case => {
  const inDialog = name === 'X in a dialog' ? '[role="dialog"]' : frameOf[network];
  return { name, network, frame: inDialog, editor, open: async (page) => void (await open(page)) };
});

const firstOf = async (replica: ReplicaPage): Promise<string> => {
  const [post] = await replica.feed();
  return `https://x.com/${post?.author}/status/${post?.id}`;
};
const others: readonly Case[] = [
  {
    name: 'X, a reply',
    network: 'x',
    frame: '.composer',
    open: async (page) => {
      const replica = new ReplicaPage(page, 'x');
      await replica.open();
      await replica.open(await firstOf(replica));
    },
    editor: (page) => page.locator('[data-testid="inline_reply_offscreen"] [contenteditable="true"]'),
  },
  {
    name: 'LinkedIn, a comment',
    network: 'linkedin',
    frame: ':has(button)',
    open: async (page) => {
      await new ReplicaPage(page, 'linkedin').open();
      await page
        .locator('main button')
        .filter({ hasText: /^Comment$/, visible: true })
        .first()
        .click();
    },
    editor: (page) => page.locator('[contenteditable="true"]').first(),
  },
  {
    name: 'Facebook, a comment',
    network: 'facebook',
    frame: '.comment-form',
    open: async (page) => new ReplicaPage(page, 'facebook').open(),
    editor: (page) => page.locator('.comment-form [contenteditable="true"]').first(),
  },
  {
    name: 'Facebook, a message',
    network: 'facebook',
    frame: '.chat',
    open: async (page) => {
      await new ReplicaPage(page, 'facebook').open();
      await page.locator('.contact').first().click();
    },
    editor: (page) => page.locator('.chat [contenteditable="true"]'),
  },
  {
    name: 'X, a message',
    network: 'x',
    frame: '.chat-form',
    isWithoutLists: true,
    open: (page) => new ReplicaPage(page, 'x').open('https://x.com/i/chat/clearspout'),
    editor: (page) => page.locator('textarea'),
  },
  {
    name: 'LinkedIn, a message',
    network: 'linkedin',
    frame: '.msg-overlay-conversation-bubble',
    open: async (page) => {
      await new ReplicaPage(page, 'linkedin').open();
      await page.getByRole('button', { name: 'Messaging', exact: true }).click();
    },
    editor: (page) => page.locator('.msg-form__contenteditable'),
  },
];

/** What of ours lies over what of the composer around the focused editor, and what of ours is in sight at all. */
const coveredNow = (page: Page, frame: string): Promise<{ over: string[]; ours: string[]; lists: number }> =>
  page.evaluate((around) => {
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
    };
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    const isOurs = (root: Document | ShadowRoot): boolean => !!root.querySelector('.root > .layer');
    const pages = roots.filter((root) => !isOurs(root));
    const within = (selector: string): Element[] => pages.flatMap((root) => [...root.querySelectorAll(selector)]);
    const active = pages
      .map(({ activeElement }) => activeElement)
      .findLast((each) => each?.matches('[contenteditable],textarea'));
    const box = active?.closest(around);
    /** Scrolled away in a dialog that is too small for all of it. */
    const isCutOff = (element: Element): boolean => {
      const { top, bottom } = element.getBoundingClientRect();
      for (let room = element.parentElement; room; room = room.parentElement) {
        if (getComputedStyle(room).overflowY === 'visible') continue;
        const edges = room.getBoundingClientRect();
        if (bottom <= edges.top || edges.bottom <= top) return true;
      }
      return false;
    };
    const buttons = [...(box?.querySelectorAll('button,[role="button"]') ?? [])].filter((one) => !isCutOff(one));
    const lists = within('[role="listbox"]').filter(isSeen);
    const ours = roots
      .filter(isOurs)
      .flatMap((root) => [...root.querySelectorAll('.layer.fixed:not(#card) > *')])
      .filter(isSeen);
    const nameOf = (element: Element): string =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.className;
    const over = ours.flatMap((mine) => {
      const { left, right, top, bottom } = mine.getBoundingClientRect();
      return [...buttons.filter(isSeen), ...lists].flatMap((theirs) => {
        const it = theirs.getBoundingClientRect();
        const isApart = it.right <= left || right <= it.left || it.bottom <= top || bottom <= it.top;
        return isApart ? [] : `${nameOf(mine)} over ${nameOf(theirs)}`;
      });
    });
    return { over, ours: ours.map(nameOf), lists: box ? lists.length : -1 };
  }, frame);

async function expectClear(page: Page, frame: string, what: string): Promise<void> {
  await expect.poll(async () => (await coveredNow(page, frame)).over, { message: what, timeout: 6000 }).toEqual([]);
}

/** A window of 1024 × 768 as the page sees it at this zoom. */
async function zoom(devtools: CDPSession, percent: number): Promise<void> {
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(102400 / percent),
    height: Math.round(76800 / percent),
    deviceScaleFactor: percent / 100,
    mobile: false,
  });
}

/** The checks of every push have time for the ends in one composer of each network, and for the narrowest in the others. */
const zoomsIn = (name: string): readonly number[] =>
  !process.env['CI'] ? [100, 150, 200] : oneOfEach.some((each) => each.name === name) ? [100, 200] : [200];

for (const { name, frame, isWithoutLists, open, editor } of [...posts, ...others])
  test(`${name}: dock and cards leave buttons and suggestions free at ${zoomsIn(name).join(', ')} %`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.put('snippets', snippets);
    const overlay = new Overlay(page);
    const devtools = await page.context().newCDPSession(page);
    await zoom(devtools, 100);
    await open(page);
    await editor(page).click();
    await expect(overlay.dock).toHaveCount(1);
    for (const percent of zoomsIn(name)) {
      const at = (what: string): string => `${what} at ${percent} %`;
      await zoom(devtools, percent);
      await editor(page).scrollIntoViewIfNeeded();
      await page.keyboard.type('We went to to the market. ');
      await expectClear(page, frame, at('the dock'));

      if (!isWithoutLists) {
        await page.keyboard.type('@p');
        await expect.poll(async () => (await coveredNow(page, frame)).lists, at('suggestions')).toBe(1);
        await expectClear(page, frame, at('the dock, with suggestions'));
        await page.keyboard.type(' ');
        await expect.poll(async () => (await coveredNow(page, frame)).lists).toBe(0);
      }

      if (!(await overlay.findings.isVisible())) continue;
      await overlay.findings.click();
      await expect(overlay.finding(/stands twice|is only text/)).toHaveCount(1);
      await expectClear(page, frame, at('a card'));
      const [card, mute] = [overlay.finding(/stands twice|is only text/), overlay.root.locator('[data-dock="mute"]')];
      const [within, box] = [await card.boundingBox(), await mute.boundingBox()];
      if (within && box)
        expect(box.y + box.height, at('what can be done')).toBeLessThanOrEqual(within.y + within.height);
      if (!isWithoutLists) {
        await page.keyboard.type('#r');
        await expect.poll(async () => (await coveredNow(page, frame)).lists, at('hashtags')).toBe(1);
        await expectClear(page, frame, at('a card, with hashtags'));
        await page.keyboard.type(' ');
      }
      await overlay.findings.click();
      await expect(overlay.finding(/stands twice|is only text/)).toHaveCount(0);

      await page.keyboard.type(';;');
      await expect(overlay.palette).toHaveCount(1);
      await expectClear(page, frame, at('the snippets'));
      await page.keyboard.type(' ');
      await expect(overlay.palette).toHaveCount(0);

      await overlay.more.click();
      await expect(overlay.panel('More')).toHaveCount(1);
      await expectClear(page, frame, at('the list of panels'));
      await page.keyboard.press('Escape');
      await expect(overlay.panel('More')).toHaveCount(0);
    }
  });

/** Folded on every network, and with something to say in it. */
const long = `We went to to the market. ${'Nobody wants a cold bottle on a cold day in winter. '.repeat(11)}`;

for (const { name, frame, open, editor } of posts.filter(({ name: of }) => oneOfEach.some((each) => each.name === of)))
  test(`${name}: the card of the fold and every panel leave buttons free, also at 200 %`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.put('snippets', snippets);
    const overlay = new Overlay(page);
    const devtools = await page.context().newCDPSession(page);
    await zoom(devtools, 100);
    await open(page);
    await editor(page).click();
    await page.keyboard.insertText(long);
    await expect(overlay.fold).toBeVisible();
    await overlay.fold.click();
    await expect(overlay.foldCard).toHaveCount(1);
    await expectClear(page, frame, 'the card of the fold');
    await zoom(devtools, 200);
    await expectClear(page, frame, 'the card of the fold at 200 %');
    await page.keyboard.press('Escape');
    await zoom(devtools, 100);
    await overlay.more.click();
    await expect(overlay.panel('More')).toHaveCount(1);
    const titles = await overlay.root.locator('[data-dock="open"]').allTextContents();
    expect(titles.length).toBeGreaterThan(2);
    for (const title of titles) {
      await overlay.panel('More').getByRole('button', { name: title, exact: true }).click();
      await expect(overlay.panel(title)).toHaveCount(1);
      await expectClear(page, frame, title);
      await zoom(devtools, 200);
      await expectClear(page, frame, `${title} at 200 %`);
      await zoom(devtools, 100);
      await overlay.panel(title).getByRole('button', { name: 'All of these' }).click();
    }
  });
