import { expect } from './fixtures.ts';
import { assistantTest as test, beginWith, openAssistant, panelOf, press } from './pages/assistant.ts';
import { makeDatabase } from './pages/browser.ts';
import { composers } from './pages/composers.ts';

/** Every task in one composer, one after the other: to open a page costs more than to ask. */

const composer = composers.find(({ name }) => name.startsWith('LinkedIn C'));
const typed =
  'We fired the kiln at dawn, and we leverage every hour of it. The glaze is celadon, mixed by hand on Monday. Nine hours later the door was still too hot to touch, so we waited, and waited, and had tea. The bowls came out blue, with a green rim that nobody had planned. Who would like to come and see them on Friday?';

interface Asked {
  readonly task: string;
  /** A part of what it has to say, in its own words. */
  readonly says: string | RegExp;
  /** As it comes: the model is stopped in between. */
  readonly pieces: readonly [string, string];
  readonly picture?: string;
}

const shortened = 'Nine hours of fire, and the bowls came out blue.';
const rewritten: readonly (Asked & { readonly becomes: string })[] = [
  {
    task: 'Shorten to the fold',
    says: /at most \d{2,3} characters, without empty lines/,
    pieces: ['“Nine hours of fire, ', 'and the bowls came out blue.”'],
    becomes: shortened,
  },
  {
    task: 'Fit to the voice',
    says: 'Words to avoid; * stands for any ending: leverage (rather: use)',
    pieces: ['We fired the kiln at dawn, and we use', ' every hour of it.'],
    becomes: 'We fired the kiln at dawn, and we use every hour of it.',
  },
];
const copied: readonly (Asked & { readonly gives: string })[] = [
  {
    task: 'For X',
    says: 'as a post on X, in the way in which people write there.\nIt must not be longer than 280 characters.',
    pieces: ['Nine hours of fire. ', 'Blue bowls.'],
    gives: 'Nine hours of fire. Blue bowls.',
  },
  {
    task: 'For Facebook',
    says: 'as a post on Facebook',
    pieces: ['Come and see ', 'blue bowls.'],
    gives: 'Come and see blue bowls.',
  },
  {
    task: 'Text for a picture',
    says: 'bowls, blue, green rim',
    picture: 'bowls, blue, green rim',
    pieces: ['Blue bowls\nwith ', 'a green rim.'],
    gives: 'Blue bowls with a green rim.',
  },
];

test('each task sends what it showed, streams, is compared, and changes the draft in one step or is copied', async ({
  launched,
  page,
  stored,
  server,
}) => {
  if (!composer) throw new Error('no composer');
  await makeDatabase(launched);
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const voice = { id: 'voice', createdAt: 1, updatedAt: 1, avoid: [{ word: 'leverage', say: 'use' }] };
  await stored.put('voices', [voice]);
  const replica = await beginWith(typed, page, composer);
  const panel = panelOf(page);
  const changes = panel.getByRole('region', { name: 'What would change' });

  /** Up to the comparison. */
  const ask = async ({ task, says, pieces: [first, second], picture }: Asked): Promise<void> => {
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    server.answer(async ({ piece, end }) => {
      piece(first);
      await waiting;
      piece(second, 'stop');
      end();
    });
    await press(page, task);
    if (picture) {
      await panel.getByLabel('What is in the picture?').fill(picture);
      await press(page, 'Show what would be sent');
    }
    await expect(panel.locator('[data-role]').filter({ hasText: says })).toHaveCount(1);
    const shown = await panel.locator('pre').textContent();
    const before = server.asked.length;
    await press(page, 'Send');
    await expect(panel.locator('[data-part=answer]')).toHaveText(first.trim(), { useInnerText: true });
    expect(server.asked.slice(before).map(({ body }) => body)).toEqual([shown]);
    expect(await replica.editorText()).toBe(typed);
    go();
    await expect(changes).toBeVisible();
    expect(await replica.editorText()).toBe(typed);
  };

  for (const asked of rewritten)
    await test.step(asked.task, async () => {
      await ask(asked);
      await expect(changes.locator('del').first()).toBeVisible();
      await expect(changes.locator('ins').first()).toBeVisible();
      await press(page, 'Accept');
      await expect.poll(() => replica.editorText()).toBe(asked.becomes);
      await expect(panel).toHaveCount(0);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => replica.editorText()).toBe(typed);
      await openAssistant(page);
    });
  for (const asked of copied)
    await test.step(asked.task, async () => {
      await ask(asked);
      await expect(panel.getByRole('button', { name: 'Accept' })).toHaveCount(0);
      await press(page, 'Copy');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(asked.gives);
      await press(page, 'Discard');
    });

  await test.step('stopped in the middle', async () => {
    server.answer(({ piece }) => piece('Half of'));
    await press(page, 'Fit to the voice');
    await press(page, 'Send');
    await expect(panel.locator('[data-part=answer]')).toHaveText('Half of');
    await press(page, 'Stop');
    await expect(panel.getByText('You stopped it.')).toBeVisible();
    await expect.poll(() => server.asked.at(-1)?.isGivenUp).toBe(true);
    await expect(panel.getByText('Half of')).toBeVisible();
  });
  expect(await replica.editorText()).toBe(typed);
  expect(await replica.published()).toEqual([]);
});
