import { addEarlierVisits } from './history.ts';
import { people } from './people.ts';
import { planning } from './planning.ts';
import { findingAndPlan, library } from './writing.ts';
import type { Step } from './step.ts';
import { dotOf, editorText, pause, readOn, tick, typeInto, until } from './stage.ts';

const snippetText = 'At nine sites we set the water to 14 °C instead of 6 °C.\n\nThe drop went from 18 % to 7 %.';

const firstRun: Step = {
  title: 'First run: say what is read, choose where',
  play: async ({ page, own, book, stored }) => {
    await page.goto(own('dashboard.html#/welcome'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await book.picture(page, 'First run, nothing chosen');
    const chosen = await page.getByRole('radio', { checked: true }).count();
    book.check('networks on before a choice', chosen, chosen === 0);
    for (const choice of await page.getByRole('radio', { name: /^Overlay/ }).all()) await choice.check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Today' }).waitFor();
    await stored.put('snippets', [
      { id: 'tour-snippet', title: 'Hotel case in two lines', text: snippetText, uses: 6, createdAt: 0, updatedAt: 0 },
    ]);
  },
};

const read = (network: string, home: string): Step => ({
  title: `${network}: read the feed, store what stayed on screen for a second`,
  play: async ({ page, book, stored }) => {
    const before = await stored.count('sightings');
    await page.goto(home);
    await pause(2500);
    await readOn(page, 5);
    const after = await until(
      () => stored.count('sightings'),
      (count) => count >= before + 4,
    );
    book.check(`${network}: sightings stored`, after - before, after - before >= 4);
    await book.picture(page, `${network} feed, read quietly`);
  },
});

const keepCompetitor: Step = {
  title: 'X: keep a competitor from its profile',
  play: async ({ page, book, stored }) => {
    await page.goto('https://x.com/clearspout');
    const followers = await until(
      () => stored.rows<{ profile: { handle: string }; followers?: object }>('profileSightings'),
      (rows) => rows.some(({ profile }) => profile.handle === 'clearspout'),
    );
    book.check(
      'profile sightings of Clearspout',
      followers.length,
      followers.some((row) => row.followers !== undefined),
    );
    await readOn(page, 4);
    await page.goto('https://x.com/clearspout');
    await page
      .getByRole('button', { name: /^Open card: Clearspout/ })
      .first()
      .waitFor();
    await page.keyboard.press('Alt+p');
    const card = page.getByRole('dialog', { name: 'Clearspout' });
    await card.getByRole('button', { name: 'Competitor' }).click();
    const relations = await until(
      async () =>
        (await stored.rows<{ network: string; handle: string; relation: string }>('profiles')).find(
          ({ network, handle }) => network === 'x' && handle === 'clearspout',
        ),
      (row) => row?.relation === 'competitor',
    );
    book.check('relation of Clearspout', relations?.relation ?? 'none', relations?.relation === 'competitor');
    await dotOf(page, 'Clearspout, Competitor');
    await book.picture(page, 'X, a competitor kept');
    await page.keyboard.press('Escape');
  },
};

const postCard: Step = {
  title: 'X: a mark on a followed post, its card with the line of its life',
  play: async ({ page, book, stored }) => {
    const added = await addEarlierVisits(stored);
    book.check('earlier visits put in for the picture', added, added > 0);
    await stored.settings({ 'known.revision': Date.now() });
    await page.goto('https://x.com/clearspout');
    const marks = page.getByRole('button', { name: /open card$/ });
    await marks.first().waitFor();
    await readOn(page, 1);
    // The others come as they are looked up.
    await marks.nth(1).waitFor();
    const count = await marks.count();
    book.check('marks on screen', count, count > 1);
    await marks.first().click();
    await page
      .getByRole('dialog')
      .getByText(/Sightings: \d/)
      .first()
      .waitFor();
    await pause(400);
    await book.picture(page, 'X, mark and post card');
    await page.keyboard.press('Escape');
  },
};

const note: Step = {
  title: 'LinkedIn: who is this, and a note with three keys',
  play: async ({ page, book, stored }) => {
    await page.goto('https://www.linkedin.com/in/mara-lindqvist/');
    await page
      .getByRole('heading', { name: /Mara Lindqvist/ })
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /^Open card: Mara Lindqvist/ })
      .first()
      .waitFor();
    await page.keyboard.press('Alt+p');
    const card = page.getByRole('dialog', { name: /Mara Lindqvist/ });
    await card.waitFor();
    await card.getByRole('button', { name: 'Keep this person' }).click();
    await card.getByRole('combobox', { name: 'Relation' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Wants numbers for 40 rooms, not 400. Budget decided in December.');
    await page.keyboard.press('Enter');
    const notes = await until(
      () => stored.rows<{ text: string }>('notes'),
      (rows) => rows.length > 0,
    );
    book.check(
      'note kept',
      notes[0]?.text.slice(0, 34) ?? 'none',
      notes.some(({ text }) => text.startsWith('Wants numbers')),
    );
    await card.getByText(/^Wants numbers/).waitFor();
    await dotOf(page, 'Mara Lindqvist, Contact');
    await book.picture(page, 'LinkedIn, a person and a note');
    await page.keyboard.press('Escape');
  },
};

interface Composer {
  readonly network: string;
  readonly url: string;
  /** What a person presses to open the composer; nothing where it is open already. */
  readonly opener?: string;
  readonly editor: string;
}

const compose = ({ network, url, opener, editor }: Composer): Step => ({
  title: `${network}: the dock under the composer, a snippet through the network's own editor`,
  play: async ({ page, book }) => {
    await page.goto(url);
    if (opener) await page.locator(opener).first().click();
    await page.locator(editor).first().waitFor();
    await typeInto(page, editor, 'Refills drop in winter.\n;;hot');
    await page.getByRole('option', { name: /Hotel case/ }).waitFor();
    await book.picture(page, `${network}, dock and snippets`);
    await page.keyboard.press('Enter');
    const wanted = `Refills drop in winter.\n${snippetText}`;
    const text = await until(
      () => editorText(page),
      (now) => now === wanted,
      4000,
    );
    book.check(`${network}: text in the editor's own model`, `${text?.length ?? 0} characters`, text === wanted);
    await pause(500);
    await book.picture(page, `${network}, snippet inserted`);
  },
});

const goal: Step = {
  title: 'A goal that moves with what is seen',
  play: async ({ launched, page, own, book, stored }) => {
    const now = Date.now();
    const day = 86_400_000;
    await stored.put('goals', [
      {
        id: 'tour-goal',
        title: 'Engagement on X',
        metric: 'engagement',
        network: 'x',
        target: 6000,
        startsAt: now - 45 * day,
        dueAt: now + 40 * day,
        createdAt: now,
        updatedAt: now,
      },
    ]);
    await stored.put('planEntries', planned(now));
    const dashboard = await launched.context.newPage();
    await dashboard.goto(own('dashboard.html#/today'));
    const figure = dashboard.getByText(/of 6,000/).first();
    await figure.waitFor();
    const before = await figure.innerText();
    await page.bringToFront();
    await page.goto('https://x.com/tidewell');
    await pause(2500);
    await readOn(page, 3);
    await tick(page, 5);
    await dashboard.bringToFront();
    const after = await until(
      () => figure.innerText(),
      (text) => text !== before,
      15_000,
    );
    book.check('goal before and after own posts were seen', `${before} → ${after}`, before !== after);
    await book.picture(dashboard, 'Dashboard, Today');
    for (const name of ['Calendar', 'Posts', 'People', 'Reports', 'Settings']) {
      await dashboard
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await dashboard
        .getByRole('heading', { name, level: 1 })
        .or(dashboard.getByRole('heading', { level: 1 }))
        .first()
        .waitFor();
      await pause(700);
      await book.picture(dashboard, `Dashboard, ${name}`);
    }
    await dashboard.close();
  },
};

function planned(now: number): object[] {
  const at = (days: number, hour: number): number => {
    const date = new Date(now);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hour).getTime();
  };
  const entry = (id: string, title: string, dueAt: number, state: string, pillar: string, variants: object) => ({
    id,
    title,
    dueAt,
    state,
    pillar,
    variants,
    createdAt: now,
    updatedAt: now,
  });
  return [
    entry('tour-1', 'Refills drop in winter', at(0, 23), 'approved', 'p1', {
      linkedin: 'Refills drop by 18 % in November.',
      x: 'Refills drop by 18 %.',
    }),
    entry('tour-2', 'Behind the tap, part 3', at(1, 14), 'review', 'p3', { x: 'Sana, the night porter.' }),
    entry('tour-3', 'Savings calculator', at(3, 18), 'scheduled', 'p2', { facebook: 'What a bottle costs you.' }),
    entry('tour-4', 'Campus pilot, month 6', at(6, 9), 'draft', 'p2', { linkedin: 'Six months in.' }),
    entry('tour-5', 'Filter change in four minutes', at(-5, 9), 'published', 'p1', {
      linkedin: 'A filter change takes four minutes.',
    }),
  ];
}

const popup: Step = {
  title: 'The popup and the side panel beside a tab',
  play: async ({ launched, page, own, book }) => {
    for (const [path, title, viewport] of [
      ['popup.html', 'Popup', { width: 380, height: 560 }],
      ['sidepanel.html', 'Side panel', { width: 360, height: 900 }],
    ] as const) {
      const ours = await launched.context.newPage();
      await ours.setViewportSize(viewport);
      await ours.goto(own(path));
      // It follows the tab that is in front, so that one has to be in front.
      await page.bringToFront();
      await page.goto('https://x.com/clearspout');
      const shown = ours.getByText('Clearspout').first();
      await shown.waitFor({ timeout: 10_000 }).catch(() => undefined);
      book.check(
        `${title} follows the tab`,
        (await shown.count()) > 0 ? 'Clearspout' : 'nothing',
        (await shown.count()) > 0,
      );
      await book.picture(ours, title);
      await ours.close();
    }
  },
};

const handsOff: Step = {
  title: 'Side panel only: the page stays as it was',
  play: async ({ page, book, stored }) => {
    await stored.settings({ 'network.facebook.mode': 'panel' });
    const before = await stored.count('sightings');
    await page.goto('https://www.facebook.com/clearspout');
    await pause(2500);
    await readOn(page, 3);
    const after = await until(
      () => stored.count('sightings'),
      (count) => count > before,
    );
    const added = await page.evaluate(() => document.documentElement.children.length);
    book.check('Facebook, side panel only: sightings stored', after - before, after > before);
    book.check('Facebook, side panel only: elements beside head and body', added - 2, added === 2);
    await book.picture(page, 'Facebook, nothing added to the page');
  },
};

export const steps: readonly Step[] = [
  firstRun,
  read('X', 'https://x.com/home'),
  read('LinkedIn', 'https://www.linkedin.com/feed/'),
  read('Facebook', 'https://www.facebook.com/'),
  keepCompetitor,
  postCard,
  note,
  compose({ network: 'X', url: 'https://x.com/home', editor: '[data-testid="tweetTextarea_0"]' }),
  compose({
    network: 'LinkedIn',
    url: 'https://www.linkedin.com/feed/?shareActive=true',
    editor: '[componentkey="ShareBox_textEditor"]',
  }),
  compose({
    network: 'Facebook',
    url: 'https://www.facebook.com/',
    opener: '[role="main"] [role="button"]:has-text("on your mind")',
    editor: '[role="dialog"] [data-lexical-editor="true"]',
  }),
  library,
  findingAndPlan,
  people,
  goal,
  planning,
  popup,
  handsOff,
];
