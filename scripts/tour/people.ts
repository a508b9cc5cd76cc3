import { pause, type Stage, until } from './stage.ts';
import type { Step } from './step.ts';

interface Kept {
  readonly name: string;
  readonly stage?: string;
  readonly nextStep?: { readonly text: string; readonly day?: string };
}

/** The person of the step before, in the dashboard: what comes next in words, a call, the board. */
export const people: Step = {
  title: 'People: the next step in words, a call on the timeline, the board',
  play: async ({ launched, own, book, stored }: Stage) => {
    const dashboard = await launched.context.newPage();
    await dashboard.goto(own('dashboard.html#/people'));
    await dashboard.getByRole('button', { name: 'Mara Lindqvist' }).first().click();
    const sheet = dashboard.getByRole('complementary');
    await sheet.getByLabel('Next step').fill('Send her the hotel case in 2 weeks');
    await sheet.getByLabel('Stage').selectOption('Talking');
    await pause(300);
    await book.picture(dashboard, 'A next step in words');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    const kept = await until(
      async () => (await stored.rows<Kept>('people')).find(({ name }) => name === 'Mara Lindqvist'),
      (person) => person?.nextStep?.day !== undefined,
    );
    const step = kept?.nextStep;
    book.check(
      'next step, read from words',
      `${step?.text ?? 'none'}, ${step?.day ?? 'no day'}`,
      step?.text === 'Send her the hotel case' && step.day !== undefined,
    );
    await sheet.getByRole('button', { name: 'Log a touch' }).click();
    await dashboard.getByRole('dialog').getByLabel('About').fill('Asked for numbers on 40 rooms');
    await dashboard.keyboard.press('Enter');
    const logged = sheet.getByRole('region', { name: 'Timeline' }).getByText('Asked for numbers on 40 rooms');
    await logged.waitFor();
    await logged.scrollIntoViewIfNeeded();
    await pause(300);
    await book.picture(dashboard, 'One timeline of a person, and the score');
    await dashboard.goto(own('dashboard.html#/people/board'));
    const card = dashboard.getByRole('main').getByText('Mara Lindqvist').first();
    await card.waitFor();
    book.check('stage on the board', kept?.stage ?? 'none', kept?.stage === 'talking');
    await pause(400);
    await book.picture(dashboard, 'The board of people');
    await dashboard.close();
  },
};
