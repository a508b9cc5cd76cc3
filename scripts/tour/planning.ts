import { pause, type Stage, until } from './stage.ts';
import type { Step } from './step.ts';

interface Kept {
  readonly objective?: string;
  readonly title: string;
  readonly checklist?: readonly unknown[];
}

/** What all of it is for, asked step by step, and a launch with what has to be done for it. */
export const planning: Step = {
  title: 'A first strategy step by step, and a launch with its checklist',
  play: async ({ launched, own, book, stored }: Stage) => {
    const dashboard = await launched.context.newPage();
    await dashboard.goto(own('dashboard.html#/strategy'));
    await dashboard.getByRole('button', { name: 'Guided strategy' }).click();
    await dashboard.getByRole('button', { name: /^Response time/ }).click();
    const target = dashboard.getByLabel('Target, hours at most');
    await target.fill('4');
    await pause(300);
    await book.picture(dashboard, 'A first strategy, step by step');
    const keep = dashboard.getByRole('button', { name: 'Keep and go on' });
    await keep.click();
    await dashboard.getByLabel('Circle').fill('How it is made');
    await keep.click();
    await dashboard.getByRole('button', { name: 'Skip' }).click();
    await dashboard.getByLabel('What you do, 1').waitFor();
    await keep.click();
    await dashboard.getByText('Networks: left out').waitFor();
    const goals = await until(
      async () => (await stored.rows<Kept>('goals')).filter(({ objective }) => objective !== undefined),
      ({ length }) => length > 0,
    );
    book.check('goals of the strategy', goals[0]?.objective ?? 'none', goals.length === 1);
    await dashboard.goto(own('dashboard.html#/strategy'));
    await dashboard.getByRole('heading', { name: 'Answer everybody in time' }).waitFor();
    await pause(600);
    await book.picture(dashboard, 'Dashboard, Strategy');

    await dashboard.goto(own('dashboard.html#/campaigns'));
    await dashboard.getByRole('banner').getByRole('button', { name: 'New campaign' }).click();
    const sheet = dashboard.getByRole('complementary');
    await sheet.getByLabel('Title').fill('Winter refill');
    await sheet.getByRole('combobox', { name: 'Kind' }).selectOption('Launch');
    await sheet.getByLabel('Budget').fill('500');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await dashboard.getByRole('main').getByRole('link', { name: 'Winter refill' }).click();
    await dashboard.getByRole('button', { name: 'Use the launch checklist' }).click();
    const launch = await until(
      async () => (await stored.rows<Kept>('campaigns')).find(({ title }) => title === 'Winter refill'),
      (campaign) => campaign?.checklist !== undefined,
    );
    const steps = launch?.checklist?.length ?? 0;
    book.check('steps on the checklist of the launch', steps, steps > 0);
    await pause(600);
    await book.picture(dashboard, 'A launch and its checklist');
    await dashboard.close();
  },
};
