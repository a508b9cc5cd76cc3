import { $$, matchesWithin } from '../../page/dom.ts';
import {
  actionMarkSelector,
  boundarySelector,
  buttonSelector,
  commentSelector,
  decoySelector,
  frameSelector,
  nameSelector,
  postHintSelector,
  skeletonSelector,
  unitSelector,
} from './selectors.ts';

/** Posts in document order. Most are marked as units; the others are found from their author line. */
export function findPosts(root: ParentNode): readonly Element[] {
  const found = new Set<Element>();
  let all: readonly Element[] | undefined;
  for (const hint of matchesWithin(postHintSelector, root)) {
    if (isAttached(hint) || hint.closest(`${decoySelector},${commentSelector}`)) continue;
    const unit = outermostUnit(hint) ?? aroundName(hint, (all ??= $$(postHintSelector, hint.ownerDocument)));
    if (root.contains(unit)) found.add(unit);
  }
  return [...found];
}

/** The line of an original that is shared. */
const isAttached = (hint: Element): boolean => hint.matches(`${nameSelector}:has(h5)`);

function outermostUnit(element: Element): Element | undefined {
  const unit = element.closest(unitSelector);
  return unit ? ((unit.parentElement && outermostUnit(unit.parentElement)) ?? unit) : undefined;
}

/** The largest element around an author line that holds no other post's and nothing of the frame of the page. */
function aroundName(name: Element, hints: readonly Element[]): Element {
  const others = hints.filter((hint) => hint !== name && !isAttached(hint));
  const isTooLarge = (element: Element): boolean =>
    element.matches(boundarySelector) ||
    others.some((other) => element.contains(other)) ||
    element.querySelector(frameSelector) !== null;
  let post = name;
  while (post.parentElement && !isTooLarge(post.parentElement)) post = post.parentElement;
  return post;
}

/** Elements whose children hold the posts: the feed, or what the posts and their placeholders have in common. */
export function regionsOf(document: Document): readonly Element[] {
  const regions = new Map<Element, Element>();
  for (const element of [...findPosts(document), ...$$(skeletonSelector, document)]) {
    const place = element.closest('[role="feed"],[role="dialog"],body');
    const around = element.parentElement;
    if (!place || !around || element.closest(decoySelector)) continue;
    const isFeed = place.matches('[role="feed"]');
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
  const marked = $$(actionMarkSelector, post).flatMap((mark) => mark.closest(buttonSelector) ?? []);
  const [first] = marked;
  const last = marked.at(-1);
  if (first && last && first !== last) return commonAncestor(first, last);
  return (
    $$(buttonSelector, post)
      .filter((button) => isAction(button) && !button.closest(`${commentSelector},form,ul`))
      .flatMap((button) => [button.parentElement, button.parentElement?.parentElement])
      .find((element) => element && post.contains(element) && isRow(element)) ?? undefined
  );
}

/** Word and picture, no number. */
const isAction = (button: Element): boolean =>
  /^[^\p{Nd}]+$/u.test(button.textContent) && button.matches(':not([aria-haspopup]):has(i,svg,img)');

function isRow(element: Element): boolean {
  const cells = [...element.children].filter((cell) => cell.firstElementChild);
  return cells.length > 1 && cells.every((cell) => matchesWithin(buttonSelector, cell).slice(0, 1).some(isAction));
}
