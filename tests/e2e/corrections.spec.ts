import { builtInTables } from '../../utils/corrections/tables.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { ReplicaPage } from './pages/replica.ts';
import { sightings } from './pages/rows.ts';

const { reader } = builtInTables.x;
const table = (selectors: object) => ({
  name: 'x-table.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({ format: 'alongside-selectors', network: 'x', reader, version: 3, about: 'New ids', selectors }),
  ),
});

test('a corrected table from a file repairs a reader at once, and can be taken back', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  // The network gives its buttons for likes another name.
  await page.addInitScript(() => {
    const rename = () => {
      for (const button of document.querySelectorAll('[data-testid="like"],[data-testid="unlike"]'))
        button.setAttribute('data-testid', 'applause');
    };
    new MutationObserver(rename).observe(document, { childList: true, subtree: true });
  });
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
  const reactions = async () => (await sightings(stored)).filter(({ metrics }) => metrics.reactions !== undefined);
  expect(await reactions()).toEqual([]);

  const settings = await launched.context.newPage();
  await settings.goto(ownPage('dashboard.html#/settings'));
  const panel = settings.getByRole('region', { name: 'Networks' });
  const file = panel.locator('input[type="file"]');
  await file.setInputFiles(table({ likes: '[data-testid="applause"]' }));
  await expect(panel.getByRole('alert')).toHaveText(
    'Nothing was changed. The table names "likes", which does not exist here.',
  );
  await file.setInputFiles(table({ post: 'article[' }));
  await expect(panel.getByRole('alert')).toHaveText(
    'Nothing was changed. This browser cannot use "post" of the table.',
  );
  await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('<html>') });
  await expect(panel.getByRole('alert')).toHaveText('Nothing was changed. The file is not a corrected table.');
  await file.setInputFiles(table({ like: '[data-testid="applause"]' }));
  await expect(panel.getByText('X is read with corrected table 3.')).toBeVisible();
  await expect(panel.getByRole('alert')).toHaveText('');
  await expectAccessible(settings, 'settings with a corrected table');

  await page.bringToFront();
  await expect(async () => {
    await replica.scrollBy(600);
    expect(await reactions()).not.toEqual([]);
  }).toPass({ intervals: [2000], timeout: 25_000 });

  await settings.bringToFront();
  await panel.getByRole('button', { name: 'Remove corrected table 3 of X' }).click();
  await expect(panel.getByText('X is read with corrected table 3.')).toHaveCount(0);
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('X is read with corrected table 3.')).toBeVisible();
});

test('a table for another version is named, and does not count', async ({ launched, page, ownPage, stored }) => {
  const correction = { format: 'alongside-selectors', network: 'x', reader: 'x/0', version: 2 };
  await stored.settings({ 'selectors.x': { ...correction, selectors: { post: 'article.gone' } } });
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
  const settings = await launched.context.newPage();
  await settings.goto(ownPage('dashboard.html#/settings'));
  await expect(settings.getByText('Corrected table 2 of X is for an older version and no longer used.')).toBeVisible();
});
