import { offsetsOf, rangeBetween } from './layout.ts';

export interface ListOptions<T> {
  readonly container: HTMLElement;
  readonly items: readonly T[];
  keyOf(item: T): string;
  /**
   * Draws an item into an element of the list. The element may still hold another item's nodes (recycling lists) or
   * be empty; `key` changes only when another item moves in.
   */
  fill(element: HTMLElement, item: T): void;
  /** A new cell or wrapper, before anything is drawn in it. */
  createElement?(): HTMLElement;
  /** px, before an item was measured. */
  readonly estimate?: number;
  /** px beyond the window that are drawn too. */
  readonly overscan?: number;
  /** Default: the window. */
  readonly scroller?: HTMLElement;
  readonly signal: AbortSignal;
}

export interface VirtualList<T> {
  setItems(items: readonly T[]): void;
  /** Draws an item again where it stands, if it is drawn. */
  refresh(key: string): void;
  /** Items that are drawn now, from the top. */
  mounted(): readonly T[];
  elementOf(key: string): HTMLElement | undefined;
}

/**
 * As on X: absolutely placed cells, only near the window. A cell that scrolls out leaves the document and comes back
 * with another item in it.
 */
export function recyclingList<T>(options: ListOptions<T>): VirtualList<T> {
  const { container, keyOf, fill, estimate = 280, overscan = 900, signal } = options;
  const createElement = options.createElement ?? (() => document.createElement('div'));
  const view = viewOf(container, options.scroller);
  const heights = new Map<string, number>();
  const cells = new Map<string, HTMLElement>();
  const spare: HTMLElement[] = [];
  let items = options.items;
  let offsets: readonly number[] = [0];

  const layOut = () => (offsets = offsetsOf(items.map((item) => heights.get(keyOf(item)) ?? estimate)));
  const measure = (): boolean => {
    let isChanged = false;
    for (const [key, cell] of cells) {
      const height = cell.offsetHeight;
      if (height === 0 || heights.get(key) === height) continue;
      heights.set(key, height);
      isChanged = true;
    }
    return isChanged;
  };

  const sizes = new ResizeObserver(() => {
    if (measure()) schedule();
  });
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  const watched = (): HTMLElement => {
    const element = createElement();
    sizes.observe(element);
    return element;
  };

  const update = () => {
    if (!container.isConnected) return;
    const top = view.top();
    const anchor = Math.min(rangeBetween(offsets, top, top).start, items.length - 1);
    const before = offsets[anchor] ?? 0;
    for (let pass = 0; pass < 4; pass += 1) {
      layOut();
      const { start, end } = rangeBetween(offsets, top - overscan, top + view.height() + overscan);
      const wanted = new Set(items.slice(start, end).map(keyOf));
      for (const [key, cell] of cells) {
        if (wanted.has(key)) continue;
        cell.remove();
        cells.delete(key);
        spare.push(cell);
      }
      let next: HTMLElement | null = null;
      for (let index = end - 1; index >= start; index -= 1) {
        const item = items[index];
        if (item === undefined) continue;
        const key = keyOf(item);
        let cell = cells.get(key);
        if (!cell) {
          cell = spare.shift() ?? watched();
          fill(cell, item);
          cells.set(key, cell);
          container.insertBefore(cell, next);
        }
        cell.style.transform = `translateY(${offsets[index] ?? 0}px)`;
        next = cell;
      }
      if (!measure()) break;
    }
    layOut();
    items.forEach((item, index) => {
      const cell = cells.get(keyOf(item));
      if (cell) cell.style.transform = `translateY(${offsets[index] ?? 0}px)`;
    });
    container.style.minHeight = `${offsets.at(-1) ?? 0}px`;
    const moved = (offsets[anchor] ?? 0) - before;
    if (moved !== 0 && top > 0 && before > 0) view.by(moved);
  };

  layOut();
  const schedule = perFrame(update, signal);
  view.onScroll(schedule, signal);
  update();

  return {
    setItems(next) {
      items = next;
      layOut();
      update();
    },
    refresh(key) {
      const item = items.find((candidate) => keyOf(candidate) === key);
      const cell = cells.get(key);
      if (!item || !cell) return;
      fill(cell, item);
      if (measure()) schedule();
    },
    mounted: () => items.filter((item) => cells.has(keyOf(item))),
    elementOf: (key) => cells.get(key),
  };
}

export interface WrapperOptions<T> extends ListOptions<T> {
  /** How many wrappers are added at a time. */
  readonly batch?: number;
  /** px between wrappers. */
  readonly gap?: number;
  /** The part of a wrapper that is filled and emptied. Default: the wrapper itself. */
  contentOf?(wrapper: HTMLElement): HTMLElement;
  /** Before an item's nodes are thrown away. */
  onEmpty?(item: T): void;
}

/**
 * As on Facebook and LinkedIn: every item keeps its wrapper; far from the window its content is swapped for a
 * placeholder of the same height and drawn anew on return. Wrappers are added while scrolling.
 */
export function wrapperList<T>(options: WrapperOptions<T>): VirtualList<T> {
  const { container, keyOf, fill, estimate = 400, overscan = 1400, batch = 8, gap = 0, signal } = options;
  const createElement = options.createElement ?? (() => document.createElement('div'));
  const contentOf = options.contentOf ?? ((wrapper: HTMLElement) => wrapper);
  const view = viewOf(container, options.scroller);
  const wrappers = new Map<string, HTMLElement>();
  const heights = new Map<string, number>();
  const drawn = new Set<string>();
  let items = options.items;
  let shown = Math.min(batch, items.length);

  const wrap = () => {
    items.slice(0, shown).forEach((item, index) => {
      const key = keyOf(item);
      const wrapper = wrappers.get(key) ?? createElement();
      wrappers.set(key, wrapper);
      if (container.children[index] !== wrapper) container.insertBefore(wrapper, container.children[index] ?? null);
    });
    const kept = new Set(items.slice(0, shown).map(keyOf));
    for (const [key, wrapper] of wrappers) {
      if (kept.has(key)) continue;
      wrapper.remove();
      wrappers.delete(key);
      drawn.delete(key);
    }
  };

  const update = () => {
    if (!container.isConnected) return;
    const top = view.top();
    const bottom = top + view.height();
    const offsets = offsetsOf(items.slice(0, shown).map((item) => (heights.get(keyOf(item)) ?? estimate) + gap));
    if (shown < items.length && (offsets.at(-1) ?? 0) < bottom + overscan) {
      shown = Math.min(items.length, shown + batch);
      wrap();
      schedule();
    }
    const { start, end } = rangeBetween(offsets, top - overscan, bottom + overscan);
    items.slice(0, shown).forEach((item, index) => {
      const key = keyOf(item);
      const wrapper = wrappers.get(key);
      if (!wrapper) return;
      const content = contentOf(wrapper);
      const isNear = index >= start && index < end;
      if (isNear && !drawn.has(key)) {
        content.replaceChildren();
        fill(content, item);
        content.dataset['virtualized'] = 'false';
        drawn.add(key);
      } else if (!isNear && (drawn.has(key) || !content.hasChildNodes()) && !isInUse(wrapper)) {
        if (drawn.delete(key)) options.onEmpty?.(item);
        const placeholder = document.createElement('div');
        placeholder.style.height = `${heights.get(key) ?? estimate}px`;
        content.replaceChildren(placeholder);
        content.dataset['virtualized'] = 'true';
      }
    });
    for (const key of drawn) {
      const height = wrappers.get(key)?.offsetHeight ?? 0;
      if (height > 0 && heights.get(key) !== height) {
        heights.set(key, height);
        schedule();
      }
    }
  };

  const schedule = perFrame(update, signal);
  view.onScroll(schedule, signal);
  wrap();
  update();

  return {
    setItems(next) {
      items = next;
      shown = Math.min(Math.max(shown, batch), items.length);
      wrap();
      update();
    },
    refresh(key) {
      const item = items.find((candidate) => keyOf(candidate) === key);
      const wrapper = wrappers.get(key);
      if (item && wrapper && drawn.has(key)) fill(contentOf(wrapper), item);
    },
    mounted: () => items.filter((item) => drawn.has(keyOf(item))),
    elementOf: (key) => wrappers.get(key),
  };
}

/** Somebody is writing in it. */
const isInUse = (element: Element): boolean => element.contains(document.activeElement);

interface View {
  /** Upper edge of what is visible, in px from the top of the container. */
  top(): number;
  height(): number;
  by(pixels: number): void;
  onScroll(listener: () => void, signal: AbortSignal): void;
}

function viewOf(container: HTMLElement, scroller: HTMLElement | undefined): View {
  return {
    top: () => (scroller?.getBoundingClientRect().top ?? 0) - container.getBoundingClientRect().top,
    height: () => scroller?.clientHeight ?? window.innerHeight,
    by: (pixels) => (scroller ?? window).scrollBy({ top: pixels, behavior: 'instant' }),
    onScroll(listener, signal) {
      (scroller ?? window).addEventListener('scroll', listener, { passive: true, signal });
      window.addEventListener('resize', listener, { signal });
    },
  };
}

/** At most once per frame, and never after the end. */
function perFrame(task: () => void, signal: AbortSignal): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (!signal.aborted) task();
    });
  };
}
