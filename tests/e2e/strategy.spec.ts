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
  await page.getByRole('button', { name: 'On one page' }).click();
  const sheet = page.getByRole('article', { name: 'On one page' });
  await expect(sheet.getByText('How it is made')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(sheet).toBeVisible();
});
