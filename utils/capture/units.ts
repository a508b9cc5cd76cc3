import type { Network } from '../networks/types.ts';
import type { ScreenWatch } from '../page/on-screen.ts';

export interface Units {
  add(unit: Element): void;
  remove(unit: Element): void;
}

/**
 * Turns units (children of a feed) into posts to follow. A unit is searched for posts only when it comes near the
 * screen, in idle time, and again when its content is swapped while it is there: far units cost nothing.
 */
export function watchUnits(network: Network, screen: ScreenWatch, signal: AbortSignal): Units {
  const postsOf = new WeakMap<Element, readonly Element[]>();
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
    idle ??= requestIdle(work, 200);
  };

  const content = new MutationObserver((records) => {
    const touched = new Set(records.map(({ target }) => target));
    for (const unit of near) for (const target of touched) if (unit.contains(target)) plan(unit);
  });
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting && !near.has(target)) {
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

  signal.addEventListener('abort', () => {
    nearby.disconnect();
    content.disconnect();
    if (idle !== undefined) cancelIdle(idle);
  });

  return {
    add: (unit) => nearby.observe(unit),
    remove: (unit) => {
      nearby.unobserve(unit);
      near.delete(unit);
      waiting.delete(unit);
      for (const post of postsOf.get(unit) ?? []) screen.unobserve(post);
      postsOf.delete(unit);
    },
  };
}

const requestIdle = (work: () => void, timeoutMs: number): number =>
  'requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: timeoutMs })
    : Number(setTimeout(work, 50));

const cancelIdle = (id: number): void =>
  'cancelIdleCallback' in globalThis ? cancelIdleCallback(id) : clearTimeout(id);
