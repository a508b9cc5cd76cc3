import { pause, type Stage, typeInto, until } from './stage.ts';
import type { Step } from './step.ts';

const editor = '[componentkey="ShareBox_textEditor"]';
const draft = 'We leverage the the cold: refills drop by 18 % in November. #refillstations';

interface Entry {
  readonly title: string;
  readonly dueAt?: number;
  readonly variants: { readonly linkedin?: string };
}

/** How the brand speaks, and a link with its campaign, both of which the next draft is held against. */
export const library: Step = {
  title: 'Library: how we speak, and what we link to',
  play: async ({ launched, own, book, stored }: Stage) => {
    const dashboard = await launched.context.newPage();
    await dashboard.goto(own('dashboard.html#/library/voice'));
    await dashboard.getByLabel('Words to avoid').fill('leverage = use');
    await dashboard.getByRole('button', { name: 'Save', exact: true }).click();
    const sheet = await until(
      async () => (await stored.rows<{ readonly avoid?: readonly unknown[] }>('voices'))[0],
      (voice) => voice?.avoid?.length === 1,
    );
    book.check('words to avoid in the voice sheet', sheet?.avoid?.length ?? 0, sheet?.avoid?.length === 1);
    await pause(300);
    await book.picture(dashboard, 'Library, how we speak');
    await dashboard.close();
  },
};

/** What is found in a draft, and the draft as an entry of the plan. */
export const findingAndPlan: Step = {
  title: 'LinkedIn: what is found in a draft, and the draft becomes an entry of the plan',
  play: async ({ page, book, stored }: Stage) => {
    await page.goto('https://www.linkedin.com/feed/?shareActive=true');
    await page.locator(editor).first().waitFor();
    await typeInto(page, editor, draft);
    const ours = page.getByRole('region', { name: 'Alongside', exact: true });
    const findings = ours.getByRole('button', { name: /^\d+ findings$/ });
    await findings.waitFor();
    await findings.click();
    const card = ours.getByRole('dialog');
    // The one at the caret opens first.
    await card
      .getByText(/#refillstations/)
      .first()
      .waitFor();
    await pause(400);
    await book.picture(page, 'LinkedIn, a finding in the draft');
    const found = Number.parseInt((await findings.innerText()).trim(), 10);
    book.check('found in the draft: a word to avoid, a doubled word, a hashtag', found, found === 3);

    await ours.getByRole('button', { name: 'More', exact: true }).click();
    await ours.getByRole('button', { name: 'Plan', exact: true }).click();
    const plan = ours.getByRole('dialog', { name: 'Plan' });
    await plan.getByLabel('When it is due').fill('tomorrow 10:00');
    await pause(300);
    await book.picture(page, 'LinkedIn, the plan under the composer');
    await plan.getByRole('button', { name: 'Save as entry' }).click();
    const saved = await until(
      async () => (await stored.rows<Entry>('planEntries')).find(({ variants }) => variants.linkedin === draft),
      (entry) => entry !== undefined,
    );
    book.check(
      'draft saved as an entry, due in words',
      saved ? new Date(saved.dueAt ?? 0).getHours() : 'none',
      saved?.dueAt !== undefined,
    );
  },
};
