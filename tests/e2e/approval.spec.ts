import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Download } from '@playwright/test';
import type { EntryComment } from '../../utils/model/entry-comments.ts';
import type { PlanEntry } from '../../utils/model/records.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const now = Date.now();
const nasty = '<img src=x onerror="document.title = 1">';
const entry = (id: string, title: string, text: string): PlanEntry => ({
  id,
  title,
  state: 'review',
  dueAt: now,
  variants: { x: text, linkedin: `${text} And more of it.` },
  media: [{ name: 'tap.png', kind: 'picture', type: 'image/png', bytes: 9, width: 1200, height: 675, alt: 'A tap' }],
  createdAt: now,
  updatedAt: now,
});

for (const colour of flowColours) {
  test.describe(`in ${colour}`, () => {
    test.use({ colour });

    test('a client answers a review file offline; approvals count until the text is another one', async ({
      launched,
      page,
      ownPage,
      stored,
    }) => {
      const kept = async () =>
        Object.fromEntries((await stored.rows<PlanEntry>('planEntries')).map((row) => [row.id, row]));
      await makeDatabase(launched);
      await stored.put('planEntries', [entry('a', 'Refills drop', 'Refills drop.'), entry('b', nasty, nasty)]);
      await page.goto(ownPage('dashboard.html#/calendar'));
      const save = async (press: Promise<void>, from = page): Promise<Download> => {
        const [download] = await Promise.all([from.waitForEvent('download'), press]);
        return download;
      };
      await page.getByRole('button', { name: 'Review file' }).click();
      const file = await save(page.getByRole('menuitem', { name: 'Save a file of all that is in review' }).click());
      expect(file.suggestedFilename()).toMatch(/posts-to-approve-.*\.html$/);

      const review = await launched.context.newPage();
      const problems: string[] = [];
      review.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await review.emulateMedia({ colorScheme: colour });
      const path = `${await file.path()}.html`;
      await file.saveAs(path);
      await review.goto(pathToFileURL(path).href);
      await expect(review.getByText(nasty, { exact: true }).first()).toBeVisible();
      expect(await review.locator('img').count()).toBe(0);
      await review.getByRole('button', { name: 'Save answers' }).click();
      await expect(review.getByText('Type your name first.')).toBeVisible();
      await review.getByLabel('Your name').fill('Ana Ruiz');
      const [first, second] = [
        review.getByRole('article', { name: 'Refills drop' }),
        review.getByRole('article').nth(1),
      ];
      await first.getByLabel('Approved').check();
      await second.getByLabel('Please change').check();
      await second.getByLabel('Comment').fill('No <b>pictures</b>, please');
      await expect(review.getByText('1 approved · 1 to change · 0 without an answer')).toBeVisible();
      await expectAccessible(review, `${colour}, the review file`);
      const answers = await save(review.getByRole('button', { name: 'Save answers' }).click(), review);
      const said = await readFile(await answers.path());
      expect(problems).toEqual([]);
      await review.close();

      const give = (name: string, text: string | Buffer) =>
        page
          .getByLabel('Read answers to a review…')
          .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      await give('cut.json', said.subarray(0, said.length - 30));
      await expect(page.getByText(/^This file was cut or changed/)).toBeVisible();
      expect((await kept())['a']).toMatchObject({ state: 'review' });
      await give('answers.json', said);
      const dialog = page.getByRole('dialog', { name: 'Answers to a review' });
      await expect(dialog.getByText(/^From Ana Ruiz, /)).toBeVisible();
      await dialog.getByRole('button', { name: 'Take over' }).click();
      await expect.poll(kept).toMatchObject({
        a: { state: 'approved', approval: { by: 'Ana Ruiz', how: 'file' } },
        b: { state: 'draft' },
      });
      expect(await stored.rows<EntryComment>('entryComments')).toMatchObject([
        { entryId: 'b', by: 'Ana Ruiz', text: 'No <b>pictures</b>, please', verdict: 'changes' },
      ]);

      await page.getByRole('button', { name: /Refills drop/ }).click();
      const sheet = page.getByRole('complementary');
      await expect(sheet.getByText(/^Approved by Ana Ruiz in a review file, /)).toBeVisible();
      await sheet.getByRole('textbox', { name: 'Text for X' }).fill('Refills drop by 18 %.');
      await Promise.all([
        expect(page.getByText(/^Saved: Refills drop\. What Ana Ruiz approved was changed/)).toBeVisible(),
        sheet.getByRole('button', { name: 'Save', exact: true }).click(),
      ]);
      await expect.poll(kept).toMatchObject({ a: { state: 'draft' } });
      await page.getByRole('button', { name: /Refills drop.*Changed after it was approved/ }).click();
      await expect(sheet.getByText(/^Ana Ruiz approved another text, /)).toBeVisible();
      await sheet.getByLabel('Your name').fill('Ines');
      await sheet.getByLabel('Comment', { exact: true }).fill('The number is new');
      await sheet.getByRole('button', { name: 'Add comment' }).click();
      await sheet.getByRole('button', { name: 'Settle: Ines' }).click();
      await expect(sheet.getByText('Settled')).toBeVisible();
      await expectAccessible(page, `${colour}, an entry whose approval is void`);
      await sheet.getByRole('button', { name: 'Approve', exact: true }).click();
      await expect.poll(kept).toMatchObject({ a: { state: 'approved', approval: { by: 'Ines', how: 'here' } } });
    });
  });
}
