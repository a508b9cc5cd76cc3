import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with one line for each element that breaks a rule. `within`: only there. */
export async function expectAccessible(page: Page, what: string, within?: string | string[]): Promise<void> {
  const builder = checker(page).withTags(tags);
  if (within) builder.include(within as string);
  await expectNoViolations(builder, what);
}

/** The rule on contrast alone: for the other theme of a page whose names and roles were checked in the first. */
export async function expectColours(page: Page, what: string): Promise<void> {
  await expectNoViolations(checker(page).withRules(['color-contrast']), what);
}

/** Of what passed only the rules are wanted: to describe each element takes longer than to check it. */
const checker = (page: Page): AxeBuilder => new AxeBuilder({ page }).options({ resultTypes: ['violations'] });

async function expectNoViolations(builder: AxeBuilder, what: string): Promise<void> {
  // Otherwise a blank page is opened for each answer, for frames of other origins: there are none.
  const { violations, passes } = await builder.setLegacyMode().analyze();
  expect(passes.length, `${what}: nothing was checked`).toBeGreaterThan(0);
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n').at(1)?.trim()}`,
    ),
  );
  expect.soft(lines, what).toEqual([]);
}

/** What axe can begin at: the element in the page whose open root holds the overlay. */
export async function hostSelector(page: Page): Promise<string> {
  return page.evaluate(() => {
    const host = [...document.querySelectorAll('*')].find((element) =>
      element.shadowRoot?.querySelector('[aria-label="Alongside"]'),
    );
    host?.setAttribute('data-under-test', '');
    return '[data-under-test]';
  });
}
