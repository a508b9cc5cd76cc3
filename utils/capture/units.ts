import { onEnd } from '../lib/lifetime.ts';
import type { Network } from '../networks/types.ts';
import type { ScreenWatch } from '../page/on-screen.ts';

export interface Units {
  add(unit: Element): void;
  remove(unit: Element): void;
}

/** A list may stand in wrappers that have no box of their own; deeper than this nobody nests them. */
const deepestWrapper = 5;

/**
 * Turns units (children of a feed) into posts to follow. A unit is searched for posts only when it comes near the
 * screen, in idle time, and again when its content is swapped while it is there: far units cost nothing. A unit
 * without a box (display: contents) can never come near the screen: its children are units in its place.
 */
export function watchUnits(network: Network, screen: ScreenWatch, signal: AbortSignal): Units {
  const postsOf = new WeakMap<Element, readonly Element[]>();
  const depthOf = new WeakMap<Node, number>();
  const near = new Set<Element>();
  const waiting = new Set<Element>();
  let idle: number | undefined;

  const follow = (unit: Element): void => {
    const before = postsOf.get(unit) ?? [];
    const now = unit.isConnected ? network.posts.find(unit) : [];
    for (const post of before) if (!now.includes(post)) screen.unobserve(post);
    for (const post of now) if (!before.includes(post)) screen.observe(post);
    postsOf.set(unit, now);
  };
  const work = (): void => {
    idle = undefined;
    const turn = [...waiting];
    waiting.clear();
    for (const unit of turn) if (near.has(unit)) follow(unit);
  };
  const plan = (unit: Element): void => {
    waiting.add(unit);
    idle ??= requestIdleCallback(work, { timeout: 200 });
  };

  const content = new MutationObserver((records) => {
    const touched = new Set(records.map(({ target }) => target));
    for (const unit of near) for (const target of touched) if (unit.contains(target)) plan(unit);
  });
  const wrapped = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, target } of records) {
      for (const node of removedNodes) if (node instanceof Element) remove(node);
      const depth = depthOf.get(target) ?? 0;
      for (const node of addedNodes) if (node instanceof Element) add(node, depth + 1);
    }
  });
  const openWrapper = (unit: Element): void => {
    const depth = depthOf.get(unit) ?? 0;
    if (depth >= deepestWrapper || unit.childElementCount === 0) return;
    nearby.unobserve(unit);
    wrapped.observe(unit, { childList: true });
    for (const child of unit.children) add(child, depth + 1);
  };
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        const hasNoBox = box.width === 0 && box.height === 0;
        if (hasNoBox && target.isConnected && !postsOf.has(target)) openWrapper(target);
        else if (isIntersecting && !near.has(target)) {
          near.add(target);
          plan(target);
          // Two levels are enough to notice a placeholder that becomes a post, without hearing of every counter.
          content.observe(target, { childList: true });
          for (const child of target.children) content.observe(child, { childList: true });
        } else if (!isIntersecting && near.delete(target)) waiting.delete(target);
      }
    },
    { rootMargin: '300px 0px' },
  );

  function add(unit: Element, depth: number): void {
    depthOf.set(unit, depth);
    nearby.observe(unit);
  }
  function remove(unit: Element): void {
    nearby.unobserve(unit);
    near.delete(unit);
    waiting.delete(unit);
    for (const post of postsOf.get(unit) ?? []) screen.unobserve(post);
    postsOf.delete(unit);
    // What stood in a wrapper left the document with it.
    if ((depthOf.get(unit) ?? 0) < deepestWrapper)
      for (const child of unit.children) if (depthOf.has(child)) remove(child);
    depthOf.delete(unit);
  }

  onEnd(signal, () => {
    wrapped.disconnect();
    nearby.disconnect();
    content.disconnect();
    if (idle !== undefined) cancelIdleCallback(idle);
  });

  return {
    add: (unit) => add(unit, 0),
    remove,
  };
}
