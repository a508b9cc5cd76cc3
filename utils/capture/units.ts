import { onEnd } from '../lib/lifetime.ts';
import type { Network } from '../networks/types.ts';
import type { ScreenWatch } from '../page/on-screen.ts';

export interface Units {
  /** From now on the posts of these regions are followed, and of no others. */
  follow(regions: readonly Element[]): void;
}

/** A list may stand in wrappers; deeper than this nobody nests them. */
const deepestWrapper = 6;

/**
 * Turns units (children of a region) into posts to follow. A unit is searched for posts only when it comes near the
 * screen, in idle time, and again when its content is swapped while it is there: far units cost nothing. What holds
 * several posts, or has no box of its own (display: contents) and so can never come near, is a wrapper around the list:
 * its children are units in its place. `onChange`: units came or went.
 */
export function watchUnits(network: Network, screen: ScreenWatch, onChange: () => void, signal: AbortSignal): Units {
  const postsOf = new WeakMap<Element, readonly Element[]>();
  const depthOf = new WeakMap<Node, number>();
  /** Regions and wrappers. */
  const opened = new WeakSet<Node>();
  const near = new Set<Element>();
  const waiting = new Set<Element>();
  let regions: readonly Element[] = [];
  let idle: number | undefined;

  const search = (unit: Element): void => {
    const before = postsOf.get(unit) ?? [];
    const now = unit.isConnected ? network.posts.find(unit) : [];
    if (now.length > 1 && open(unit)) return;
    for (const post of before) if (!now.includes(post)) screen.unobserve(post);
    for (const post of now) if (!before.includes(post)) screen.observe(post);
    postsOf.set(unit, now);
  };
  const work = (): void => {
    idle = undefined;
    const turn = [...waiting];
    waiting.clear();
    for (const unit of turn) if (near.has(unit)) search(unit);
  };
  const plan = (unit: Element): void => {
    waiting.add(unit);
    idle ??= requestIdleCallback(work, { timeout: 200 });
  };

  const content = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      if (opened.has(target)) {
        for (const node of removedNodes) if (node instanceof Element) remove(node);
        for (const node of addedNodes) if (node instanceof Element) add(node, target);
        onChange();
      } else for (const unit of near) if (unit.contains(target)) plan(unit);
    }
  });
  const watchChildren = (element: Element): void => content.observe(element, { childList: true });

  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        if (box.width === 0 && box.height === 0 && target.isConnected && !postsOf.has(target)) open(target);
        else if (isIntersecting && !near.has(target)) {
          near.add(target);
          plan(target);
          // Two levels are enough to notice a placeholder that becomes a post, without hearing of every counter.
          watchChildren(target);
          for (const child of target.children) watchChildren(child);
        } else if (!isIntersecting) near.delete(target);
      }
    },
    { rootMargin: '300px 0px' },
  );

  /** The children become units in its place. Not of a post: that holds no others. */
  function open(unit: Element): boolean {
    if (unit.childElementCount === 0 || (depthOf.get(unit) ?? 0) >= deepestWrapper) return false;
    close(unit);
    opened.add(unit);
    watchChildren(unit);
    for (const child of unit.children) add(child, unit);
    return true;
  }
  function add(unit: Element, wrapper: Node): void {
    depthOf.set(unit, (depthOf.get(wrapper) ?? 0) + 1);
    nearby.observe(unit);
  }
  function close(unit: Element): void {
    nearby.unobserve(unit);
    near.delete(unit);
    for (const post of postsOf.get(unit) ?? []) screen.unobserve(post);
    postsOf.delete(unit);
  }
  function remove(unit: Element): void {
    close(unit);
    depthOf.delete(unit);
    // What stood in a wrapper left the document with it.
    if (opened.delete(unit)) for (const child of unit.children) remove(child);
  }

  onEnd(signal, () => {
    nearby.disconnect();
    content.disconnect();
    if (idle !== undefined) cancelIdleCallback(idle);
  });

  return {
    follow: (found) => {
      for (const region of regions) if (!found.includes(region)) remove(region);
      for (const region of found) if (!regions.includes(region)) open(region);
      regions = found;
    },
  };
}
