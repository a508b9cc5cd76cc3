import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with one line for each element that breaks a rule. `within`: only there. */
export async function expectAccessible(page: Page, what: string, within?: string | string[]): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(tags);
  if (within) builder.include(within as string);
  const { violations, passes } = await builder.analyze();
  expect(passes.length, `${what}: nothing was checked`).toBeGreaterThan(0);
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n').at(1)?.trim()}`,
    ),
  );
  expect.soft(lines, what).toEqual([]);
}
