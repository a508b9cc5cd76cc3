/** Queries that say what they expect. `?.` on a DOM result is $optional's business. */

export class MissingElement extends Error {
  readonly selector: string;

  constructor(selector: string) {
    super(`No element matches ${selector}`);
    this.name = 'MissingElement';
    this.selector = selector;
  }
}

/** The first match; throws when there is none. Only where a caller already knows that it is there. */
export function $<E extends Element = Element>(selector: string, root: ParentNode): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new MissingElement(selector);
  return found;
}

export function $optional<E extends Element = Element>(selector: string, root: ParentNode | undefined): E | undefined {
  return root && ((isBare(root) ? root.querySelector<E>(selector) : $$<E>(selector, root)[0]) ?? undefined);
}

/** What is known to hide nothing, as long as nothing but the work below runs. */
let bare: Element | undefined;

const isBare = (root: ParentNode): boolean => !!bare?.contains(root as Element);

/** Work that asks an element many questions and changes nothing: what is hidden in it is asked for once. */
export function readingOf<T>(root: Element, work: () => T): T {
  bare = root.querySelector('[hidden]') ? undefined : root;
  try {
    return work();
  } finally {
    bare = undefined;
  }
}

/**
 * All matches; inside of an element only those that are not in something [hidden] there, which is a trap or not placed
 * yet. (A page that a picture covers is hidden as a whole, and still all there.)
 */
export function $$<E extends Element = Element>(selector: string, root: ParentNode): readonly E[] {
  const all: E[] = [];
  // Spreading a list of the page takes four times as long.
  for (let list = root.querySelectorAll<E>(selector), at = 0; at < list.length; at += 1) all.push(list[at] as E);
  // Hardly any post hides something: one question for many is cheaper than one for each.
  if (!(root instanceof Element) || isBare(root) || (all.length > 3 && !root.querySelector('[hidden]'))) return all;
  return all.filter((element) => !isWithin(root, element.closest('[hidden]')));
}

const isWithin = (root: Element, element: Element | null): boolean =>
  element !== null && element !== root && root.contains(element);

/** A picture or a film that stands in none of what `explained` selects: then nobody can say that there is none. */
export const hasMoreThan = (explained: string, root: Element): boolean =>
  // Two questions: browsers answer one with a comma ten times as slowly.
  [...$$('img', root), ...$$('video', root)].some((picture) => !isWithin(root, picture.closest(explained)));

/** Whether a text can be read in full: a picture in it may stand for a letter, and only its words tell which. */
export const isLegible = (text: Element): boolean => !text.querySelector('img:not([alt])');

/** All matches inside `root`, and `root` itself when it matches, in document order. */
export function matchesWithin<E extends Element = Element>(selector: string, root: ParentNode): readonly E[] {
  const inside = $$<E>(selector, root);
  return root instanceof Element && root.matches(selector) ? [root as E, ...inside] : inside;
}

/** Whether one stands before the other in the page, or around it. */
export const isBefore = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) > 0;

/** Sorts in place: into the order of the page. */
export const inPageOrder = <T extends { readonly element: Element }>(all: T[]): T[] =>
  all.sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));

/** Where something is in the window. */
export const boxOf = <Box>(element: { getBoundingClientRect(): Box }): Box => element.getBoundingClientRect();
