import type { Locator, Page } from '@playwright/test';

/** What Alongside shows inside a network, found by role and name. */
export class Overlay {
  readonly page: Page;
  readonly root: Locator;
  /** Chips on posts of followed profiles. */
  readonly marks: Locator;
  /** The quiet ring on a stranger's post. */
  readonly rings: Locator;
  readonly card: Locator;
  readonly dock: Locator;
  readonly snippets: Locator;
  readonly palette: Locator;
  /** Where the draft folds, in the dock, and what explains it. */
  readonly fold: Locator;
  readonly foldCard: Locator;
  /** The button that says how much there is to say of the draft. */
  readonly findings: Locator;
  /** The offer of what was typed before. */
  readonly restore: Locator;
  /** Opens the list of panels. */
  readonly more: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Alongside', exact: true });
    this.marks = this.root.getByRole('button', { name: /, open card$/ });
    this.rings = this.root.getByRole('button', { name: /^Open the card of this post/ });
    this.card = this.root.getByRole('dialog');
    this.dock = this.root.getByRole('group', { name: 'Alongside composer dock' });
    this.snippets = this.dock.getByRole('button', { name: /Snippets/ });
    this.fold = this.dock.locator('[data-dock="fold"]');
    this.foldCard = this.root.getByRole('group', { name: 'Where the text folds' });
    this.findings = this.dock.getByRole('button', { name: /^\d+ findings?$/ });
    this.more = this.dock.getByRole('button', { name: 'More', exact: true });
    this.restore = this.dock.getByRole('group', { name: /^Restore what you typed/ });
    this.palette = this.root.getByRole('listbox', { name: 'Snippets' });
  }

  /** The dot beside a name. */
  person(name: string): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^Open card: ${name},`) });
  }

  /** What the dock has opened. */
  panel(name: string): Locator {
    return this.root.getByRole('dialog', { name, exact: true });
  }

  /** The card of something that was found in the draft. */
  finding(name: string | RegExp): Locator {
    return this.root.getByRole('dialog', { name });
  }

  option(name: string | RegExp): Locator {
    return this.palette.getByRole('option', { name });
  }

  toast(text: string | RegExp): Locator {
    return this.root.getByRole('status').getByText(text);
  }
}
