import { $$ } from '../../page/dom.ts';
import { css } from './selectors.ts';

/** The elements of a post that belong to it and not to a post quoted or embedded inside. */
export interface Parts {
  /** Those with one of these test ids, in document order for each. */
  all(ids: string): readonly Element[];
  readonly groups: readonly Element[];
  /** Elements whose address leads to a post or to a page of one. */
  readonly statusLinks: readonly Element[];
  /** Undefined where a post is quoted perhaps: there is a second name, and no block around it. */
  readonly quotes: boolean | undefined;
}

export function partsOf(post: Element): Parts {
  const embedded = $$(css.post, post);
  const quoted = $$(css.quote, post).filter((block) => block.querySelector(css.postName) && !isWithin(embedded, block));
  const actions = css.idAction.split(',');
  const byTestId = new Map<string, Element[]>();
  const groups: Element[] = [];
  const statusLinks: Element[] = [];
  for (const element of $$(css.part, post)) {
    if (isWithin(embedded, element)) continue;
    const testId = element.getAttribute('data-testid') ?? '';
    const path = pathOf(element);
    const isGroup = element.getAttribute('role') === 'group';
    const isOwn = isGroup || path.endsWith('/analytics') || actions.includes(testId);
    if (!isOwn && isWithin(quoted, element)) continue;
    if (testId) byTestId.set(testId, [...(byTestId.get(testId) ?? []), element]);
    if (isGroup) groups.push(element);
    if (path.includes('/status/')) statusLinks.push(element);
  }
  const all = (ids: string): readonly Element[] => ids.split(',').flatMap((id) => byTestId.get(id) ?? []);
  const isSure = quoted.length > 0 || embedded.some((inner) => !inner.closest(css.embedded));
  const quotes = isSure || (all(css.idName).length > 1 ? undefined : false);
  return { all, groups, statusLinks, quotes };
}

const isWithin = (blocks: readonly Element[], element: Element): boolean =>
  blocks.some((block) => block.contains(element));

/** The path of a link on X, whether it is written relative or absolute; empty for every other element. */
export function pathOf(link: Element | undefined): string {
  const href = link?.getAttribute('href') ?? '';
  return /^(?:https?:\/\/(?:[\w-]+\.)?(?:x|twitter)\.com)?(\/[^?#]*)/.exec(href)?.[1] ?? '';
}
