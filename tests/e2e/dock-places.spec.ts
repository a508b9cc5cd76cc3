import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';
import { Overlay } from './pages/overlay.ts';

/** Pages that leave the dock little room: what scrolls within the page, and bars that stay while one scrolls. */

const box = (text: string): string => `
  <div class="comments-comment-box" style="border:1px solid">
    <div class="ql-container"><div class="ql-editor" contenteditable="true" style="min-height:120px">${text}</div></div>
    <button>Comment</button>
  </div>`;

async function open(page: Page, body: string): Promise<Overlay> {
  await page.route('https://www.linkedin.com/hostile/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><body style="margin:0;font:16px/24px sans-serif">${body}</body></html>`,
    }),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('https://www.linkedin.com/hostile/');
  await page.locator('.ql-editor').click();
  const overlay = new Overlay(page);
  await expect(overlay.dock).toHaveCount(1);
  return overlay;
}

/** Buttons of the page under the dock, but those that scroll with the composer; "unseen" while there is no dock. */
const underDock = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const dock = roots.flatMap((root) => root.querySelector('.dock') ?? [])[0];
    if (!dock || getComputedStyle(dock).visibility !== 'visible') return ['unseen'];
    const mine = dock.getBoundingClientRect();
    return [...document.querySelectorAll('button:not(.scrolled *)')].flatMap((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const isApart = right <= mine.left || mine.right <= left || bottom <= mine.top || mine.bottom <= top;
      return isApart ? [] : (button.textContent ?? '');
    });
  });

/** A frame after the page has scrolled the dock is where it stays. */
async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((to) => document.querySelector('.scrolled')?.scrollTo(0, to), top);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
}

const buttons = (words: string): string =>
  `<div style="display:flex;height:44px">${words
    .split(' ')
    .map((word) => `<button style="flex:1">${word}</button>`)
    .join('')}</div>`;

test('a composer that is scrolled in a box of the page: the dock leaves the buttons around the box free, and goes with it', async ({
  page,
  launched,
}) => {
  await makeDatabase(launched);
  await open(
    page,
    `<div style="width:640px;margin:60px 0 0 60px">${buttons('Newest Oldest')}
      <div class="scrolled" style="height:300px;overflow:auto">
        <div style="height:320px">Comments</div>${box('')}<div style="height:600px">More of them</div>
      </div>${buttons('Like Share Send')}${buttons('Follow Save Hide')}${buttons('Report Mute Block')}</div>`,
  );
  await page.keyboard.type('A comment');
  for (const top of [40, 60, 100, 140, 170, 200, 240, 300, 340, 380, 420, 440]) {
    await scrollTo(page, top);
    expect(await underDock(page), `scrolled by ${top} px`).toEqual([]);
  }
  for (const top of [0, 500]) {
    await scrollTo(page, top);
    expect(await underDock(page), `scrolled out of the box, by ${top} px`).toEqual(['unseen']);
  }
});

test('a long draft above a bar across the window: the dock stands beside it, not on the bar', async ({
  page,
  launched,
}) => {
  await makeDatabase(launched);
  await open(
    page,
    `<div style="width:560px;margin:40px 0 400px 40px">${box('')}</div>
    <div style="position:fixed;inset:auto 0 0 0;background:#fff">${buttons('Home Network Post Jobs More')}</div>`,
  );
  for (const lines of [6, 16, 20, 24, 40]) {
    await page.keyboard.insertText(
      ' And one more sentence of a draft that will not come to an end soon.'.repeat(lines),
    );
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))));
    expect(await underDock(page), `${lines} sentences more`).toEqual([]);
  }
});
