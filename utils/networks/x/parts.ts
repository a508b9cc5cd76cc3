import { $$ } from '../../page/dom.ts';
import { partSelector, postNameSelector, postSelector, quoteSelector } from './selectors.ts';

/** The elements of a post that belong to it and not to a post quoted or embedded inside. */
export interface Parts {
  readonly byTestId: ReadonlyMap<string, readonly Element[]>;
  readonly groups: readonly Element[];
  /** Elements whose address leads to a post or to a page of one. */
  readonly statusLinks: readonly Element[];
  /** Undefined where a post is quoted perhaps: there is a second name, and no block around it. */
  readonly quotes: boolean | undefined;
}

/** What can stand inside a quote block although it belongs to the post around it: a quote has no row of actions. */
const isAction = /^(?:reply|(?:un)?retweet|(?:un)?like|bookmark|removeBookmark)$/;

export function partsOf(post: Element): Parts {
  const embedded = $$(postSelector, post);
  const quoted = $$(quoteSelector, post).filter(
    (block) => block.querySelector(postNameSelector) && !isWithin(embedded, block),
  );
  const byTestId = new Map<string, Element[]>();
  const groups: Element[] = [];
  const statusLinks: Element[] = [];
  for (const element of $$(partSelector, post)) {
    if (isWithin(embedded, element)) continue;
    const testId = element.getAttribute('data-testid') ?? '';
    const path = pathOf(element);
    const isGroup = element.getAttribute('role') === 'group';
    const isOwn = isGroup || path.endsWith('/analytics') || isAction.test(testId);
    if (!isOwn && isWithin(quoted, element)) continue;
    if (testId) byTestId.set(testId, [...(byTestId.get(testId) ?? []), element]);
    if (isGroup) groups.push(element);
    if (path.includes('/status/')) statusLinks.push(element);
  }
  const isSure = quoted.length > 0 || embedded.some((inner) => !inner.closest('[data-testid="simpleTweet"]'));
  const quotes = isSure || ((byTestId.get('User-Name')?.length ?? 0) > 1 ? undefined : false);
  return { byTestId, groups, statusLinks, quotes };
}

const isWithin = (blocks: readonly Element[], element: Element): boolean =>
  blocks.some((block) => block.contains(element));

/** The path of a link on X, whether it is written relative or absolute; empty for every other element. */
export function pathOf(link: Element | undefined): string {
  const href = link?.getAttribute('href') ?? '';
  return /^(?:https?:\/\/(?:[\w-]+\.)?(?:x|twitter)\.com)?(\/[^?#]*)/.exec(href)?.[1] ?? '';
}
