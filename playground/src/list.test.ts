// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recyclingList, wrapperList, type ListOptions } from './list.ts';

const itemHeight = 200;
const items = Array.from({ length: 60 }, (_, index) => `post ${index}`);
let scrollTop = 0;
let ending = new AbortController();

/** happy-dom has no layout: every item is 200 px high and the container starts at the top of the page. */
beforeEach(() => {
  scrollTop = 0;
  ending = new AbortController();
  document.body.replaceChildren(document.createElement('main'));
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => (task(), 0));
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(itemHeight);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => ({ top: -scrollTop }) as DOMRect);
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const options = (): ListOptions<string> => ({
  container: document.querySelector('main')!,
  items,
  keyOf: (item) => item,
  fill: (element, item) => element.replaceChildren(item),
  estimate: itemHeight,
  overscan: 200,
  signal: ending.signal,
});
const scrollTo = (top: number) => {
  scrollTop = top;
  window.dispatchEvent(new Event('scroll'));
};

describe('recyclingList', () => {
  it('draws only what is near the window, at its place', () => {
    const list = recyclingList(options());
    expect(list.mounted()).toEqual(items.slice(0, 4));
    expect(list.elementOf('post 3')?.style.transform).toBe('translateY(600px)');
    expect(document.querySelector('main')?.style.minHeight).toBe(`${60 * itemHeight}px`);
  });

  it('reuses the element of a post that left for a post that came', () => {
    const list = recyclingList(options());
    const first = list.elementOf('post 0');
    scrollTo(6_000);
    expect(list.elementOf('post 0')).toBeUndefined();
    expect(document.querySelectorAll('main > div').length).toBe(list.mounted().length);
    const seen = list.mounted().map((item) => list.elementOf(item));
    for (let top = 6_000; top < 9_000; top += 200) {
      scrollTo(top);
      seen.push(...list.mounted().map((item) => list.elementOf(item)));
    }
    expect(seen).toContain(first);
    expect(first?.textContent).not.toBe('post 0');
  });

  it('keeps the cells in the order of the list', () => {
    const list = recyclingList(options());
    scrollTo(3_000);
    scrollTo(1_200);
    const texts = [...document.querySelectorAll('main > div')].map(({ textContent }) => textContent);
    expect(texts).toEqual(list.mounted());
  });

  it('draws new items on top and one again on demand', () => {
    const list = recyclingList(options());
    list.setItems(['new', ...items]);
    expect(list.mounted()[0]).toBe('new');
    const cell = list.elementOf('new');
    cell?.replaceChildren('worn');
    list.refresh('new');
    expect(cell?.textContent).toBe('new');
  });

  it('stops at the end of its signal', () => {
    const list = recyclingList(options());
    ending.abort();
    scrollTo(6_000);
    expect(list.mounted()).toEqual(items.slice(0, 4));
  });
});

describe('wrapperList', () => {
  it('keeps the wrappers and swaps far content for a placeholder of the same height', () => {
    const list = wrapperList(options());
    const first = list.elementOf('post 0');
    expect(first?.textContent).toBe('post 0');
    for (let top = 0; top <= 4_000; top += 400) scrollTo(top);
    expect(list.elementOf('post 0')).toBe(first);
    expect(first?.isConnected).toBe(true);
    expect(first?.dataset['virtualized']).toBe('true');
    expect(first?.textContent).toBe('');
    expect(first?.querySelector('div')?.style.height).toBe(`${itemHeight}px`);
    scrollTo(0);
    expect(first?.textContent).toBe('post 0');
    expect(first?.dataset['virtualized']).toBe('false');
  });

  it('reckons with the gaps between wrappers', () => {
    const gap = 50;
    const list = wrapperList({ ...options(), gap, overscan: 0 });
    for (let top = 0; top <= 40 * (itemHeight + gap); top += 400) scrollTo(top);
    expect(list.mounted()[0]).toBe('post 40');
  });

  it('adds wrappers while scrolling, not all at once', () => {
    wrapperList({ ...options(), batch: 8 });
    expect(document.querySelectorAll('main > div').length).toBeLessThan(20);
    for (let top = 0; top <= 12_000; top += 400) scrollTo(top);
    expect(document.querySelectorAll('main > div').length).toBe(60);
  });
});
