import { readFile } from 'node:fs/promises';
import type { Note } from '../../utils/model/records.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';

const kept = { createdAt: 1_764_000_000_000, updatedAt: 1_764_000_000_000 };
const mara = { ...kept, id: 'p1', name: 'Mara Lindqvist', tags: ['hotel'] };
const poisoned = '<img src=x onerror=alert(1)>](javascript:alert(1))';

for (const colour of flowColours) {
  test.describe(colour, () => {
    test.use({ colour });

    test('a note is written with names, opened, changed, put back, pinned, deleted and brought back', async ({
      launched,
      page,
      ownPage,
      stored,
    }) => {
      const errors = listenForErrors(page);
      await makeDatabase(launched);
      await stored.put('people', [mara, { ...kept, id: 'p2', name: 'Otto Berg', tags: [] }]);
      const notes = async () => (await stored.rows<Note>('notes')).filter(({ deletedAt }) => !deletedAt);
      await page.goto(ownPage('dashboard.html#/notes'));
      await expect(page.getByText('What you want to remember', { exact: false })).toBeVisible();
      await expectAccessible(page, `${colour}, no notes`);
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('n');
      const sheet = page.getByRole('complementary');
      const text = sheet.getByRole('textbox', { name: 'Note', exact: true });
      await expect(text).toBeFocused();
      await page.keyboard.type('Asked @lind');
      const offers = page.getByRole('listbox', { name: 'People' });
      await expect(offers.getByRole('option')).toHaveText(['Mara Lindqvist']);
      await expect(sheet.getByRole('status')).toHaveText('1 suggestion, arrow keys to choose');
      await expect(text).toHaveAttribute(
        'aria-activedescendant',
        (await offers.getByRole('option').getAttribute('id')) ?? '?',
      );
      await expectAccessible(page, `${colour}, suggestions`);
      // Nobody waits for the name to stand there before he types on.
      await page.keyboard.press('Enter');
      await page.keyboard.type('about **price**, see #hotel');
      await expect(text).toHaveValue('Asked @[Mara Lindqvist](person:p1) about **price**, see #hotel');
      await page.keyboard.type(' @');
      await expect(offers.getByRole('option')).toHaveCount(2);
      await page.keyboard.press('ArrowDown');
      await expect(offers.getByRole('option', { selected: true })).toHaveText('Otto Berg');
      await page.keyboard.press('Escape');
      await expect(offers).toHaveCount(0);
      await page.keyboard.press('Backspace');
      await expect(text).toHaveValue('Asked @[Mara Lindqvist](person:p1) about **price**, see #hotel ');
      await sheet.getByLabel('Name of the topic').fill('Refill points');
      await sheet.getByRole('button', { name: 'Save' }).click();
      await expect
        .poll(notes)
        .toMatchObject([
          { about: { type: 'topic', id: 'refill-points' }, links: ['person:p1', 'topic:hotel', 'topic:refill-points'] },
        ]);

      await page.getByRole('button', { name: /^Note on #refill-points/ }).click();
      await text.fill('Asked about rooms');
      await page.keyboard.press('Control+Enter');
      await expect.poll(async () => (await notes())[0]?.earlier?.length).toBe(1);
      await sheet.getByRole('button', { name: 'Keep on top' }).click();
      await expect(page.getByRole('heading', { name: 'Pinned' })).toBeVisible();
      await page.screenshot({ path: `test-results/notes-${colour}-open.png` });
      await expectAccessible(page, `${colour}, a note with history`);
      await sheet.getByRole('button', { name: /^Put back the text/ }).click();
      await expect(text).toHaveValue(/^Asked @\[Mara/);
      await expect(sheet.getByRole('link', { name: '@Mara Lindqvist' }).first()).toHaveAttribute('href', '#/people/p1');
      await sheet.getByRole('button', { name: 'Delete note' }).click();
      await expect.poll(notes).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(notes).toMatchObject([{ isPinned: true }]);

      await page.getByRole('link', { name: '@Mara Lindqvist' }).click();
      const mentioned = page.getByRole('region', { name: 'Mentioned in' });
      await expect(mentioned.getByText('price')).toBeVisible();
      await page.screenshot({ path: `test-results/notes-${colour}-person.png` });
      await expectAccessible(page, `${colour}, a person who is mentioned`);
      await mentioned.getByRole('link', { name: '#hotel' }).click();
      await expect(page.getByRole('heading', { name: 'Mentioned in' })).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('hotel');
      await page.screenshot({ path: `test-results/notes-${colour}-topic.png` });
      // What was noted on a topic goes out as a table for others.
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
      const table = await readFile(await (await saved).path(), 'utf8');
      expect(table.split('\r\n')[1]).toMatch(
        /^\d{4}-\d{2}-\d{2},"?Asked @Mara Lindqvist about price, see #hotel"?,#refill-points,,,/,
      );
      await expect(page.getByText(/^Saved: .*hotel.*csv, 1 note$/)).toBeVisible();
      expect(errors).toEqual([]);
    });

    test('"/" searches notes, people and followed posts, and follows what is written', async ({
      launched,
      page,
      ownPage,
      stored,
    }) => {
      await makeDatabase(launched);
      await stored.put('people', [{ ...mara, tags: ['glazes'] }]);
      const profile = {
        key: 'k',
        network: 'x',
        handle: 'kiln_co',
        handleKeys: ['x:kiln_co'],
        relation: 'competitor',
        firstSeenAt: 1,
        lastSeenAt: 1,
      };
      await stored.put('profiles', [profile]);
      await stored.put('posts', [
        {
          key: 'x:status:1',
          network: 'x',
          post: { network: 'x', kind: 'status', id: '1' },
          author: { network: 'x', handle: 'kiln_co', name: 'Kiln Co' },
          authorKey: 'k',
          text: 'New glazes in May',
          firstSeenAt: 1,
          lastSeenAt: 1,
        },
      ]);
      const note = { ...kept, about: { type: 'person', id: 'p1' }, links: ['person:p1'] };
      await stored.put('notes', [
        { ...note, id: 'n1', text: 'Wants **glazes** by autumn' },
        { ...note, id: 'n2', text: poisoned },
        {
          ...note,
          id: 'n3',
          about: { type: 'post', id: 'x:status:404' },
          text: 'Kept of it',
          anchor: { exact: 'the very words' },
        },
      ]);
      await page.goto(ownPage('dashboard.html#/today'));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('g');
      await page.keyboard.press('n');
      await expect(page.getByText('A post that is not here any more')).toBeVisible();
      await expect(page.getByText('the very words')).toBeVisible();
      await expect(page.getByText(poisoned)).toBeVisible();
      await page.screenshot({ path: `test-results/notes-${colour}-list.png` });
      await page.keyboard.press('/');
      await page.keyboard.type('glaz');
      await expect(page.getByText('3 found')).toBeVisible();
      for (const name of ['Notes', 'People', 'Posts'])
        await expect(page.getByRole('region', { name }).getByRole('listitem')).toHaveCount(1);
      await page.screenshot({ path: `test-results/notes-${colour}-search.png` });
      await expectAccessible(page, `${colour}, what was found`);
      const other = await launched.context.newPage();
      await other.goto(ownPage('dashboard.html#/people/p1'));
      await other.getByRole('textbox', { name: 'Add a note' }).fill('Sent the glazes');
      await other.keyboard.press('Enter');
      await page.bringToFront();
      await expect(page.getByText('4 found')).toBeVisible();
      await page.getByRole('searchbox').fill('nothing here');
      await expect(page.getByText('Nothing has all of these words.')).toBeVisible();
    });
  });
}

test('the card in the page shows the last three notes as plain text', async ({ page, stored, launched }) => {
  await makeDatabase(launched);
  await page.goto('https://x.com/clearspout');
  await page.getByRole('button', { name: /^Open card: Clearspout/ }).waitFor();
  await page.keyboard.press('Alt+p');
  const card = page.getByRole('dialog', { name: 'Clearspout' });
  await card.getByRole('button', { name: 'Competitor' }).click();
  await card.getByRole('combobox', { name: 'Relation' }).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Hired **a second** writer, see @[Mara](person:p1) and #refill');
  await page.keyboard.press('Enter');
  await expect(card.getByText('Hired a second writer, see @Mara and #refill')).toBeVisible();
  await expect.poll(async () => (await stored.rows<Note>('notes'))[0]?.links).toContain('topic:refill');
});

test('words of a post that are selected in the page stay with the note from its card', async ({
  page,
  stored,
  launched,
}) => {
  await makeDatabase(launched);
  await page.goto('https://x.com/clearspout?tick=off');
  const post = page.locator('article[data-testid="tweet"]').first();
  await expect.poll(() => stored.count('posts')).toBeGreaterThan(0);
  await post.locator('[data-testid="tweetText"]').evaluate((element) => {
    const node = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (node) getSelection()?.setBaseAndExtent(node, 3, node, 16);
  });
  await post.hover();
  await page.getByRole('button', { name: 'Open the card of this post: Clearspout' }).click();
  const card = page.getByRole('dialog', { name: /Clearspout/ });
  await expect(card.getByText('A note stays with these words. Keep marks them in the library.')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('For whom?');
  await page.keyboard.press('Enter');
  const anchor = () => stored.rows<Note>('notes').then(([note]) => note?.anchor?.exact);
  await expect.poll(anchor).toBe('counted every');
  await expect(card.getByRole('listitem').getByText('counted every', { exact: true })).toBeVisible();
});

test('words of a post that are selected in the page stay with the note from the popup, unless they are let go', async ({
  page,
  stored,
  launched,
  ownPage,
}) => {
  await makeDatabase(launched);
  const popup = await launched.context.newPage();
  await popup.goto(ownPage('popup.html'));
  await page.bringToFront();
  await page.goto('https://x.com/clearspout?tick=off');
  await expect.poll(() => stored.count('posts')).toBeGreaterThan(0);
  const address = await page.locator('article[data-testid="tweet"] a[href*="/status/"]').first().getAttribute('href');
  await page.goto(`https://x.com${address}?tick=off`);
  await expect(popup.getByRole('button', { name: 'Note on this post' })).toBeVisible();
  await page
    .locator('article[data-testid="tweet"] [data-testid="tweetText"]')
    .first()
    .evaluate((element) => {
      const node = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      if (node) getSelection()?.setBaseAndExtent(node, 3, node, 16);
    });
  const keep = async (text: string) => {
    await popup.getByRole('textbox', { name: 'Add a note' }).fill(text);
    await popup.getByRole('textbox', { name: 'Add a note' }).press('Enter');
  };
  await popup.keyboard.press('n');
  await expect(popup.locator('.quoted')).toHaveText('counted every');
  await keep('For whom?');
  const anchors = async () =>
    (await stored.rows<Note>('notes')).map(({ text, anchor }) => `${text} ${anchor?.exact ?? ''}`).sort();
  await expect.poll(anchors).toEqual(['For whom? counted every']);
  await popup.getByRole('button', { name: 'Note on this post' }).click();
  await popup.getByRole('button', { name: 'Not on these words' }).click();
  await keep('On all of it');
  await expect.poll(anchors).toEqual(['For whom? counted every', 'On all of it ']);
});

test('words of a post that are selected in the dashboard stay with the note', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  const post = { network: 'x', kind: 'status', id: '1' };
  const key = 'x:status:1';
  const author = { network: 'x', handle: 'kiln_co', name: 'Kiln Co' };
  const seen = { firstSeenAt: 1, lastSeenAt: 1 };
  await stored.put('posts', [{ ...seen, key, network: 'x', post, author, text: 'Refill points for hotels, from May' }]);
  await stored.put('latest', [{ postKey: key, network: 'x', seenAt: 1, metrics: {}, sightings: 1 }]);
  await page.goto(ownPage(`dashboard.html#/posts/${key}`));
  const text = page.getByText('Refill points for hotels, from May').last();
  await text.evaluate((element) => {
    const node = element.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 14, node, 24);
  });
  await expect(page.getByRole('button', { name: 'Not on these words' })).toBeVisible();
  await page.screenshot({ path: 'test-results/notes-words.png' });
  await page.getByRole('textbox', { name: 'Add a note' }).fill('For whom?');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => stored.rows<Note>('notes'))
    .toMatchObject([
      {
        about: { type: 'post', id: key },
        anchor: { exact: 'for hotels', prefix: 'Refill points ', suffix: ', from May' },
      },
    ]);
  await page.goto(ownPage('dashboard.html#/notes'));
  await expect(page.getByText('for hotels', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Note on A post by Kiln Co/ })).toBeVisible();
});
