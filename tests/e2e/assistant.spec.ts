import type { Page, Worker } from '@playwright/test';
import { expect, lookColours } from './fixtures.ts';
import { assistantTest as test, beginWith, openAssistant, panelOf, press } from './pages/assistant.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { anyEditor, type ComposerCase, oneOfEach } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { type Answer, serveModel } from './pages/model-server.ts';
import { Overlay } from './pages/overlay.ts';
import { postOf, ReplicaPage } from './pages/replica.ts';
import type { Profile } from '../../utils/model/records.ts';

const typed = 'We fired the kiln at dawn. It took nine hours.';
const opening = 'Nine hours of fire. It took nine hours.';
const [x] = oneOfEach;

const begin = (page: Page, composer: ComposerCase, query: Readonly<Record<string, string>> = {}) =>
  beginWith(typed, page, composer, query);

for (const composer of oneOfEach)
  test(`${composer.name}: what is shown is what is sent; it streams, is compared, accepted, and one undo takes it back`, async ({
    launched,
    page,
    server,
  }) => {
    await makeDatabase(launched);
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    server.answer(async ({ piece, end }) => {
      piece('1. Nine hours');
      await waiting;
      piece(' of fire.\n2. Dawn, and a kiln.');
      piece('\n3. What takes nine hours?', 'stop');
      end();
    });
    const replica = await begin(page, composer);
    const panel = panelOf(page);
    await press(page, 'Three openings');
    const shown = await panel.locator('pre').textContent();
    const parts = await panel.locator('.letters').allTextContents();
    await expect(panel.getByText(`This goes to ${server.origin}, to the model small-model.`)).toBeVisible();
    expect(server.asked).toEqual([]);

    await press(page, 'Send');
    await expect(panel.locator('[data-part=answer]')).toHaveText('1. Nine hours');
    await expect(panel.getByText('It is writing')).toBeVisible();
    const [asked] = server.asked;
    expect(server.asked).toHaveLength(1);
    expect(asked?.body).toBe(shown);
    const sent = JSON.parse(asked?.body ?? '') as { messages: { content: string }[] };
    expect(sent.messages.map(({ content }) => content)).toEqual(parts);
    expect(sent.messages[1]?.content).toContain(typed);
    expect(await replica.editorText()).toBe(typed);
    go();

    const changes = panel.getByRole('region', { name: 'What would change' });
    await expect(changes.locator('ins')).toContainText('Nine hours of fire');
    await expect(changes.locator('del')).toContainText('We fired the kiln');
    await press(page, 'Suggestion 2');
    await expect(changes.locator('ins').first()).toContainText('Dawn');
    await press(page, 'Suggestion 1');
    await expect(changes.locator('ins')).toContainText('Nine hours of fire');
    expect(await replica.editorText()).toBe(typed);
    await press(page, 'Accept');
    await expect.poll(() => replica.editorText()).toBe(opening);
    await expect(panel).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => replica.editorText()).toBe(typed);
    expect(await replica.published()).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

if (!x) throw new Error('no composer');

test('stopped: the server sees it, and the draft is as it was', async ({ launched, page, server }) => {
  await makeDatabase(launched);
  server.answer(({ piece }) => piece('1. Half of'));
  const replica = await begin(page, x);
  const panel = panelOf(page);
  await press(page, 'Three openings');
  await press(page, 'Send');
  await expect(panel.locator('[data-part=answer]')).toHaveText('1. Half of');
  await press(page, 'Stop');
  await expect(panel.getByText('You stopped it.')).toBeVisible();
  await expect(panel.getByText('Your draft is as it was.')).toBeVisible();
  await expect.poll(() => server.asked[0]?.isGivenUp).toBe(true);
  expect(await replica.editorText()).toBe(typed);
});

test('a tab that is closed waits for nothing', async ({ launched, page, server }) => {
  await makeDatabase(launched);
  server.answer(({ piece }) => piece('1. Half of'));
  await begin(page, x);
  await press(page, 'Three openings');
  await press(page, 'Send');
  await expect(panelOf(page).locator('[data-part=answer]')).toBeVisible();
  await page.close();
  await expect.poll(() => server.asked[0]?.isGivenUp).toBe(true);
});

test('every way to fail is said in plain words, and the draft is as it was', async ({
  launched,
  page,
  server,
  stored,
}) => {
  await makeDatabase(launched);
  const elsewhere = await serveModel();
  const replica = await begin(page, x);
  const panel = panelOf(page);
  const failing = (status: number, error: object) =>
    server.answer(({ response }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error }));
    });
  const expected = async (words: string): Promise<void> => {
    await press(page, 'Send');
    await expect(panel.getByRole('alert').getByText(words)).toBeVisible();
    await expect(panel.getByText('Your draft is as it was.')).toBeVisible();
    expect(await replica.editorText()).toBe(typed);
    await press(page, 'Try again');
    await expect(panel.locator('.going')).toBeVisible();
  };
  await press(page, 'Three openings');
  failing(401, { message: 'No such key' });
  await expected(
    'The service does not take the key, or wants one. Type it again in the settings. It says: “No such key”',
  );
  failing(429, { message: 'You are out', code: 'insufficient_quota' });
  await expected('Nothing is left to spend on this account.');
  failing(429, { message: 'Slow down' });
  await expected('The service is asked too often');
  failing(404, { message: 'model not found' });
  await expected('The service does not know this address or this model.');
  failing(500, {});
  await expected('The service failed.');
  server.answer(({ response }) => {
    response.writeHead(307, { location: `${elsewhere.origin}/v1/chat/completions` });
    response.end();
  });
  await expected('The address points to another one');
  expect(elsewhere.asked).toEqual([]);
  server.answer(({ piece, response }) => {
    piece('1. Half');
    setTimeout(() => response.destroy(), 100);
  });
  await expected('The answer broke off');
  server.answer(({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><p>Welcome</p>');
  });
  await expected('The answer broke off, or is no answer of such a service.');
  server.answer(({ response }) => response.destroy());
  await expected('Nobody answers at this address.');
  server.answer(({ response }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`data: ${'x'.repeat(1_500_000)}`);
  });
  await expected('The answer broke off, or is no answer of such a service.');
  server.answer(flood);
  await expected('The answer does not end, and was given up.');
  await expect.poll(() => server.asked.at(-1)?.isGivenUp).toBe(true);
  server.answer(() => undefined);
  await hurry(launched.context.serviceWorkers().at(-1));
  await expected('No answer came for too long.');
  await expect.poll(() => server.asked.at(-1)?.isGivenUp).toBe(true);

  // Markup is text to read.
  const title = await page.title();
  server.answer(({ piece, end }) => {
    piece('1. Nine <img src="x" onerror="document.title=1"> hours', 'stop');
    end();
  });
  await press(page, 'Send');
  await expect(panel.locator('ins')).toContainText('<img src="x" onerror="document.title=1">');
  await expect(panel.locator('img')).toHaveCount(0);
  expect(await page.title()).toBe(title);
  await press(page, 'Try again');
  await expect(panel.locator('.going')).toBeVisible();

  // Nobody there, and no key: shown anew, since it goes to another one.
  await elsewhere.close();
  await stored.settings({
    assistant: { use: 'endpoint', base: elsewhere.origin, model: 'small-model' },
    'assistant.key': '',
  });
  await press(page, 'Send');
  await expect(panel.getByText('Something was changed after this was shown')).toBeVisible();
  await expect(panel.getByText(`This goes to ${elsewhere.origin}`)).not.toContainText('your key');
  await expected('Nobody answers at this address.');
  expect(await replica.published()).toEqual([]);
});

/** A server that does not stop talking. */
function flood({ piece, response }: Answer): void {
  const more = (): void => {
    if (response.destroyed) return;
    piece('x'.repeat(20_000));
    setTimeout(more, 5);
  };
  more();
}

/** The half minute for which nobody may be silent passes at once. */
const hurry = (worker: Worker | undefined): Promise<void> | undefined =>
  worker?.evaluate(() => {
    const real = setTimeout;
    const sooner = (then: () => void, ms?: number, ...rest: unknown[]) => real(then, ms === 30_000 ? 300 : ms, ...rest);
    Object.assign(globalThis, { setTimeout: sooner });
  });

test('typed on meanwhile: it says so and compares with what stands there now', async ({ launched, page, server }) => {
  await makeDatabase(launched);
  server.answer(({ piece, end }) => {
    piece('1. Nine hours of fire.', 'stop');
    end();
  });
  const replica = await begin(page, x);
  const panel = panelOf(page);
  await press(page, 'Three openings');
  await press(page, 'Send');
  await expect(panel.getByRole('button', { name: 'Accept' })).toBeVisible();
  await page.keyboard.type(' And more.');
  await expect(panel.getByText('You changed the draft after it was sent.')).toBeVisible();
  await expect(panel.locator('del').last()).toContainText('And more');
  await press(page, 'Discard');
  expect(await replica.editorText()).toBe(`${typed} And more.`);
  // Changed after it was shown: nothing is sent until it was looked at once more.
  await press(page, 'Three openings');
  await expect(panel.locator('pre')).toContainText('And more.');
});

test('a reply: what is known of the person goes along only with the tick, which is off at first', async ({
  launched,
  page,
  stored,
  server,
}) => {
  await makeDatabase(launched);
  server.answer(({ piece, end }) => {
    piece('“Celadon, fired twice.”', 'stop');
    end();
  });
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  const post = (await replica.feed()).find(({ text }) => (text ?? '').length > 20);
  if (!post) throw new Error('no post');
  await replica.open(postOf.x(post));
  const found = async () => (await stored.rows<Profile>('profiles')).find(({ handle }) => handle === post.author);
  await expect.poll(found).toBeDefined();
  const kept = { createdAt: 1, updatedAt: 1 };
  await stored.put('people', [{ ...kept, id: 'p', name: 'Mara', tags: ['glaze'], purpose: 'Knows celadon' }]);
  await stored.put('profiles', [{ ...(await found()), relation: 'contact', personId: 'p' }]);

  await page.locator('[data-testid="tweetTextarea_0"]').first().click();
  await new Overlay(page).dock.getByRole('button', { name: 'More', exact: true }).click();
  await press(page, 'Assistant');
  await press(page, 'Draft a reply');
  const panel = panelOf(page);
  const tick = panel.getByRole('checkbox', { name: /^With what I know of .*Mara/ });
  await expect(tick).not.toBeChecked();
  await expect(panel.locator('pre')).not.toContainText('Knows celadon');
  await tick.check();
  await expect(panel.locator('pre')).toContainText('Knows celadon');
  await tick.uncheck();
  await expect(panel.locator('pre')).not.toContainText('Knows celadon');
  const shown = await panel.locator('pre').textContent();
  await press(page, 'Send');
  await expect(panel.locator('ins')).toContainText('Celadon, fired twice.');
  expect(server.asked.map(({ body }) => body)).toEqual([shown]);
  await press(page, 'Accept');
  await expect.poll(() => replica.editorText()).toBe('Celadon, fired twice.');
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => replica.editorText()).toBe('');

  await openAssistant(page);
  await press(page, 'Draft a reply');
  await tick.check();
  await expect(panel.locator('pre')).toContainText('Knows celadon');
  const withPerson = await panel.locator('pre').textContent();
  await press(page, 'Send');
  await expect(panel.locator('ins')).toContainText('Celadon, fired twice.');
  expect(server.asked.map(({ body }) => body)).toEqual([shown, withPerson]);
  expect(await replica.published()).toEqual([]);
});

test('off: there is nothing of it', async ({ launched, page }) => {
  await makeDatabase(launched);
  await x.open(page);
  await x.editor(page).click();
  await page.keyboard.type(typed);
  await new Overlay(page).dock.getByRole('button', { name: 'More', exact: true }).click();
  await expect(panelOf(page)).toBeVisible();
  await expect(panelOf(page).getByRole('button', { name: 'Assistant' })).toHaveCount(0);
});

for (const colour of lookColours)
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    for (const composer of anyEditor)
      test(`${composer.name}: each step is there for everybody, and by keyboard alone`, async ({
        launched,
        page,
        server,
      }) => {
        await makeDatabase(launched);
        server.answer(({ piece, end }) => {
          piece('1. Nine hours of fire.', 'stop');
          end();
        });
        const replica = await begin(page, composer, { theme: colour });
        const overlay = new Overlay(page);
        const panel = panelOf(page);
        /** In the panel or one of its controls: nobody has to look for it after a step. */
        const isFocusIn = () =>
          panel.evaluate((card) => card.contains((card.getRootNode() as ShadowRoot).activeElement));
        const look = async (what: string): Promise<void> => {
          await page.waitForTimeout(400);
          await expectContrast(overlay.root, `${composer.name}, ${what}`);
          await expectAccessible(page, `${composer.name}, ${what}`, await hostSelector(page));
        };
        const tabTo = async (name: string): Promise<void> => {
          const wanted = panel.getByRole('button', { name, exact: true });
          for (let turn = 0; turn < 12; turn += 1) {
            await page.keyboard.press('Tab');
            if (await wanted.evaluate((button) => button.matches(':focus'))) return;
          }
          throw new Error(`${name} is not reached`);
        };
        await look('tasks');
        await panel.getByRole('button', { name: 'Three openings' }).press('Enter');
        await expect(panel.locator('.going')).toBeVisible();
        await expect.poll(isFocusIn).toBe(true);
        await look('preview');
        await tabTo('Send');
        await page.keyboard.press('Enter');
        await expect(panel.getByRole('button', { name: 'Accept' })).toBeVisible();
        await expect.poll(isFocusIn).toBe(true);
        await look('comparison');
        await tabTo('Accept');
        await page.keyboard.press('Enter');
        await expect.poll(() => replica.editorText()).toBe(opening);
        await expect(panel).toHaveCount(0);
        await expect(composer.editor(page)).toBeFocused();
      });
  });
