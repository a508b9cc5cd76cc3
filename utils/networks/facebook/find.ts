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
    if (hint.closest(decoySelector) || isAttached(hint) || hint.closest(commentSelector)) continue;
    const unit = outermostUnit(hint) ?? aroundName(hint, (all ??= $$(postHintSelector, hint.ownerDocument)));
    if (root.contains(unit)) found.add(unit);
  }
  return [...found];
}

/** The line of an original that is shared. */
const isAttached = (hint: Element): boolean => hint.matches(nameSelector) && hint.querySelector('h5') !== null;

function outermostUnit(hint: Element): Element | undefined {
  let unit: Element | undefined;
  for (let at = hint.closest(unitSelector); at; at = at.parentElement?.closest(unitSelector) ?? null) unit = at;
  return unit;
}

/** The largest element around an author line that holds no other post's and nothing of the frame of the page. */
function aroundName(name: Element, hints: readonly Element[]): Element {
  const others = hints.filter((hint) => hint !== name && !isAttached(hint));
  let post = name;
  for (let next = post.parentElement; next && !next.matches(boundarySelector); next = next.parentElement) {
    const around = next;
    if (others.some((other) => around.contains(other)) || next.querySelector(frameSelector)) break;
    post = next;
  }
  return post;
}

/** Elements whose children hold the posts: the feed, or what the posts and their placeholders have in common. */
export function regionsOf(document: Document): readonly Element[] {
  const regions = new Set<Element>();
  const loose = new Map<Element, Element>();
  for (const feed of $$('[role="feed"]', document)) if (!feed.closest(decoySelector)) regions.add(feed);
  for (const element of [...findPosts(document), ...$$(skeletonSelector, document)]) {
    const around = element.parentElement;
    if (!around || element.closest(decoySelector) || [...regions].some((feed) => feed.contains(element))) continue;
    const place = element.closest('[role="dialog"]') ?? document.body;
    const shared = loose.get(place);
    loose.set(place, shared ? commonAncestor(shared, around) : around);
  }
  for (const region of loose.values()) regions.add(region);
  return [...regions];
}

function commonAncestor(a: Element, b: Element): Element {
  let shared = a;
  while (!shared.contains(b) && shared.parentElement) shared = shared.parentElement;
  return shared;
}

/** The row of like, comment and share. Pages before 2024-12 mark nothing: there it is the first row of icon buttons. */
export function actionRowOf(post: Element): Element | undefined {
  const buttons = $$(actionMarkSelector, post).flatMap((mark) => mark.closest(buttonSelector) ?? []);
  const [first] = buttons;
  const last = buttons.at(-1);
  if (first && last && first !== last) return commonAncestor(first, last);
  for (const button of $$(buttonSelector, post)) {
    if (!isAction(button) || button.closest(`${commentSelector},form,ul`)) continue;
    const inner = button.parentElement;
    const row = [inner, inner?.parentElement].find((element) => element && post.contains(element) && isRow(element));
    if (row) return row;
  }
  return undefined;
}

/** Word and picture, no number. */
const isAction = (button: Element | null): boolean =>
  button !== null &&
  /^[^\p{Nd}]+$/u.test(button.textContent) &&
  !button.matches('[aria-haspopup]') &&
  button.querySelector('i,svg,img') !== null;

function isRow(element: Element): boolean {
  const cells = [...element.children].filter((cell) => cell.firstElementChild);
  return (
    cells.length > 1 &&
    cells.every((cell) => isAction(cell.matches(buttonSelector) ? cell : cell.querySelector(buttonSelector)))
  );
}
