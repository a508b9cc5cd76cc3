import { $$ } from '../../page/dom.ts';
import { css } from './selectors.ts';

/** The elements of a post that belong to it and not to a post quoted or embedded inside. */
export interface Parts {
  /** All that is looked at, in document order; nothing that is hidden. */
  readonly own: readonly Element[];
  /** Those that a selector means, or several, in document order for each. Only for marks: each post is searched once. */
  all(marks: string): readonly Element[];
  /** The blocks that quoted posts stand in. */
  readonly quoted: readonly Element[];
  /** Undefined where a post is quoted perhaps: there is a second name, and no block around it. */
  readonly quotes: boolean | undefined;
}

export function partsOf(post: Element): Parts {
  const embedded = $$(css.post, post);
  const hidden = [...post.querySelectorAll(css.hidden)];
  const quoted = $$(css.quote, post).filter((block) => block.querySelector(css.postName) && !isWithin(embedded, block));
  const actions = css.action.split(',');
  const byMark = new Map<string, Element[]>();
  const own = [...post.querySelectorAll(css.part)].filter((element) => {
    if (isWithin(embedded, element) || isWithin(hidden, element)) return false;
    const mark = `[${css.id}="${element.getAttribute(css.id)}"]`;
    if (isWithin(quoted, element) && !actions.includes(mark) && !pathOf(element).endsWith('/analytics')) return false;
    const same = byMark.get(mark);
    if (same) same.push(element);
    else byMark.set(mark, [element]);
    return true;
  });
  const all = (marks: string): readonly Element[] => marks.split(',').flatMap((mark) => byMark.get(mark) ?? []);
  const isSure = quoted.length > 0 || embedded.some((inner) => !inner.closest(css.embedded));
  return { own, all, quoted, quotes: isSure || (all(css.postName).length > 1 ? undefined : false) };
}

const isWithin = (blocks: readonly Element[], element: Element): boolean =>
  blocks.some((block) => block.contains(element));

/** Whether an element stands, within the post, in something that the selector means. */
export const isIn = (selector: string, element: Element, post: Element): boolean => {
  const box = element.closest(selector);
  return box !== null && box !== post && post.contains(box);
};

/** The path of a link on X, whether it is written relative or absolute; empty for every other element. */
export function pathOf(link: Element | null | undefined): string {
  const href = link?.getAttribute('href') ?? '';
  return /^(?:https?:\/\/(?:[\w-]+\.)?(?:x|twitter)\.com)?(\/[^?#]*)/.exec(href)?.[1] ?? '';
}
