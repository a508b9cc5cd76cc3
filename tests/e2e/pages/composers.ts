import type { Locator, Page } from '@playwright/test';
import type { NetworkName } from '../fixtures.ts';
import { ReplicaPage } from './replica.ts';

/** A composer of a network, and how a person gets into it. */
export interface ComposerCase {
  readonly name: string;
  readonly network: NetworkName;
  /** Characters that fit, as the network counts. */
  readonly limit: number;
  /** `query`: how the replica is to look, e.g. { theme: 'dark' }. */
  open(page: Page, query?: Readonly<Record<string, string>>): Promise<ReplicaPage>;
  /** The editor that takes text. */
  editor(page: Page): Locator;
  /** The network's own buttons of this composer. */
  buttons(page: Page): Locator;
}

const linkedinFeed = 'https://www.linkedin.com/feed/';
const dialogEditor = (page: Page): Locator =>
  page.locator(':is(dialog,[role="dialog"]) [contenteditable="true"]:not(.ql-clipboard)').last();
const dialogButtons = (page: Page): Locator =>
  page.locator(':is(dialog[open],[role="dialog"]) :is(button,[role="button"])');

const linkedin = (name: string, query: Readonly<Record<string, string>>): ComposerCase => ({
  name: `LinkedIn ${name}`,
  network: 'linkedin',
  limit: 3000,
  open: async (page, look) => {
    const replica = new ReplicaPage(page, 'linkedin');
    await replica.open(linkedinFeed, { ...query, ...look, shareActive: 'true' });
    return replica;
  },
  editor: dialogEditor,
  buttons: dialogButtons,
});

export const xInline: ComposerCase = {
  name: 'X inline',
  network: 'x',
  limit: 280,
  open: async (page, look) => {
    const replica = new ReplicaPage(page, 'x');
    await replica.open('https://x.com/home', look);
    return replica;
  },
  editor: (page) => page.locator('[data-testid="tweetTextarea_0"]').first(),
  buttons: (page) => page.locator('[data-testid="toolBar"] :is(button,[role="button"])'),
};

export const composers: readonly ComposerCase[] = [
  xInline,
  {
    name: 'X in a dialog',
    network: 'x',
    limit: 280,
    open: async (page, look) => {
      const replica = new ReplicaPage(page, 'x');
      await replica.open('https://x.com/compose/post', look);
      return replica;
    },
    editor: (page) => page.locator('[role="dialog"] [data-testid="tweetTextarea_0"]').first(),
    buttons: (page) => page.locator('[role="dialog"] [data-testid="toolBar"] :is(button,[role="button"])'),
  },
  linkedin('A, Quill in a modal', { front: 'ember' }),
  linkedin('B, Quill in a shadow root', { composer: 'B' }),
  linkedin('C, TipTap in a dialog', { composer: 'C' }),
  {
    name: 'Facebook, Lexical',
    network: 'facebook',
    limit: 63_206,
    open: async (page, look) => {
      const replica = new ReplicaPage(page, 'facebook');
      await replica.open('https://www.facebook.com/', look);
      await page
        .getByRole('button', { name: /on your mind/ })
        .first()
        .click();
      return replica;
    },
    editor: (page) => page.locator('[role="dialog"] [data-lexical-editor="true"]'),
    buttons: dialogButtons,
  },
];

/** One composer of each network, each with another editor. */
export const oneOfEach: readonly ComposerCase[] = composers.filter(({ name }) =>
  /X inline|LinkedIn C|Facebook/.test(name),
);

/**
 * For what goes the same way in every editor: what they differ in is in the specification of all editors, which runs with
 * every push. The checks of every push have time for one here.
 */
export const anyEditor: readonly ComposerCase[] = process.env['CI'] ? [xInline] : oneOfEach;
