import type { Goal } from '../../utils/model/records.ts';
import type { Strategy, Tactic } from '../../utils/model/strategy.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

test('a first strategy is asked for step by step; its goal and its routine stand on Today, and it fits on one page', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/strategy'));
  await page.getByRole('button', { name: 'Guided strategy' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'What is it for' })).toBeVisible();
  await expectAccessible(page, 'what it is for');
  await page.getByRole('button', { name: /^Response time/ }).press('Enter');

  // The goal is proposed; what is missing is said, and a reload stays at the question.
  await expect(page.getByRole('heading', { name: 'How will you know' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Objective')).toHaveValue('Answer everybody in time');
  await page.getByLabel('Target, hours at most').fill('');
  await page.getByRole('button', { name: 'Keep and go on' }).click();
  await expect(page.getByText('Type a number, for example 50')).toBeVisible();
  await page.getByLabel('Target, hours at most').fill('4');
  await page.getByRole('button', { name: 'Keep and go on' }).click();
  await expect(page.getByRole('heading', { name: 'What do you talk about' })).toBeVisible();

  // Going back changes the goal that was made.
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('Target, hours at most').fill('6');
  await page.getByRole('button', { name: 'Keep and go on' }).click();
  await page.getByLabel('Circle').fill('How it is made');
  await page.getByRole('button', { name: 'Keep and go on' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByLabel('What you do, 1')).toHaveValue('Answer what waits, in the morning');
  await expectAccessible(page, 'the routine');
  await page.getByRole('button', { name: 'Keep and go on' }).click();
  await expect(page.getByText('Networks: left out')).toBeVisible();

  const goals = await stored.rows<Goal>('goals');
  expect(goals).toMatchObject([{ metric: 'responseTime', target: 6, objective: 'Answer everybody in time' }]);
  const [strategy] = await stored.rows<Strategy>('strategies');
  expect(strategy).toMatchObject({ objectives: ['Answer everybody in time'], pillars: { p1: 'How it is made' } });
  expect(strategy?.networks).toBeUndefined();

  await page.getByRole('button', { name: 'See it on Today' }).click();
  await expect(page.getByText('Answers within hours')).toBeVisible();
  await expect(page.getByText('0 of 2 done')).toBeVisible();
  await page.getByLabel('Answer what waits, in the morning').press('Space');
  await expect(page.getByText('1 of 2 done')).toBeVisible();
  const doneOn = (await stored.rows<Tactic>('tactics')).map((tactic) => tactic.doneOn?.length ?? 0);
  expect(doneOn.sort()).toEqual([0, 1]);

  const popup = await launched.context.newPage();
  await popup.goto(ownPage('popup.html'));
  await expect(popup.getByLabel('Answer what waits, in the morning')).toBeChecked();
  await popup.getByLabel('Answer what waits, in the afternoon').click();
  await expect(popup.getByText('2 of 2 done')).toBeVisible();
  await popup.close();
  await expect(page.getByText('2 of 2 done')).toBeVisible();

  await page.getByRole('button', { name: 'Edit the routine' }).click();
  await expect(page.getByRole('heading', { name: 'Answer everybody in time' })).toBeVisible();
  await expect(page.getByText(/No own account on LinkedIn is known/)).toBeVisible();
  await expectAccessible(page, 'the strategy');

  // In another order by keys, and back by the mouse.
  const lines = page.getByRole('region', { name: 'Routine' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Move Answer what waits, in the afternoon up' }).press('Enter');
  await expect(lines.first()).toContainText('afternoon');
  await expect(page.getByRole('button', { name: 'Move Answer what waits, in the afternoon down' })).toBeFocused();
  await lines.last().dragTo(lines.first());
  await expect(lines.first()).toContainText('morning');

  await page.getByRole('button', { name: 'Edit the pillars' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Posts a week: How it is made').fill('often');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('Type a number, for example 50')).toBeVisible();
  await dialog.getByLabel('Posts a week: How it is made').fill('2');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Pillars' })).toContainText('0 of 2 seen this week, 0 of 8 in 28 days');
  await page.screenshot({ path: test.info().outputPath('strategy.png'), fullPage: true });
  await page.getByRole('button', { name: 'On one page' }).click();
  const sheet = page.getByRole('article', { name: 'On one page' });
  await expect(sheet.getByText('How it is made')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(sheet).toBeVisible();

  // More than anybody should decide fits as well, and says what is left out.
  await stored.put('strategies', [{ ...strategy, ...fullStrategy }]);
  await stored.put(
    'tactics',
    many(20, (n) => ({ id: `t${n}`, text: long(200, n), place: 10 + n })),
  );
  await stored.put(
    'personas',
    many(15, (n) => ({ id: `p${n}`, name: long(90, n), titles: [long(120, n)], ...fitsAll })),
  );
  await stored.put(
    'goals',
    many(30, (n) => ({ id: `g${n}`, ...goalOf(fullStrategy.objectives[n % 12] ?? '', n) })),
  );
  await stored.put(
    'voices',
    many(1, () => ({ id: 'voice', say: many8, banned: many8, person: 'we' })),
  );
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expect(sheet.getByText(/^and \d+ more$/).first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('print.png'), fullPage: true });
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, path: test.info().outputPath(`strategy-${format}.pdf`) });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
  }
});

const kept = { createdAt: 1_790_000_000_000, updatedAt: 1_790_000_000_000 };
const many = <T extends object>(count: number, of: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => ({ ...kept, ...of(n) }));
const long = (length: number, n: number): string =>
  `${n} ${'something that somebody found worth writing down '.repeat(30)}`.slice(0, length).trim();
const many8 = Array.from({ length: 20 }, (_, n) => long(60, n));
const fitsAll = { industries: [], interests: [], behaviours: [] };
const goalOf = (objective: string, n: number) => ({
  title: long(200, n),
  objective,
  metric: 'manual',
  manualValue: 1,
  target: 40,
  startsAt: Date.now() - 86_400_000,
  dueAt: Date.now() + 86_400_000,
});
const networks = ['x', 'linkedin', 'facebook'] as const;
const fullStrategy = {
  aim: long(1000, 0),
  objectives: Array.from({ length: 12 }, (_, n) => long(300, n)),
  networks,
  purposes: Object.fromEntries(networks.map((network) => [network, long(300, 0)])),
  cadence: { x: 7, linkedin: 3, facebook: 2 },
  pillars: { p1: long(60, 1), p2: long(60, 2), p3: long(60, 3), p4: long(60, 4) },
  pillarCadence: { p1: 2, p2: 3, p3: 0.5, p4: 1 },
  budget: { amount: 12_000, currency: 'EUR', per: 'quarter' },
} as const;

test('a guide of which every step is skipped keeps nothing, says so, and has nothing to show on Today', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/strategy'));
  await page.getByRole('button', { name: 'Guided strategy' }).click();
  for (const heading of [
    /^What is it for/,
    /^How will you/,
    /^What do you talk/,
    /^Where, and how/,
    /^What do you do/,
  ]) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await page.getByRole('button', { name: 'Skip' }).click();
  }
  for (const part of ['Goals', 'Pillars', 'Networks', 'Routine'])
    await expect(page.getByText(`${part}: left out`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'To the strategy' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'See it on Today' })).toHaveCount(0);
  for (const table of ['goals', 'strategies', 'tactics']) expect(await stored.count(table)).toBe(0);
});
