import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { routeReplicas } from '../../playground/serve.ts';
import { launchWithExtension, type Launched } from '../../scripts/lib/launch.ts';
import { refuseNetwork } from '../../scripts/lib/offline.ts';
import { everywhere, homeOf, networks, world } from './fixtures.ts';
import { hasComposerScript } from './pages/own-world.ts';

/** The release build, as people get it. */
const releaseDir = process.env['ALONGSIDE_RELEASE_BUILD'] ?? '.output/chrome-mv3';

test.describe.configure({ mode: 'serial' });

test('the manifest asks for six permissions and three origins, and shows the page nothing', async () => {
  const manifest = JSON.parse(await readFile(join(releaseDir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest['permissions']).toEqual(
    expect.arrayContaining(['storage', 'alarms', 'unlimitedStorage', 'scripting', 'sidePanel', 'offscreen']),
  );
  expect(manifest['permissions']).toHaveLength(6);
  expect(manifest['optional_permissions']).toEqual(['notifications']);
  // Nothing of it is granted: one exact origin is asked for where the user names an endpoint of the assistant.
  expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  const scripts = manifest['content_scripts'] as { matches: string[]; all_frames?: boolean; world?: string }[];
  const three = ['https://www.facebook.com/*', 'https://www.linkedin.com/*', 'https://x.com/*'];
  expect(scripts.flatMap(({ matches }) => matches).sort()).toEqual(three);
  // The same sites and no other: who installs it reads the same sentence.
  expect([...(manifest['host_permissions'] as string[])].sort()).toEqual(three);
  for (const script of scripts) {
    expect(script.all_frames ?? false).toBe(false);
    expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
    expect(script).not.toHaveProperty('css');
  }
});

/** Runs in the page before anything else: writes down every event that somebody dispatches or listens to by name. */
function spy(): void {
  const heard: string[] = [];
  Object.assign(window, { heard, globalsBefore: Object.getOwnPropertyNames(window) });
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function dispatch(event: Event) {
    heard.push(`dispatch ${event.type}`);
    return dispatchEvent.call(this, event);
  };
  EventTarget.prototype.addEventListener = function listen(
    this: EventTarget,
    ...args: Parameters<typeof addEventListener>
  ) {
    heard.push(`listen ${args[0]}`);
    return addEventListener.apply(this, args);
  } as typeof addEventListener;
  for (const type of ['message', 'wxt:locationchange']) {
    addEventListener.call(window, type, (event) => {
      heard.push(`arrived ${event.type} ${JSON.stringify((event as MessageEvent).data ?? null)}`);
    });
  }
}

const traces = (page: Page) =>
  page.evaluate(() => {
    const { heard = [] } = window as unknown as { heard?: string[] };
    return {
      heard,
      globals: Object.getOwnPropertyNames(window),
      roots: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).map(({ id }) => id),
      added: [...document.documentElement.children].map((element) => element.outerHTML).slice(2),
      html: document.documentElement.outerHTML,
    };
  });

/** What could tell of us. The page's own editor sends messages to itself, as often as it was busy. */
const tellingOf = (heard: readonly string[]): readonly string[] =>
  heard.filter((line) => /arrived|wxt|alongside/i.test(line) && !line.includes('setImmediate$'));

async function write(page: Page, editor: string): Promise<void> {
  await page.bringToFront();
  await page.mouse.wheel(0, -2000);
  await page.locator(editor).first().click();
  await page.keyboard.type('Hello');
  await page.waitForTimeout(800);
}

test.describe('in the page', () => {
  let launched: Launched;
  let plain: Launched;
  test.beforeAll(async () => {
    const options = { headless: true, locale: 'en-GB' } as const;
    launched = await launchWithExtension({ ...options, extensionDir: releaseDir, settings: everywhere('overlay') });
    plain = await launchWithExtension({ ...options, extensionDir: releaseDir, settings: everywhere('off') });
    for (const { context } of [launched, plain]) {
      await refuseNetwork(context);
      await routeReplicas(context, { defaults: world });
      await context.addInitScript(spy);
    }
  });
  test.afterAll(async () => {
    await launched.close();
    await plain.close();
  });

  for (const network of networks) {
    test(`${network}: closed root, no globals, no events, nothing to load`, async () => {
      const address = `${homeOf[network]}?tick=off&now=2026-11-17T09:12:00Z`;
      const composer = network === 'x' ? '[data-testid="tweetTextarea_0"]' : undefined;
      const page = await launched.context.newPage();
      const other = await plain.context.newPage();
      for (const tab of [page, other]) {
        await tab.goto(address);
        await tab.waitForFunction(() => '__replica' in window);
      }
      // In overlay mode one element of ours is there; from outside it is an empty box.
      await expect.poll(async () => (await traces(page)).added.length).toBe(1);
      await page.mouse.move(500, 500);
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(2500);
      // Somebody writes: the composer's script comes into our own world.
      if (composer) for (const tab of [page, other]) await write(tab, composer);
      expect(await hasComposerScript(page)).toBe(composer !== undefined);
      const seen = await traces(page);
      const usual = await traces(other);
      expect(seen.added).toHaveLength(1);
      expect(seen.added[0]).not.toMatch(/alongside|wxt|chrome-extension|class=|id=/i);
      expect(seen.roots).toEqual(usual.roots);
      expect(seen.globals.filter((name) => !usual.globals.includes(name))).toEqual([]);
      expect(tellingOf(seen.heard)).toEqual(tellingOf(usual.heard));
      expect(seen.heard.filter((line) => line.includes(launched.extensionId))).toEqual([]);
      expect(seen.html).not.toContain(launched.extensionId);

      for (const file of [
        'manifest.json',
        'icon/16.png',
        'content-scripts/x.js',
        'content-scripts/composer.js',
        'popup.html',
      ]) {
        const loaded = await page.evaluate(
          (url) =>
            new Promise((resolve) => {
              const image = new Image();
              image.addEventListener('load', () => resolve('loaded'));
              image.addEventListener('error', () => resolve('refused'));
              image.src = url;
            }),
          `chrome-extension://${launched.extensionId}/${file}`,
        );
        expect(loaded, file).toBe('refused');
      }
      await page.close();
      await other.close();
    });
  }
});
