import { onEnd } from '../../utils/lib/lifetime.ts';
import type { KnownView } from '../../utils/model/cards.ts';
import type { NameAnchor } from '../../utils/networks/types.ts';
import { $$, matchesWithin, readingOf } from '../../utils/page/dom.ts';
import { lineOf } from '../../utils/page/text.ts';
import type { Desk } from './desk.ts';

/** The names of people we know, wherever they stand: in posts, lists, hover cards and beside the page. */
export interface NameWatch {
  /** Searches what came into the page since the last time and asks who is behind it. */
  look(): void;
  /** Looks once more at every name: more is known now. */
  lookAgain(): void;
  /** Those near the window, in no order. A name that is read anew is another object. */
  readonly near: readonly KnownName[];
}

export interface KnownName extends NameAnchor {
  /** Whose it was when it was looked at last; not there before that. */
  account?: KnownView | undefined;
  /** How much of it is near and not cut off by what is around it, up to 1; undefined as long as it is nobody's whom we know. */
  near?: number | undefined;
}

/** A name; or a link, which is one if its text is what the account is called, or has one in it. */
interface Found extends KnownName {
  element: Element;
  /** Whose element is what in it says the name, once that is known. */
  readonly link?: Element;
}

/** What comes with each key in a composer, its counter say, is neither. */
const mayHoldNames = 'a,[data-testid*=Name]';
/** About a frame: what comes in one is searched at once, ms. */
const frameMs = 16;
/** A text is at most this deep in the element of a name. */
const deepestText = 6;

/**
 * A name is found in the frame in which it comes into the page, which is before it scrolls into view, and only what
 * came is searched. Where nobody is kept at all, nothing is watched. `onChange`: the page changed, `look` and draw again; what
 * changed may lie over names, where it is outside of the main part. `onFound`: names of people we know came.
 */
export function watchNames(
  { document, network, known, signal }: Desk,
  onChange: (isLayer: boolean) => void,
  onFound: () => void,
): NameWatch {
  const names = new Map<Element, Found>();
  const fresh = new Set<Element>();
  /** The editor that changed last. */
  let written: Element | null = null;
  let isWatching = false;
  let isWaiting = false;

  const again = (element: Element): void => void fresh.add(network.holderOf(element) ?? element);
  const touched = (node: Node): void => {
    if (node instanceof Element) {
      if (node.matches(mayHoldNames) || node.querySelector(mayHoldNames)) again(node);
      return;
    }
    for (let around = node.parentElement, depth = 0; around && depth < deepestText; depth += 1) {
      if (names.has(around)) again(around);
      around = around.parentElement;
    }
  };
  /** Of a text that is not known to be a name nobody has to hear: one changes with each key, in a counter say. */
  const changes = { childList: true, subtree: true, attributeFilter: ['href'] };
  const hearName = (name: Element): void => page.observe(name, { ...changes, characterData: true });
  /** Hears of all that is in there but what is written: each key changes that, and nobody stands in it. */
  const hear = (root: Element): void => {
    if (root === written) return;
    const subtree = !root.contains(written);
    page.observe(root, { ...changes, subtree });
    if (!subtree) for (const child of root.children) hear(child);
  };
  const hearAll = (editor = written): void => {
    written = editor?.isConnected ? editor : null;
    page.disconnect();
    hear(document.body);
    for (const name of names.keys()) hearName(name);
  };
  const page = new MutationObserver((records) => {
    let editor = written;
    let isLess = false;
    for (const { target, type, addedNodes, removedNodes } of records) {
      isLess ||= !!removedNodes.length;
      const field = (target instanceof Element ? target : target.parentElement)?.closest('[contenteditable=true]');
      if (field) editor = field;
      else if (type !== 'childList') touched(target);
      else
        for (const node of addedNodes) {
          touched(node);
          if (written && target.contains(written)) hear(node as Element);
        }
    }
    if (editor !== written || editor?.isConnected === false) hearAll(editor);
    // A layer can close before the observer below ever told that it is there: it may not tell of its end then.
    if (isLess && [...names.values()].some(({ near, element }) => near && !element.isConnected)) onChange(false);
    if (!fresh.size) return;
    if (!isWaiting) setTimeout(look, frameMs);
    isWaiting = true;
    onChange([...fresh].some((root) => root.isConnected && !root.closest('main,[role=main]')));
  });
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const {
        target,
        intersectionRatio,
        boundingClientRect: { top },
      } of entries) {
        const name = names.get(target);
        if (!name || name.near === intersectionRatio) continue;
        name.near = intersectionRatio;
        // What is far from the window goes with the next look at all. Where a layer was hidden, or a name is cut off by the
        // carousel that it is in, nothing else may move.
        if (intersectionRatio || (top >= 0 && top < innerHeight)) onChange(false);
      }
    },
    { rootMargin: '50% 0px', threshold: [0, 1] },
  );

  /** The account is the one that a link leads to. What it is called only tells which line of the link is the name. */
  const isKnown = (name: Found): boolean => {
    const { link, account } = name;
    if (!account || !link) return !!account;
    const line = matchesWithin('*', link).find((part) => account.called.includes(lineOf(part.textContent ?? '')));
    name.element = line ?? link;
    return !!line && !link.closest('[contenteditable]');
  };
  /** What is known is drawn in this frame: the observer, which tells of what is new to it, may differ in the next one. */
  const settle = (all: readonly Found[]): void => {
    let isFound = false;
    for (const name of all) {
      const account = known.ask(name.profile);
      if ('account' in name && account === name.account) continue;
      name.account = account;
      if (isKnown(name)) {
        isFound ||= name.near === undefined;
        name.near ??= 1;
        nearby.observe(placeOf(name));
      } else leave(name);
    }
    if (isFound) onFound();
  };

  const leave = (name: Found): void => {
    name.near = undefined;
    nearby.unobserve(placeOf(name));
  };

  const search = (root: Element): Found[] => {
    const found: Found[] = [...network.findNames(root)];
    const taken = new Set(found.map(({ element }) => element.closest('a')));
    const links = root.matches('a') ? [root] : $$('a[href]', root);
    const header = found.find(({ role }) => role === 'header');
    for (const element of links) {
      if (taken.has(element as HTMLAnchorElement) || header?.element.contains(element)) continue;
      // A handle is no name.
      if (!/^[^@]/.test(element.textContent ?? '')) continue;
      const profile = network.accountBehind(element);
      if (profile) found.push({ element, profile, role: 'result', link: element });
    }
    return found.filter(({ role }) => role !== 'header');
  };
  const stop = (): void => {
    page.disconnect();
    nearby.disconnect();
    names.clear();
    fresh.clear();
    isWatching = false;
  };
  onEnd(signal, stop);

  const look = (): void => {
    isWaiting = false;
    if (known.isEmpty || signal.aborted) return stop();
    if (!isWatching) {
      isWatching = true;
      fresh.add(document.body);
      hearAll();
    }
    if (!fresh.size) return;
    const roots = [...fresh].filter((root) => root.isConnected && !isIn(fresh, root.parentElement));
    fresh.clear();
    const found = new Map(
      roots.flatMap((root) => readingOf(root, () => search(root))).map((name) => [placeOf(name), name]),
    );
    let isGone: number | undefined;
    for (const [element, name] of names) {
      // To ask for each root is faster than to go up from each name.
      if (found.has(element) || (element.isConnected && !roots.some((root) => root.contains(element)))) continue;
      names.delete(element);
      isGone ||= name.near;
      leave(name);
    }
    // The observer, which would have told of it, has been let go.
    if (isGone) onChange(false);
    for (const [element, name] of found) {
      name.near = names.get(element)?.near;
      names.set(element, name);
      hearName(element);
    }
    settle([...found.values()]);
  };

  return {
    look,
    lookAgain: () => settle([...names.values()]),
    get near() {
      return [...names.values()].filter(({ near, element }) => near && element.isConnected);
    },
  };
}

const placeOf = ({ link, element }: Found): Element => link ?? element;

function isIn(roots: ReadonlySet<Element>, element: Element | null): boolean {
  for (let around = element; around; around = around.parentElement) if (roots.has(around)) return true;
  return false;
}
