import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';

/** The content security policy of our own pages: nothing of ours needs more, and nothing else gets through. */

/** What the policy kept from a page, from its first moment on. */
async function refusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.exposeFunction('noteRefusal', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    const { noteRefusal } = globalThis as unknown as { noteRefusal(what: string): void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      noteRefusal(`${violatedDirective} ${blockedURI}`),
    );
  });
  return refused;
}

const pages = [
  'popup.html',
  'sidepanel.html',
  ...[
    'today',
    'calendar',
    'posts',
    'people',
    'people/p',
    'notes',
    'library',
    'settings',
    'settings/sync',
    'welcome',
  ].map((path) => `dashboard.html#/${path}`),
];

test('none of our pages asks for more than it allows', async ({ launched, page, stored, ownPage }) => {
  const kept = { createdAt: 1, updatedAt: 1 };
  await makeDatabase(launched);
  await stored.put('people', [{ ...kept, id: 'p', name: 'Mara Lindqvist', tags: ['hotel'] }]);
  const goal = {
    ...kept,
    title: 'Calls',
    metric: 'manual',
    manualValue: 12,
    target: 40,
    startsAt: 1,
    dueAt: Date.now(),
  };
  await stored.put('goals', [{ ...goal, id: 'g' }]);
  const refused = await refusals(page);
  for (const path of pages) {
    // Each a document of its own: a change of the hash alone would load nothing.
    await page.goto('about:blank');
    await page.goto(ownPage(path));
    await expect(page.getByRole('heading').first()).toBeVisible();
  }
  expect(refused).toEqual([]);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => refused, 'somebody is listening').toContain('style-src-attr inline');
});

/** Tries in a turn of its own: what automation evaluates itself is not held to the policy. */
const tried = (page: Page, what: 'wasm' | 'eval' | 'picture' | { readonly fetch: string }): Promise<string> =>
  page.evaluate(
    (wanted) =>
      new Promise<string>((resolve) => {
        const refuse = ({ violatedDirective }: SecurityPolicyViolationEvent) =>
          resolve(`refused: ${violatedDirective}`);
        document.addEventListener('securitypolicyviolation', refuse, { once: true });
        const attempt = async (): Promise<unknown> => {
          // A module with nothing in it.
          if (wanted === 'wasm') return WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
          if (wanted === 'eval') return new Function('')();
          if (wanted === 'picture') return (document.createElement('img').src = 'https://elsewhere.example/a.png');
          return fetch(wanted.fetch);
        };
        setTimeout(() => {
          const settle = (outcome: string) => setTimeout(() => resolve(outcome), 300);
          attempt().then(
            () => settle('done'),
            () => settle('failed'),
          );
        });
      }),
    what,
  );

test('it lets servers and WebAssembly through, and nothing else', async ({ page, ownPage }) => {
  await page.goto(ownPage('dashboard.html#/settings/sync'));
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await tried(page, 'wasm')).toBe('done');
  // Nobody is there, but the way is open.
  for (const address of ['https://sync.example', 'http://127.0.0.1:1', 'http://localhost:1'])
    expect(await tried(page, { fetch: address }), address).toBe('failed');
  for (const address of ['http://sync.example', 'http://127.0.0.1.example', 'data:,a'])
    expect(await tried(page, { fetch: address }), address).toBe('refused: connect-src');
  expect(await tried(page, 'eval')).toBe('refused: script-src');
  expect(await tried(page, 'picture')).toBe('refused: img-src');
});
