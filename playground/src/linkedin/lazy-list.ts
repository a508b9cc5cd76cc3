import { h } from '../dom.ts';

export interface LazyListOptions<Item> {
  draw(item: Item): HTMLElement;
  /** The wrapper that stays when its item leaves the document. */
  wrap(item: Item): HTMLElement;
  /** What scrolls; null is the window. */
  scroller(): Element | null;
  onMount?(wrapper: HTMLElement, isMounted: boolean): void;
}

export interface LazyList<Item> {
  readonly element: HTMLElement;
  show(items: readonly Item[]): void;
  start(): void;
  stop(): void;
}

/** Height of an item that was never drawn, px. */
const guessedHeight = 420;
/** How far beyond the screen items are drawn. */
const margin = '900px 0px';
/** How many wrappers are added each time the end comes near. */
const batch = 10;

/**
 * A list whose items leave the document when they are far from the screen and are drawn anew when they come back; only
 * an empty wrapper of their height stays. Wrappers are added as the end comes near. An item that is being written in
 * stays. (Not `wrapperList`: both front ends leave nothing at all in the wrapper, and the older one marks it.)
 */
export function lazyList<Item extends { readonly key: string }>(options: LazyListOptions<Item>): LazyList<Item> {
  const element = h('div', { style: 'display: contents' });
  const wrappers = new Map<string, HTMLElement>();
  const itemByWrapper = new WeakMap<Element, Item>();
  const end = h('div', { style: 'height: 1px' });
  let observer: IntersectionObserver | undefined;
  let items: readonly Item[] = [];
  let count = batch;

  const enter = (wrapper: HTMLElement): void => {
    const item = itemByWrapper.get(wrapper);
    if (!item || wrapper.childElementCount > 0) return;
    wrapper.style.minHeight = '';
    wrapper.append(options.draw(item));
    options.onMount?.(wrapper, true);
  };
  const leave = (wrapper: HTMLElement): void => {
    if (wrapper.childElementCount === 0 || wrapper.contains(document.activeElement)) return;
    wrapper.style.minHeight = `${wrapper.offsetHeight}px`;
    wrapper.replaceChildren();
    options.onMount?.(wrapper, false);
  };
  const make = (item: Item): HTMLElement => {
    const wrapper = options.wrap(item);
    wrapper.style.minHeight = `${guessedHeight}px`;
    wrappers.set(item.key, wrapper);
    itemByWrapper.set(wrapper, item);
    observer?.observe(wrapper);
    return wrapper;
  };

  const grow = (isNear: boolean): void => {
    if (!isNear || count >= items.length) return;
    count += batch;
    place();
    // Seen anew, in case it is still near.
    observer?.unobserve(end);
    observer?.observe(end);
  };
  const place = (): void => {
    const placed = items.slice(0, count);
    const keys = new Set(placed.map(({ key }) => key));
    for (const [key, wrapper] of wrappers) {
      if (keys.has(key)) continue;
      observer?.unobserve(wrapper);
      wrapper.remove();
      wrappers.delete(key);
    }
    let next: ChildNode | null = element.firstChild;
    for (const item of placed) {
      const known = wrappers.get(item.key);
      if (known && known === next) next = next.nextSibling;
      else element.insertBefore(known ?? make(item), next);
    }
  };
  element.append(end);

  return {
    element,
    show(next) {
      items = next;
      place();
    },
    start() {
      observer = new IntersectionObserver(
        (changes) => {
          for (const { target, isIntersecting } of changes) {
            if (!(target instanceof HTMLElement)) continue;
            if (target === end) grow(isIntersecting);
            else if (isIntersecting) enter(target);
            else leave(target);
          }
        },
        { root: options.scroller(), rootMargin: margin },
      );
      for (const target of [...wrappers.values(), end]) observer.observe(target);
    },
    stop() {
      observer?.disconnect();
    },
  };
}
