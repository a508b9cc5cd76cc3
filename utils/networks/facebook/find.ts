import { hasNumber } from '../../lib/fields.ts';
import { $$, matchesWithin } from '../../page/dom.ts';
import { css } from './selectors.ts';

/** Posts in document order. Most are marked as units; the others are found from their author line. */
export function findPosts(root: ParentNode): readonly Element[] {
  const found = new Set<Element>();
  let all: readonly Element[] | undefined;
  for (const hint of matchesWithin(css.postHint, root)) {
    if (hint.closest(css.aside)) continue;
    const unit = outermostUnit(hint) ?? aroundName(hint, (all ??= $$(css.postHint, hint.ownerDocument)));
    if (root.contains(unit)) found.add(unit);
  }
  return [...found];
}

function outermostUnit(element: Element): Element | undefined {
  const unit = element.closest(css.unit);
  return unit ? ((unit.parentElement && outermostUnit(unit.parentElement)) ?? unit) : undefined;
}

/** The largest element around an author line that holds no other post's and nothing of the frame of the page. */
function aroundName(name: Element, hints: readonly Element[]): Element {
  const others = hints.filter((hint) => hint !== name);
  const isTooLarge = (element: Element): boolean =>
    element.matches(css.boundary) ||
    others.some((other) => element.contains(other)) ||
    element.querySelector(css.frame) !== null;
  let post = name;
  while (post.parentElement && !isTooLarge(post.parentElement)) post = post.parentElement;
  return post;
}

/** Elements whose children hold the posts: the feed, or what the posts and their placeholders have in common. */
export function regionsOf(document: Document): readonly Element[] {
  const regions = new Map<Element, Element>();
  for (const element of [...findPosts(document), ...$$(css.skeleton, document)]) {
    const place = element.closest(css.place);
    const around = element.parentElement;
    if (!place || !around || element.closest(css.decoy)) continue;
    const isFeed = place.matches(css.feed);
    regions.set(place, isFeed ? place : commonAncestor(regions.get(place) ?? around, around));
  }
  return [...regions.values()];
}

function commonAncestor(a: Element, b: Element): Element {
  let shared = a;
  while (!shared.contains(b) && shared.parentElement) shared = shared.parentElement;
  return shared;
}

/** The row of like, comment and share. Pages before 2024-12 mark nothing: there it is the first row of icon buttons. */
export function actionRowOf(post: Element): Element | undefined {
  const marked = $$(css.actionMark, post).flatMap((mark) => mark.closest(css.button) ?? []);
  const [first] = marked;
  const last = marked.at(-1);
  if (first && last && first !== last) return commonAncestor(first, last);
  // One after the other: below the row stand the comments, with many more buttons.
  for (const button of $$(css.button, post)) {
    if (!isAction(button) || button.closest(`${css.comment},form,ul`)) continue;
    for (const element of [button.parentElement, button.parentElement?.parentElement])
      if (element && post.contains(element) && isRow(element)) return element;
  }
  return undefined;
}

/** Word and picture, no number. */
const isAction = (button: Element): boolean =>
  !!button.textContent &&
  !hasNumber(button.textContent) &&
  !button.hasAttribute('aria-haspopup') &&
  !!button.querySelector('i,svg,img');

function isRow(element: Element): boolean {
  const cells = [...element.children].filter((cell) => cell.firstElementChild);
  return cells.length > 1 && cells.every((cell) => matchesWithin(css.button, cell).slice(0, 1).some(isAction));
}
