export type Arrival = 'load' | 'push' | 'back';

export interface Router {
  /** Goes to an address of the same network without loading a document. */
  navigate(path: string): void;
  /** Replaces the address without a new entry and without drawing. */
  replace(path: string): void;
}

export interface RouterOptions {
  draw(url: URL, arrival: Arrival): void;
  /** What scrolls. Default: the window. */
  readonly scroller?: () => Element | undefined;
  /** How long the page before still stands there after the address changed, ms. */
  readonly lateMs?: number;
  readonly signal: AbortSignal;
}

/** Client-side navigation: links of the same origin become history.pushState, the scroll comes back with Back. */
export function startRouter({ draw, scroller = () => undefined, lateMs = 0, signal }: RouterOptions): Router {
  history.scrollRestoration = 'manual';
  const scrolled = () => scroller()?.scrollTop ?? window.scrollY;
  const scrollTo = (top: number) => (scroller() ?? window).scrollTo({ top, behavior: 'instant' });
  const remember = () => history.replaceState({ ...(history.state as object | null), top: scrolled() }, '');

  let waiting: number | undefined;
  const drawLate = (url: URL, arrival: Arrival, then: () => void = () => undefined) => {
    const work = () => {
      draw(url, arrival);
      then();
    };
    window.clearTimeout(waiting);
    if (lateMs > 0) waiting = window.setTimeout(work, lateMs);
    else work();
  };
  const go = (url: URL) => {
    remember();
    history.pushState({ top: 0 }, '', url);
    drawLate(url, 'push');
  };

  document.addEventListener(
    'click',
    (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || link.protocol !== location.protocol) return;
      event.preventDefault();
      if (link.origin === location.origin) go(new URL(link.href));
    },
    { signal },
  );
  window.addEventListener(
    'popstate',
    (event) => {
      const top = (event.state as { top?: number } | null)?.top ?? 0;
      drawLate(new URL(location.href), 'back', () => void requestAnimationFrame(() => scrollTo(top)));
    },
    { signal },
  );
  draw(new URL(location.href), 'load');
  return {
    navigate: (path) => go(new URL(path, location.href)),
    replace: (path) => history.replaceState(history.state, '', path),
  };
}
