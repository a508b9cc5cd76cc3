import type { HealthRow, SightingRow } from '../../utils/db/schema.ts';
import { dayOf, daysBefore } from '../../utils/lib/ids.ts';
import { anyNetwork, expect, homeOf, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { postOf, profileOf, ReplicaPage } from './pages/replica.ts';
import { idOf, sightings } from './pages/rows.ts';

type Kind = Pick<HealthRow, 'network' | 'surface' | 'field'>;

const dayOfCounts = (kind: Kind, daysAgo: number, read: number, missing: number): HealthRow => {
  const day = daysBefore(Date.now(), daysAgo);
  const id = `${kind.network}|${kind.surface}|${kind.field}|${day}`;
  return { ...kind, id, day, read, missing, reader: `${kind.network}/1`, lastAt: Date.now() - daysAgo * 86_400_000 };
};

/** Good for a week, then not found for two days. */
const brokenSinceYesterday = (kind: Kind): HealthRow[] => [
  ...[2, 3, 4, 5, 6, 7].map((daysAgo) => dayOfCounts(kind, daysAgo, 40, 1)),
  dayOfCounts(kind, 1, 0, 40),
  dayOfCounts(kind, 0, 0, 40),
];

const comments: Kind = { network: 'x', surface: 'home', field: 'metrics.comments' };
const partly: Kind = { network: 'facebook', surface: 'group', field: 'metrics.shares' };
const rows = [
  ...brokenSinceYesterday(comments),
  ...brokenSinceYesterday({ network: 'facebook', surface: 'group', field: 'metrics.comments' }),
  dayOfCounts(partly, 1, 40, 2),
  dayOfCounts(partly, 0, 6, 14),
  dayOfCounts({ ...comments, field: 'author' }, 0, 40, 0),
];

const earlier = Array.from({ length: 1300 }, (_, index): SightingRow => ({
  id: `x:status:${index}@${index}`,
  postKey: `x:status:${index}`,
  seenAt: index,
  metrics: index < 1204 ? { comments: { from: 1, to: 1 } } : {},
  surface: 'home',
  reader: 'x/1',
}));

const yesterday = (): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(new Date(daysBefore(Date.now(), 1)));

test('settings say what is stopped since when, and give a report without anything of what was seen', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeDatabase(launched);
  await stored.put('health', rows);
  await stored.put('sightings', earlier);
  await stored.put('people', [{ id: 'p1', name: 'Mara Lindqvist', tags: [], createdAt: 1, updatedAt: 1 }]);
  await page.goto(ownPage('dashboard.html#/settings'));
  const panel = page.getByRole('region', { name: 'Networks' });
  const sentences = panel.getByRole('listitem');
  await expect(sentences).toHaveText([
    `X changed its pages on the feed. Notes still work; comment counts are not recorded since ${yesterday()}. ` +
      'The 1,204 earlier readings are unaffected.',
    `Facebook changed its pages on group posts. Notes still work; comment counts are not recorded since ${yesterday()}.`,
    'Facebook on group posts: some share counts cannot be read. Those that can are recorded.',
  ]);
  await expect(panel.getByRole('row', { name: /^X / }).getByText('stopped')).toHaveCount(1);
  await expect(panel.getByRole('row', { name: /Facebook/ }).getByText('partly')).toHaveCount(1);
  const rail = page.getByRole('navigation', { name: 'Alongside' });
  await expect(rail).toContainText('3 networks are read, X and Facebook in part');
  await expectAccessible(page, 'settings with stopped fields');

  await panel.getByRole('button', { name: 'Copy redacted report' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Report copied/)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).not.toContain('Mara');
  const report = JSON.parse(text) as { counts: object[] };
  expect(report).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+/),
    browser: expect.stringMatching(/^Chrome \d/),
    modes: { x: 'overlay', linkedin: 'overlay', facebook: 'overlay' },
    readers: ['facebook/1', 'x/1'],
  });
  expect(report.counts).toHaveLength(rows.length);
  expect(report.counts).toContainEqual({ ...comments, day: dayOf(Date.now()), read: 0, missing: 40, broken: 0 });
});

test('a stopped field is left out of new sightings, said in the popup, and recorded again when it is back', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('health', brokenSinceYesterday(comments));
  const popup = await launched.context.newPage();
  await popup.goto(ownPage('popup.html'));
  await page.bringToFront();
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  await expect(popup.getByRole('region', { name: 'This tab' })).toContainText('Not readable: comments.');

  const said = await replica.world();
  const counted = (id: string): number => said.get(id)?.counts.comments ?? 0;
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
  // What is on screen at first comes with one message, before five readings were good.
  const all = await sightings(stored);
  const begin = Math.min(...all.map(({ seenAt }) => seenAt));
  const first = all.filter(({ seenAt }) => seenAt - begin < 1000);
  expect(first.some(({ postKey }) => counted(idOf(postKey)) > 0)).toBe(true);
  expect(first.flatMap(({ metrics }) => (metrics.comments ? ['comments'] : []))).toEqual([]);
  expect(first.flatMap(({ metrics }) => (metrics.reactions ? [] : ['no reactions']))).toEqual([]);

  await expect(async () => {
    await replica.scrollBy(700);
    expect((await sightings(stored)).some(({ metrics }) => metrics.comments !== undefined)).toBe(true);
  }).toPass({ intervals: [2000], timeout: 25_000 });
});

for (const network of anyNetwork) {
  test(`${network}: pages that are as usual break nothing`, async ({ page, ownPage, stored }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    const [post] = await replica.feed();
    if (!post) throw new Error('the feed is empty');
    for (const url of [homeOf[network], profileOf[network], postOf[network](post)]) {
      await replica.open(url);
      for (let turn = 0; turn < 4; turn += 1) {
        await page.waitForTimeout(1500);
        await replica.scrollBy(500);
      }
      await replica.tick(60);
      await page.waitForTimeout(2500);
    }
    await expect.poll(() => stored.count('sightings')).toBeGreaterThan(5);
    const broken = (await stored.rows<HealthRow>('health')).filter((row) => row.broken);
    expect(broken.map(({ surface, field }) => `${surface} ${field}`)).toEqual([]);
    await page.goto(ownPage('dashboard.html#/settings'));
    await expect(page.getByText('Copy redacted report')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Networks' }).getByText('ok').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Networks' }).getByRole('listitem')).toHaveText([]);
  });
}
