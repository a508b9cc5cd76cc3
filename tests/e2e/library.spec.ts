import type { Campaign, Clipping, Link, Voice } from '../../utils/model/library.ts';
import { expect, flowColours, networks, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { anyEditor } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';
import { postElement, ReplicaPage } from './pages/replica.ts';

const kept = { createdAt: 1_764_000_000_000, updatedAt: 1_764_000_000_000 };
/** Posts of an account of one's own, as they were seen. */
const ownPosts = (texts: readonly string[]) =>
  texts.map((text, index) => ({
    key: `x:status:${index}`,
    post: { network: 'x', kind: 'status', id: String(index) },
    network: 'x',
    authorKey: 'own-1',
    text,
    firstSeenAt: kept.createdAt + index,
    lastSeenAt: kept.createdAt + index,
  }));
const ownAccount = {
  key: 'own-1',
  network: 'x',
  handle: 'tidewell',
  handleKeys: ['x:tidewell'],
  relation: 'own',
  firstSeenAt: kept.createdAt,
  lastSeenAt: kept.createdAt,
};

for (const colour of flowColours) {
  test.describe(colour, () => {
    test.use({ colour });

    test('a voice sheet is learnt field by field, written, saved, deleted and brought back', async ({
      launched,
      page,
      ownPage,
      stored,
    }) => {
      const errors = listenForErrors(page);
      await makeDatabase(launched);
      await stored.put('profiles', [ownAccount]);
      await stored.put('posts', ownPosts(Array.from({ length: 6 }, (_, n) => `We refill tap ${n} and it is good! 🎉`)));
      const sheets = async () => (await stored.rows<Voice>('voices')).filter(({ deletedAt }) => !deletedAt);
      await page.goto(ownPage('dashboard.html#/library'));
      await page.getByRole('button', { name: 'Voice', exact: true }).click();
      await expect(page).toHaveURL(/#\/library\/voice$/);
      await page.getByRole('button', { name: 'Read my posts' }).click();
      await expect(page.getByText('From 6 posts and comments of yours')).toBeVisible();
      await page.getByRole('button', { name: 'Use: Speak as we' }).press('Enter');
      await expect(page.getByRole('button', { name: 'In use: Speak as we' })).toBeDisabled();
      await page.getByRole('button', { name: 'Use: Most emoji: 1' }).click();
      await expect(page.getByLabel('Most emoji in a text')).toHaveValue('1');
      // Not accepted: the field stays as it was.
      await expect(page.getByLabel('Most exclamation marks', { exact: true })).toHaveValue('');
      await expectAccessible(page, `${colour}, voice with proposals`);
      await page.getByLabel('Words to avoid').fill('leverage = use\nsynerg*');
      await page.getByLabel('Reading ease, at least').fill('130');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('Write a whole number')).toBeVisible();
      expect(await sheets()).toEqual([]);
      await page.getByLabel('Reading ease, at least').fill('40');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(sheets).toMatchObject([
        {
          id: 'voice',
          person: 'we',
          mostEmoji: 1,
          leastEase: 40,
          avoid: [{ word: 'leverage', say: 'use' }, { word: 'synerg*' }],
        },
      ]);
      await page.reload();
      await expect(page.getByLabel('Words to avoid')).toHaveValue('leverage = use\nsynerg*');
      await page.getByLabel('Sheet for').selectOption({ label: 'German' });
      await expect(page.getByText('There is no sheet of its own for this language yet.')).toBeVisible();
      await expect(page.getByLabel('Words to avoid')).toHaveValue('');
      await page.getByLabel('Sheet for').selectOption({ label: 'Every language' });
      await page.getByRole('button', { name: 'Delete this sheet' }).click();
      await expect.poll(sheets).toEqual([]);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(sheets).toHaveLength(1);
      expect(errors).toEqual([]);
    });
  });
}

for (const composer of anyEditor) {
  test(`${composer.name}: a word that the voice sheet avoids is found and changed at a press`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.put('voices', [{ ...kept, id: 'voice', avoid: [{ word: 'leverage', say: 'use' }], mostEmoji: 0 }]);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await expect(overlay.dock).toBeVisible();
    await page.keyboard.type('We leverage the tap.');
    await expect(overlay.findings).toHaveText('1 finding');
    await overlay.findings.click();
    const card = overlay.finding('“leverage” is on your don’t list');
    await expect(card).toContainText('Voice: 1 of 2 rules kept');
    await card.getByRole('button', { name: 'Change', exact: true }).click();
    await expect.poll(() => replica.editorText()).toBe('We use the tap.');
    await expect(overlay.findings).toHaveCount(0);
    expect(await replica.published()).toEqual([]);
  });
}

test('kinds of snippets: a hashtag set is made, found by its kind, and says how own posts with it did', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('profiles', [ownAccount]);
  await stored.put(
    'posts',
    ownPosts(['A tap #Refill', 'A bed #Refill', 'Another']).map((post) => ({ ...post, lastSeenAt: Date.now() })),
  );
  await stored.put('snippets', [{ ...kept, id: 's1', title: 'Hotel case', text: 'At nine sites', uses: 6 }]);
  await page.goto(ownPage('dashboard.html#/library/new'));
  await page.getByLabel('Title').fill('Refill tags');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Hashtag set' });
  await page.getByRole('textbox', { name: 'Text' }).fill('#Refill #Water');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('row', { name: /Refill tags/ })).toContainText('X: n = 2, too few');
  await page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: 'Hashtag sets' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Hotel case/ })).toHaveCount(0);
  await expectAccessible(page, 'snippets by kind');
});

for (const composer of anyEditor) {
  test(`${composer.name}: a hashtag set is chosen in the palette, previewed with Tab and put in`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.put('snippets', [
      { ...kept, id: 's1', title: 'Refill tags', kind: 'hashtags', text: '#Refill #Water', uses: 0 },
      { ...kept, id: 's2', title: 'Refill thanks', kind: 'reply', text: 'Thank you for asking.', uses: 2 },
    ]);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await expect(overlay.dock).toBeVisible();
    await page.keyboard.type('See ;;refill');
    await expect(overlay.palette.getByRole('option')).toHaveText([/Refill thanks/, /Refill tags/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect(overlay.root.locator('.preview')).toHaveText('#Refill #Water');
    await page.keyboard.press('Enter');
    await expect.poll(() => replica.editorText()).toBe('See #Refill #Water');
    expect(await replica.published()).toEqual([]);
  });
}

test('a campaign and a link are written, built for each network, copied, and the campaign is switched off', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const errors = listenForErrors(page);
  await makeDatabase(launched);
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ownPage('dashboard.html#/library/links'));
  await page.getByRole('banner').getByRole('button', { name: 'New campaign' }).click();
  const sheet = page.getByRole('complementary');
  await sheet.getByLabel('Title').fill('Winter refill');
  await sheet.getByLabel('utm_campaign').fill('Winter Refill');
  await sheet.getByRole('switch', { name: 'Somebody pays for these posts' }).check();
  await expectAccessible(page, 'new campaign');
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => stored.rows<Campaign>('campaigns')).toMatchObject([{ utmCampaign: 'winter-refill' }]);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await sheet.getByLabel('Title').fill('the hotel page');
  await sheet.getByLabel('Address').fill('localhost:3000');
  await expect(sheet.getByText('Others cannot open this address.')).toBeVisible();
  await sheet.getByLabel('Address').fill('tidewell.example/hotels');
  const onX = 'https://tidewell.example/hotels?utm_source=x&utm_medium=social&utm_campaign=winter-refill';
  await expect(sheet.getByText(onX)).toBeVisible();
  await expectAccessible(page, 'new link');
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => stored.rows<Link>('links')).toMatchObject([{ title: 'the hotel page', uses: 0 }]);
  const row = page.getByRole('row', { name: /the hotel page/ });
  await expect(row).toContainText(onX);
  await page.getByRole('group', { name: 'Network' }).getByRole('button', { name: 'LinkedIn' }).click();
  await row.getByRole('button', { name: 'Copy: the hotel page' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(onX.replace('=x&', '=linkedin&'));
  await page.getByRole('switch', { name: 'Campaign is on: Winter refill' }).uncheck();
  await expect(row).toContainText('none');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(row).toContainText('winter-refill');
  expect(errors).toEqual([]);
});

for (const composer of anyEditor) {
  test(`${composer.name}: a link comes with the UTM of the campaign; one without it, and a paid post that does not say so, are found`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.put('campaigns', [
      { ...kept, id: 'c1', title: 'Winter', utmCampaign: 'winter-refill', isActive: true, isSponsored: true },
    ]);
    await stored.put('links', [
      { ...kept, id: 'l1', title: 'the hotel page', url: 'https://tidewell.example/hotels', uses: 3 },
    ]);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await expect(overlay.dock).toBeVisible();
    await page.keyboard.type('#ad See ;;link');
    await expect(overlay.option(/Link to the hotel page/)).toContainText('UTM “winter-refill”');
    await page.keyboard.press('Enter');
    const built = `https://tidewell.example/hotels?utm_source=${composer.network}&utm_medium=social&utm_campaign=winter-refill`;
    await expect.poll(() => replica.editorText()).toBe(`#ad See ${built}`);
    await expect.poll(() => stored.rows<Link>('links')).toMatchObject([{ uses: 4 }]);
    await expect(overlay.findings).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('See https://tidewell.example/tap now.');
    await expect(overlay.findings).toHaveText('2 findings');
    await overlay.findings.click();
    await expect(overlay.finding('Paid, and it does not say so')).toBeVisible();
    await page.keyboard.press('F8');
    const card = overlay.finding('This link has no tags of the campaign');
    await card.getByRole('button', { name: 'Change', exact: true }).click();
    await expect.poll(() => replica.editorText()).toContain('/tap?utm_source=');
    await expect(overlay.findings).toHaveText('1 finding');
    expect(await replica.published()).toEqual([]);
  });
}

for (const network of networks) {
  test(`${network}: a post is kept from its card, taken back, and kept again`, async ({ page, stored }) => {
    const overlay = new Overlay(page);
    await new ReplicaPage(page, network).open();
    await page.mouse.move(2, 600);
    await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
    await page
      .locator(postElement[network])
      .filter({ hasText: 'Clearspout' })
      .first()
      .hover({ position: { x: 90, y: 120 } });
    await overlay.rings.click();
    const clips = async () => (await stored.rows<Clipping>('clippings')).filter(({ deletedAt }) => !deletedAt);
    await overlay.card.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(overlay.toast('Kept in the library.')).toBeVisible();
    await expect.poll(clips).toMatchObject([{ author: { network }, tags: [] }]);
    await expect(overlay.card.getByRole('button', { name: 'Kept', exact: true })).toBeVisible();
    await overlay.root.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(clips).toEqual([]);
    await overlay.card.getByRole('button', { name: 'Keep', exact: true }).focus();
    await page.keyboard.press('k');
    await expect.poll(clips).toHaveLength(1);
    expect((await clips())[0]?.text).toBeTruthy();
  });
}

test('a post is kept with the words that are selected in it, and with more of them later', async ({ page, stored }) => {
  const overlay = new Overlay(page);
  await new ReplicaPage(page, 'x').open();
  await page.mouse.move(2, 600);
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
  const post = page.locator(postElement.x).filter({ hasText: 'Clearspout' }).first();
  const select = (from: number, to: number) =>
    post.locator('[data-testid="tweetText"]').evaluate(
      (box, [start, end]) => {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        const text = walker.nextNode() as Text;
        getSelection()?.setBaseAndExtent(text, start ?? 0, text, end ?? 0);
        return text.data.slice(start, end).trim();
      },
      [from, to],
    );
  const marked = async () =>
    (await stored.rows<Clipping>('clippings')).map(({ highlights }) => highlights?.map(({ exact }) => exact));
  const first = await select(0, 10);
  await post.hover({ position: { x: 90, y: 120 } });
  await overlay.rings.click();
  await overlay.card.getByTitle('Keep post with the selected words').click();
  await expect.poll(marked).toEqual([[first]]);
  await expect(overlay.card.locator('mark')).toHaveText(first);
  await page.keyboard.press('Escape');
  const second = await select(14, 24);
  await post.hover({ position: { x: 90, y: 120 } });
  await overlay.rings.click();
  await overlay.card.getByRole('button', { name: 'Highlight these words' }).waitFor();
  await page.keyboard.press('h');
  await expect.poll(marked).toEqual([[first, second]]);
});

test('kept posts are found by words and tag, get a note and tags, are cited, taken out and brought back', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const errors = listenForErrors(page);
  await makeDatabase(launched);
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clip = (id: string, text: string, tags: readonly string[]) => ({
    ...kept,
    id,
    postKey: `x:status:${id}`,
    post: { network: 'x', kind: 'status', id },
    text,
    author: { network: 'x', handle: 'kiln_co', name: 'Kiln Co' },
    permalink: `https://x.com/kiln_co/status/${id}`,
    keptAt: kept.createdAt,
    metrics: { reactions: { from: 1200, to: 1249, shown: '1.2K' } },
    metricsAt: kept.createdAt,
    tags,
  });
  await stored.put('clippings', [
    clip('1', 'Nine sites, one refill point each. The rest is arithmetic.', []),
    clip('2', 'Why we stopped counting likes.', ['hook']),
  ]);
  await page.goto(ownPage('dashboard.html#/library/kept'));
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await page.getByRole('searchbox').fill('refill kiln');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('button', { name: /Kiln Co/ }).click();
  const sheet = page.getByRole('complementary');
  await expect(sheet.getByText('1,200 – 1,249')).toBeVisible();
  await expect(sheet.getByText('shown as 1.2K')).toBeVisible();
  await sheet.getByLabel('Highlight a sentence').focus();
  await expect(sheet.locator('mark')).toHaveCount(0);
  await sheet.locator('blockquote').evaluate((box) => {
    const text = box.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 12, text, 34);
  });
  await sheet.getByRole('button', { name: 'Highlight', exact: true }).click();
  await expect(sheet.locator('mark')).toHaveText('one refill point each.');
  await sheet.getByLabel('Note', { exact: true }).fill('The number comes first');
  await sheet.getByLabel('Tags').fill('number, hook');
  await sheet.getByRole('combobox', { name: 'May we show it' }).selectOption('Allowed');
  await expectAccessible(page, 'a kept post');
  await sheet.getByRole('button', { name: 'Copy credit line' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Kiln Co (kiln_co): “one refill point each.” https://x.com/kiln_co/status/1',
  );
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  // Its field has the name of the filter that comes with what was saved.
  await expect(sheet).toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.getByRole('combobox', { name: 'May we show it' }).selectOption('Allowed');
  await expect(rows).toHaveCount(1);
  await page.getByRole('combobox', { name: 'May we show it' }).selectOption('Asked or not');
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('number');
  await expect(rows).toHaveCount(1);
  await expect(rows.getByText('Allowed')).toBeVisible();
  await rows.getByRole('button', { name: /Kiln Co/ }).click();
  await sheet.getByRole('button', { name: 'Take out of the library' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('counting likes');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect
    .poll(async () =>
      (await stored.rows<Clipping>('clippings')).map(({ tags, note, highlights }) => [
        tags,
        note,
        highlights?.map(({ exact }) => exact),
      ]),
    )
    .toEqual([
      [['number', 'hook'], 'The number comes first', ['one refill point each.']],
      [['hook'], undefined, undefined],
    ]);
  expect(errors).toEqual([]);
});

test('kept posts are gone through by keyboard: found, opened, a sentence marked, and left where one was', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('clippings', [
    {
      ...kept,
      id: '1',
      postKey: 'x:status:1',
      post: { network: 'x', kind: 'status', id: '1' },
      text: 'Nine sites, one refill point each. The rest is arithmetic.',
      author: { network: 'x', handle: 'kiln_co', name: 'Kiln Co' },
      keptAt: kept.createdAt,
      tags: [],
    },
  ]);
  await page.goto(ownPage('dashboard.html#/library/kept'));
  const row = page.getByRole('main').getByRole('button', { name: /Kiln Co/ });
  await expect(row).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('arithmetic');
  await page.keyboard.press('Tab');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('complementary');
  await expect(sheet.getByLabel('Note', { exact: true })).toBeFocused();
  await sheet.getByLabel('Highlight a sentence').focus();
  await page.keyboard.press('t');
  await expect(sheet.locator('mark')).toHaveText('The rest is arithmetic.');
  await sheet.getByRole('button', { name: 'Remove highlight: The rest' }).press('Enter');
  await expect(sheet.locator('mark')).toHaveCount(0);
  await sheet.getByLabel('Note', { exact: true }).press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(row).toBeFocused();
});
