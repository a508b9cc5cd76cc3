import { anyNetwork, expect, networks, test } from './fixtures.ts';
import { killWorker, listenForErrors, makeDatabase } from './pages/browser.ts';
import { Overlay } from './pages/overlay.ts';
import { postElement, ReplicaPage } from './pages/replica.ts';
import { idOf, posts, sightings } from './pages/rows.ts';

interface Chrome {
  readonly chrome: {
    readonly runtime: { reload(): void; sendMessage(message: unknown): Promise<unknown> };
  };
}

const hosts = {
  x: 'https://x.com',
  linkedin: 'https://www.linkedin.com',
  facebook: 'https://www.facebook.com',
} as const;

// The same code on all: the checks of every push have time for one of them.
for (const network of anyNetwork) {
  test(`${network}: a page without any anchor is told as such, and nothing is made up`, async ({
    launched,
    page,
    ownPage,
    stored,
  }) => {
    const home = { x: '/home', linkedin: '/feed/', facebook: '/' }[network];
    await page.route(`${hosts[network]}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Something new</title><main><p>Another page altogether.</p></main>',
      }),
    );
    const errors = listenForErrors(page);
    const popup = await launched.context.newPage();
    await popup.goto(ownPage('popup.html'));
    await page.bringToFront();
    await page.goto(hosts[network] + home);
    const state = popup.getByRole('region', { name: 'This tab' });
    await expect(state).toContainText(/nothing found\. This page does not look as expected\./, { timeout: 20_000 });
    expect(await stored.count('sightings')).toBe(0);
    expect(await stored.count('posts')).toBe(0);
    expect(errors).toEqual([]);
  });

  test(`${network}: an unknown address is left alone`, async ({ launched, page, ownPage, stored }) => {
    const errors = listenForErrors(page);
    const popup = await launched.context.newPage();
    await popup.goto(ownPage('popup.html'));
    await page.bringToFront();
    await new ReplicaPage(page, network).open(
      `${hosts[network]}/settings/%E2%80%AEodd%2F/a/b/c/d?x=%00#${'y'.repeat(3000)}`,
    );
    await page.waitForTimeout(3000);
    await expect(popup.getByRole('region', { name: 'This tab' })).toContainText(/reading|nothing found/);
    expect(await stored.count('sightings')).toBe(0);
    expect(await stored.count('profileSightings')).toBe(0);
    expect(errors).toEqual([]);
  });
}

for (const network of networks) {
  test(`${network}: a poisoned name stays text`, async ({ launched, page, ownPage, stored }) => {
    const replica = new ReplicaPage(page, network);
    const overlay = new Overlay(page);
    const errors = listenForErrors(page);
    await replica.open();
    const stays = async () => (await posts(stored)).find(({ author }) => author?.handle.startsWith('poisoned'));
    await expect(async () => {
      const row = await stays();
      if (!row) await replica.scrollBy(250);
      expect(row?.author?.name).toContain('<img src=x onerror=');
    }).toPass({ intervals: [1400], timeout: 40_000 });
    const poisoned = page
      .locator(postElement[network])
      .filter({ hasText: (await stays())?.text?.slice(0, 30) ?? '' })
      .filter({ hasText: 'onerror="window.__poisoned=1"' })
      .first();
    await poisoned.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.waitForTimeout(800);
    await poisoned.hover({ position: { x: 40, y: 60 } });
    await overlay.rings.click();
    await expect(overlay.card).toContainText('<img src=x onerror=');
    await expect(overlay.card.locator('img,script')).toHaveCount(0);
    await expect(overlay.card).not.toContainText('\u202e');
    const box = await overlay.card.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(400);
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 1280).toBe(true);

    // The same as a name of ten thousand characters, in every page of ours.
    const profiles = await stored.rows<Record<string, unknown>>('profiles');
    const profile = profiles.find(({ handle }) => String(handle).startsWith('poisoned'));
    const name = `<img src=x onerror="window.__poisoned=1">\u202e${'x'.repeat(10_000)}`;
    await stored.put('people', [{ id: 'poisoned', name, tags: [name.slice(0, 60)], createdAt: 1, updatedAt: 1 }]);
    await stored.put('profiles', [{ ...profile, name: name.slice(0, 300), relation: 'contact', personId: 'poisoned' }]);
    await stored.settings({ 'known.revision': Date.now() });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+o');
    await expect(overlay.card).toBeVisible();
    expect((await overlay.card.boundingBox())?.width).toBeLessThanOrEqual(400);
    const desk = await launched.context.newPage();
    for (const path of [
      'dashboard.html#/people',
      'dashboard.html#/people/poisoned',
      'dashboard.html#/posts',
      'popup.html',
    ]) {
      await desk.goto(ownPage(path));
      await expect(desk.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await desk.waitForTimeout(300);
      expect(await desk.evaluate(() => Reflect.get(window, '__poisoned'))).toBeUndefined();
      expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
    expect(await page.evaluate(() => Reflect.get(window, '__poisoned'))).toBeUndefined();
    expect(errors).toEqual([]);
  });
}

for (const network of anyNetwork) {
  test(`${network}: the extension reloaded under an open page says so once, and the page works on`, async ({
    launched,
    page,
  }) => {
    const replica = new ReplicaPage(page, network);
    const overlay = new Overlay(page);
    const errors = listenForErrors(page);
    await replica.open();
    await expect(overlay.root).toHaveCount(1);
    await expect.poll(() => replica.onScreen()).not.toEqual([]);
    await launched.serviceWorker
      .evaluate(() => (globalThis as unknown as Chrome).chrome.runtime.reload())
      .catch(() => undefined);
    await page.waitForTimeout(500);
    await replica.scrollBy(700);
    await expect(overlay.toast('Alongside was updated. Reload this page to go on.')).toHaveCount(1, {
      timeout: 30_000,
    });
    await replica.scrollBy(700);
    await replica.tick(5);
    await page.waitForTimeout(2500);
    await expect(overlay.toast('Alongside was updated. Reload this page to go on.')).toHaveCount(1);
    await expect(overlay.root.getByRole('status')).toHaveText(/^Alongside was updated\. Reload this page to go on\.$/);
    await overlay.root.getByRole('button', { name: 'Close' }).click();
    await expect(overlay.root).toHaveCount(0);
    expect(await replica.posts()).not.toEqual([]);
    expect(errors).toEqual([]);
  });
}

test('a full disk is told in plain words, and nothing is lost when there is room again', async ({
  launched,
  page,
  stored,
}) => {
  test.setTimeout(240_000);
  await makeDatabase(launched);
  // The worker's writes fail as they do on a full disk.
  await launched.serviceWorker.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { putAsUsual: put });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  const replica = new ReplicaPage(page, 'x');
  const overlay = new Overlay(page);
  await replica.open();
  await expect(overlay.toast('The disk is full: nothing was lost, nothing new is kept.')).toBeVisible({
    timeout: 30_000,
  });
  expect(await stored.count('sightings')).toBe(0);
  const seen = await replica.onScreen();
  await replica.scrollBy(900);
  await page.waitForTimeout(2500);
  const seenNext = await replica.onScreen();

  await launched.serviceWorker.evaluate(() => {
    IDBObjectStore.prototype.put = Reflect.get(globalThis, 'putAsUsual');
  });
  await expect
    .poll(async () => (await sightings(stored)).map(({ postKey }) => idOf(postKey)), {
      timeout: 80_000,
      intervals: [1000],
    })
    .toEqual(expect.arrayContaining([...seen, ...seenNext]));
  await expect(overlay.toast('The disk is full')).toHaveCount(0);
});

test('a message of the wrong shape is refused, and the background lives on', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await page.goto(ownPage('popup.html'));
  const send = (type: string, data: unknown) =>
    page.evaluate(
      async (message) => {
        try {
          return JSON.stringify(await (globalThis as unknown as Chrome).chrome.runtime.sendMessage(message));
        } catch (error) {
          return String(error);
        }
      },
      { id: 1, type, data, timestamp: 1 },
    );
  const right = { network: 'x', posts: [], profiles: [], health: [] };
  const wrong: readonly unknown[] = [
    null,
    'text',
    [],
    {},
    { ...right, network: 'myspace' },
    {
      ...right,
      posts: [
        { post: { network: 'x', kind: 'status', id: '' }, metrics: {}, seenAt: 1, surface: 'home', reader: 'x/1' },
      ],
    },
    {
      ...right,
      posts: [
        {
          post: { network: 'x', kind: 'status', id: '1' },
          metrics: { reactions: { from: 9, to: 2 } },
          seenAt: 1,
          surface: 'home',
          reader: 'x/1',
        },
      ],
    },
    { ...right, posts: Array.from({ length: 201 }, () => ({})) },
  ];
  for (const data of wrong)
    expect(await send('sightings.record', data), JSON.stringify(data)?.slice(0, 80)).toContain('"reason":"refused"');
  expect(
    await send('notes.add', { network: 'x', on: { profile: { network: 'x', handle: 'ada' } }, text: '' }),
  ).toContain('"reason":"refused"');
  expect(await stored.count('sightings')).toBe(0);
  expect(await stored.count('notes')).toBe(0);
  expect(await send('sightings.record', right)).toContain('"ok":true');
  await killWorker(launched);
  expect(await send('sightings.record', right)).toContain('"ok":true');
});
