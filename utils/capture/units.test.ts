// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Network } from '../networks/types.ts';
import type { ScreenWatch } from '../page/on-screen.ts';
import { watchUnits, type Units } from './units.ts';

/** Everything that has a box is near, as soon as it is observed. */
class NearAtOnce {
  readonly #tell: IntersectionObserverCallback;
  readonly #left = new Set<Element>();

  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    this.#left.delete(target);
    const hasBox = !target.hasAttribute('boxless');
    queueMicrotask(() => {
      if (this.#left.has(target)) return;
      const boundingClientRect = { width: hasBox ? 500 : 0, height: hasBox ? 300 : 0 };
      const entry = { target, isIntersecting: hasBox, boundingClientRect } as IntersectionObserverEntry;
      this.#tell([entry], this as unknown as IntersectionObserver);
    });
  }
  unobserve(target: Element): void {
    this.#left.add(target);
  }
  disconnect(): void {}
}

const element = (tag: string, ...children: readonly Element[]): Element => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};
const post = (name: string): Element => Object.assign(element('article'), { id: name });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('watchUnits', () => {
  const end = new AbortController();
  let followed: Set<string>;
  let units: Units;

  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', NearAtOnce);
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
    vi.stubGlobal('cancelIdleCallback', clearTimeout);
    followed = new Set();
    const screen: ScreenWatch = {
      observe: ({ id }) => followed.add(id),
      unobserve: ({ id }) => followed.delete(id),
      restart: () => undefined,
    };
    const posts = {
      find: (root: ParentNode) =>
        root instanceof Element && root.matches('article') ? [root] : [...root.querySelectorAll('article')],
    };
    units = watchUnits({ posts } as unknown as Network, screen, () => undefined, end.signal);
    document.body.replaceChildren();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('follows the posts of a region, and those that are added', async () => {
    const feed = element('main', element('div', post('a')), element('div', post('b')));
    document.body.append(feed);
    units.follow([feed]);
    await settled();
    expect([...followed]).toEqual(['a', 'b']);
    feed.append(element('div', post('c')));
    feed.firstElementChild?.remove();
    await settled();
    expect([...followed].sort()).toEqual(['b', 'c']);
  });

  it.each(['div', 'boxless'])(
    'looks through a wrapper around the list (%s), also at what is filled later',
    async (kind) => {
      const later = element('div', element('div', element('i')));
      const list = element('div', element('div', post('a')), element('div', post('b')), later);
      list.toggleAttribute('boxless', kind === 'boxless');
      const feed = element('main', list, element('div'));
      document.body.append(feed);
      units.follow([feed]);
      await settled();
      expect([...followed].sort()).toEqual(['a', 'b']);
      later.firstElementChild?.replaceChildren(post('c'));
      await settled();
      expect([...followed].sort()).toEqual(['a', 'b', 'c']);
      list.remove();
      await settled();
      expect([...followed]).toEqual([]);
    },
  );

  it('lets go of a region that is none any more', async () => {
    const [one, other] = [element('main', post('a')), element('main', post('b'))];
    document.body.append(one, other);
    units.follow([one, other]);
    await settled();
    units.follow([other]);
    expect([...followed]).toEqual(['b']);
    one.append(post('c'));
    await settled();
    expect([...followed]).toEqual(['b']);
  });
});
