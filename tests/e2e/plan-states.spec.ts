import type { Page, TestInfo } from '@playwright/test';
import { expect, lookColours, test } from './fixtures.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { storePlan } from './pages/plan-world.ts';

/** Where the plan is seen, and what stands there once it is drawn. */
const places = {
  today: '#/today',
  month: '#/calendar',
  week: '#/calendar?view=week',
  agenda: '#/calendar?view=agenda',
  board: '#/calendar?view=board',
  again: '#/calendar?view=again',
  entry: '#/calendar/today',
  strategy: '#/strategy',
  guide: '#/strategy/guide',
  print: '#/strategy/print',
  campaigns: '#/campaigns',
  campaign: '#/campaigns/winter',
} as const;
type Place = keyof typeof places;
const all = Object.keys(places) as Place[];
/** The checks of every push look at what is laid out in another way than the rest. */
const some: readonly Place[] = process.env['CI'] ? ['today', 'month', 'entry', 'campaign'] : all;

/** A picture of each place as it is now, and nothing of it lies beside the window. */
async function look(page: Page, info: TestInfo, url: (path: string) => string, name: string, list: readonly Place[]) {
  for (const place of list) {
    await page.goto(url(`dashboard.html${places[place]}`));
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.screenshot({ path: info.outputPath(`${place}, ${name}.png`) });
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside, `${place}, ${name}`).toBeLessThanOrEqual(0);
  }
}

/** How many words of titles that are seen have room for less than a few letters. */
const squeezed = (page: Page, titles: string): Promise<readonly string[]> =>
  page
    .locator(titles)
    .evaluateAll((found) =>
      found.filter((each) => each.getBoundingClientRect().width < 72).map((each) => each.textContent ?? ''),
    );

for (const colour of lookColours)
  test.describe(colour, () => {
    test.use({ colour });

    test('the plan, empty, with a little and with much in it', async ({ launched, page, stored, ownPage }, info) => {
      const errors = listenForErrors(page);
      await makeDatabase(launched);
      await look(
        page,
        info,
        ownPage,
        'empty',
        all.filter((place) => place !== 'entry' && place !== 'campaign'),
      );
      for (const size of ['few', 'many'] as const) {
        await storePlan(stored, size);
        // Written past the database's own door: no page that is open hears of it.
        await page.goto('about:blank');
        await look(page, info, ownPage, size, all);
        for (const [face, width, height] of [
          ['popup', 380, 560],
          ['sidepanel', 360, 800],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.goto(ownPage(`${face}.html`));
          await expect(page.getByText('Calls booked').first()).toBeVisible();
          await page.screenshot({ path: info.outputPath(`${face}, ${size}.png`) });
        }
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      expect(errors).toEqual([]);
    });
  });

test('the plan in a narrow window, from right to left and in the colours of the system', async ({
  launched,
  page,
  stored,
  ownPage,
}, info) => {
  await makeDatabase(launched);
  await storePlan(stored, 'many');
  await page.setViewportSize({ width: 360, height: 860 });
  await look(page, info, ownPage, 'narrow', all);
  await page.goto(ownPage('dashboard.html#/today'));
  await expect(page.locator('.duetitle').first()).toBeVisible();
  expect(await squeezed(page, '.duetitle')).toEqual([]);
  for (const view of ['week', 'agenda']) {
    await page.goto(ownPage(`dashboard.html#/calendar?view=${view}`));
    await expect(page.locator('.en').first()).toBeVisible();
    expect(await squeezed(page, '.entitle'), view).toEqual([]);
    const right = await page
      .locator('.en')
      .evaluateAll((found) => Math.max(...found.map((each) => each.getBoundingClientRect().right)));
    expect(right, view).toBeLessThanOrEqual(360);
  }
  await page.goto(ownPage('dashboard.html#/campaigns'));
  await expect(page.locator('.campaignlist .small.grey').first()).toBeVisible();
  expect(await squeezed(page, '.campaignlist .grow')).toEqual([]);
  const links = await page
    .locator('.campaignlist .link')
    .evaluateAll((found) => Math.max(...found.map((each) => each.getBoundingClientRect().right)));
  expect(links).toBeLessThanOrEqual(360);
  for (const other of ['Posts', 'People', 'Notes', 'Library', 'Reports', 'Experiments']) {
    await page.goto(ownPage(`dashboard.html#/${other.toLowerCase()}`));
    await expect(page.getByRole('heading', { level: 1, name: other, exact: true })).toBeVisible();
    const beside = await page
      .locator('.head button')
      .evaluateAll((found) =>
        found.filter((each) => each.getBoundingClientRect().right > 360).map((each) => each.textContent),
      );
    expect(beside, other).toEqual([]);
  }

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl')));
  await look(page, info, ownPage, 'from right to left', some);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await look(page, info, ownPage, 'in the colours of the system', some);
});
