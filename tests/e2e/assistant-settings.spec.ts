import type { Page } from '@playwright/test';
import { expect, lookColours, test as base } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { plant } from './pages/built-in-model.ts';
import { expectContrast } from './pages/contrast.ts';
import { type ModelServer, serveModel } from './pages/model-server.ts';

/**
 * The build for tests may reach localhost from the beginning, as if its user had allowed it: a browser asks in a window of
 * its own, which no test reaches. What asks, and what is asked for, is looked at here with answers that stand in for it.
 */
const test = base.extend<{ server: ModelServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern.
  server: async ({}, use) => {
    const server = await serveModel();
    await use(server);
    await server.close();
  },
});

const key = 'sk-test-8f2e61c07ab94d';

declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
  permissions: Record<'request' | 'remove' | 'contains', (wanted: unknown) => Promise<boolean>>;
};

/** As it is stored; read in one of our own pages. */
const settingOf = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], name);

const section = (page: Page) => page.locator('[data-section=assistant]');

async function name(page: Page, address: string, typedKey = ''): Promise<void> {
  const part = section(page);
  await part.getByRole('button', { name: 'A service you name' }).click();
  await part.getByLabel('Address').fill(address);
  await part.getByLabel('Model').fill('small-model');
  await part.getByLabel('Key', { exact: true }).fill(typedKey);
  await part.getByRole('button', { name: 'Use this service' }).click();
}

test('it is off at first; an endpoint is named, tried, counted in the ledger, and switched off again', async ({
  launched,
  page,
  ownPage,
  server,
}) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/settings/assistant'));
  const part = section(page);
  await expect(part.getByRole('button', { name: 'Off' })).toHaveAttribute('aria-pressed', 'true');
  await name(page, `${server.origin}/v1/chat/completions/`, key);
  await expect(part.getByText(`In use: ${server.origin}.`)).toBeVisible();
  await expect(part.getByLabel('Address')).toHaveValue(`${server.origin}/v1`);
  await expect(part.getByLabel('Key', { exact: true })).toHaveValue('');
  expect(server.asked).toEqual([]);

  await part.getByRole('button', { name: 'Try it' }).click();
  await expect(part.getByText('It works. It answered: “ready”')).toBeVisible();
  expect(server.asked).toHaveLength(1);
  const [asked] = server.asked;
  expect(asked?.path).toBe('/v1/chat/completions');
  expect(asked?.headers['authorization']).toBe(`Bearer ${key}`);
  expect(asked?.headers).not.toHaveProperty('cookie');
  expect(asked?.headers).not.toHaveProperty('referer');
  expect(asked?.body).toContain('"model":"small-model"');

  const ledger = page.locator('[data-section=ledger]');
  await expect(ledger.getByText('1 request of this browser, all workspaces')).toBeVisible();
  await ledger.getByText('What for').click();
  const row = ledger.getByRole('row', { name: 'Trying it' });
  await expect(row).toContainText(server.origin);
  await expect(row).toContainText(String(asked?.body.length));

  await part.getByRole('button', { name: 'Forget the key' }).click();
  await part.getByRole('button', { name: 'Try it' }).click();
  await expect.poll(() => server.asked.length).toBe(2);
  expect(server.asked[1]?.headers).not.toHaveProperty('authorization');

  await part.getByRole('button', { name: 'Off' }).click();
  await page.reload();
  await expect(part.getByRole('button', { name: 'Off' })).toHaveAttribute('aria-pressed', 'true');
  await expect(part.getByRole('button', { name: 'Try it' })).toHaveCount(0);
  expect(await settingOf(page, 'assistant')).toMatchObject({ use: 'off' });
});

test('one exact origin is asked for, in the press; without it nothing changes, and it is given back', async ({
  page,
  ownPage,
}) => {
  await page.addInitScript(plant, 'available');
  await page.addInitScript(() => {
    const calls: string[] = [];
    let isAllowed = false;
    Object.assign(window, { calls, allow: () => (isAllowed = true) });
    const note = (what: string) => (wanted: unknown) => {
      calls.push(`${what} ${JSON.stringify(wanted)}`);
      return Promise.resolve(isAllowed);
    };
    chrome.permissions.request = note('request');
    chrome.permissions.remove = note('remove');
    chrome.permissions.contains = () => Promise.resolve(isAllowed);
  });
  const calls = () => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
  await page.goto(ownPage('dashboard.html#/settings/assistant'));
  const part = section(page);
  await name(page, 'https://models.example:8443/v1', key);
  await expect(part.getByText('Your browser may not reach https://models.example:8443')).toBeVisible();
  expect(await calls()).toEqual(['request {"origins":["https://models.example:8443/*"]}']);
  expect(await settingOf(page, 'assistant')).toBeUndefined();
  expect(await settingOf(page, 'assistant.key')).toBeUndefined();

  await page.evaluate(() => (window as unknown as { allow(): void }).allow());
  await part.getByRole('button', { name: 'Use this service' }).click();
  await expect(part.getByText('In use: https://models.example:8443.')).toBeVisible();
  expect(await settingOf(page, 'assistant.key')).toBe(key);

  // Another one: the first is given back, and its key goes to nobody else.
  await part.getByLabel('Address').fill('https://other.example/v1');
  await expect(part.getByText('Kept in this browser only: in no backup')).toBeVisible();
  await part.getByRole('button', { name: 'Use this service' }).click();
  await expect(part.getByText('In use: https://other.example.')).toBeVisible();
  expect((await calls()).slice(2)).toEqual([
    'request {"origins":["https://other.example/*"]}',
    'remove {"origins":["https://models.example:8443/*"]}',
  ]);
  expect(await settingOf(page, 'assistant.key')).toBe('');

  // The browser's own model needs no address.
  const givenBack = 'remove {"origins":["https://other.example/*"]}';
  await part.getByRole('button', { name: 'Built into this browser' }).click();
  await part.getByRole('button', { name: 'Use it' }).click();
  await expect.poll(async () => (await calls()).at(-1)).toBe(givenBack);
  expect(await settingOf(page, 'assistant')).toMatchObject({ use: 'builtIn' });

  await part.getByRole('button', { name: 'A service you name' }).click();
  await part.getByRole('button', { name: 'Use this service' }).click();
  await expect(part.getByText('In use: https://other.example.')).toBeVisible();
  await part.getByRole('button', { name: 'Off' }).click();
  await expect
    .poll(async () => (await calls()).slice(-2))
    .toEqual(['request {"origins":["https://other.example/*"]}', givenBack]);
});

test('what cannot be reached, or may not be, is said in plain words', async ({ page, ownPage, server }) => {
  await page.goto(ownPage('dashboard.html#/settings/assistant'));
  const part = section(page);
  for (const [address, words] of [
    ['api.example.com/v1', 'This is no address.'],
    ['http://models.example/v1', 'Only addresses with https:// are encrypted.'],
    ['https://me:pw@models.example/v1', 'Leave out user name'],
  ] as const) {
    await name(page, address);
    await expect(part.getByText(words)).toBeVisible();
  }
  await name(page, `${server.origin}/v1`, 'two words');
  await expect(part.getByText('A key has no spaces')).toBeVisible();
  await name(page, `${server.origin}/v1`, key);
  server.answer(({ response }) => {
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: `Wrong key: ${key}` } }));
  });
  await part.getByRole('button', { name: 'Try it' }).click();
  await expect(part.getByText('The service does not take the key')).toBeVisible();
  await expect(part.getByText('It says: “Wrong key: …”')).toBeVisible();
});

for (const colour of lookColours) {
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    test('the form is there for everybody', async ({ page, ownPage, server }) => {
      await page.goto(ownPage('dashboard.html#/settings/assistant'));
      await name(page, `${server.origin}/v1`, key);
      await section(page).getByRole('button', { name: 'Try it' }).click();
      await expect(section(page).getByText('It works.')).toBeVisible();
      await expectContrast(section(page), 'assistant');
      await expectAccessible(page, 'assistant');
    });
  });
}
