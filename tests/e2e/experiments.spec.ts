import type { Stored } from '../../scripts/lib/stored.ts';
import type { Experiment } from '../../utils/model/learning.ts';
import { armsFrom } from '../../utils/metrics/arm-draw.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** In its first eight places each kind comes four times. */
const seed = 5;
const kinds = ['Begins with a question', 'Begins with a statement'];

/** An experiment that runs, with these values at 24 h by kind, each of an entry that is out. */
async function run(stored: Stored, perArm: number, values: readonly (readonly number[])[]): Promise<void> {
  const now = Date.now();
  const kept = { createdAt: now - 40 * day, updatedAt: now };
  // Each kind in the places that the lot gave it.
  const left = values.map((of) => [...of]);
  const posts = armsFrom(seed, values.length, values.flat().length).map((arm, place) => {
    const value = left[arm]?.shift();
    if (value === undefined) throw new Error(`The lot of ${seed} gives kind ${arm} more places than it has values`);
    return { id: `${arm}${place}`, arm, value };
  });
  const at = now - 9 * day;
  await stored.put(
    'planEntries',
    posts.map(({ id }) => ({
      ...kept,
      id: `out${id}`,
      title: `Post ${id}`,
      state: 'published',
      dueAt: at,
      variants: { linkedin: 'Is it?' },
      publishedPost: { network: 'linkedin', kind: 'activity', id: `7${id}` },
    })),
  );
  await stored.put(
    'posts',
    posts.map(({ id }) => ({
      key: `linkedin:activity:7${id}`,
      post: { network: 'linkedin', kind: 'activity', id: `7${id}` },
      network: 'linkedin',
      publishedAt: { from: at, to: at },
      firstSeenAt: at,
      lastSeenAt: at + 2 * day,
    })),
  );
  await stored.put(
    'sightings',
    posts.flatMap(({ id, value }) =>
      [23, 25].map((age) => ({
        id: `linkedin:activity:7${id}@${at + age * hour}`,
        postKey: `linkedin:activity:7${id}`,
        seenAt: at + age * hour,
        ageMs: { from: age * hour, to: age * hour },
        metrics: { reactions: { from: value, to: value } },
        surface: 'profile',
        reader: 'linkedin/1',
      })),
    ),
  );
  await stored.put('experiments', [
    {
      ...kept,
      id: 'run',
      title: 'A question first',
      hypothesis: 'Questions are answered more often',
      network: 'linkedin',
      arms: kinds,
      ageMs: day,
      ratio: 3,
      sd: 0.5,
      sdPosts: 20,
      perArm,
      seed,
      state: 'running',
      entries: posts.map(({ id, arm }, place) => ({ entryId: `out${id}`, arm, place, dueAt: at })),
      startedAt: now - 30 * day,
    } satisfies Experiment,
  ]);
}

test('an experiment is planned by keyboard, drawn once, seen in the calendar, and ends with a verdict', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  const now = Date.now();
  await stored.put(
    'planEntries',
    ['Refills in winter', 'Behind the tap', 'Later'].map((title, n) => ({
      createdAt: now,
      updatedAt: now,
      id: `plan${n}`,
      title,
      state: 'draft',
      dueAt: now + (n + 1) * day,
      variants: { linkedin: title },
    })),
  );
  await page.goto(ownPage('dashboard.html#/experiments'));
  await expect(page.getByText('Your experiments appear here.')).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New experiment' });
  await dialog.getByLabel('Name').fill('Opening');
  await dialog.getByLabel('Kind 1').fill(kinds[0]!);
  await dialog.getByLabel('Kind 2').fill(kinds[1]!);
  await dialog.getByLabel('Smallest difference').selectOption('3');
  await expect(dialog.getByText('It takes 14 posts of each kind, 28 in all.')).toBeVisible();
  await dialog.getByLabel('Refills in winter').focus();
  await page.keyboard.press('Space');
  await dialog.getByLabel('Behind the tap').focus();
  await page.keyboard.press('Space');
  await expectAccessible(page, 'a new experiment');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Opening' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).press('Enter');
  await expect(page.getByText('Nothing is said of results until each kind has 14 posts')).toBeVisible();
  const [made] = await stored.rows<Experiment>('experiments');
  expect(made?.entries.map(({ place }) => place)).toEqual([0, 1]);
  await expectAccessible(page, 'an experiment that runs');

  // An entry that comes later, from its own sheet.
  await page.goto(ownPage('dashboard.html#/calendar/plan2'));
  await page.getByRole('combobox', { name: 'Experiment' }).selectOption({ label: 'Opening' });
  await expect(page.getByText('Drawn for this entry: Begins with a')).toBeVisible();

  await run(stored, 4, [
    [90, 100, 120, 110],
    [30, 40, 35, 45],
  ]);
  await page.goto(ownPage('dashboard.html#/experiments/run'));
  await expect(page.getByText('The planned number is reached.').first()).toBeVisible();
  await expect(page.getByText('95 %')).toHaveCount(0);
  await page.getByRole('button', { name: 'End and show the result' }).press('Enter');
  await expect(
    page.getByText(/^“Begins with a question” did better than “Begins with a statement”: ×2\.8 \(95 % interval/),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: 'Engagement at 24 h of every post, by kind' })).toBeVisible();
  await expectAccessible(page, 'the result of an experiment');
  // In a narrow window its words are as large as elsewhere.
  await page.setViewportSize({ width: 360, height: 900 });
  await expect
    .poll(() =>
      page
        .locator('svg.arms')
        .evaluate((svg) => svg.getBoundingClientRect().width - (svg as SVGSVGElement).viewBox.baseVal.width),
    )
    .toBe(0);
});
