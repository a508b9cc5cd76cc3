import { onEnd } from '../lib/lifetime.ts';

/**
 * Reports, at most once per `restMs`, which of a small set of elements changed inside: a counter that ticked, a cell
 * that was filled with another post. Only elements on screen are watched, so that the rest of the page costs nothing.
 */
export interface ChangeWatch {
  watch(element: Element): void;
  unwatch(element: Element): void;
}

export function watchChanges(
  onChange: (elements: ReadonlySet<Element>) => void,
  restMs: number,
  signal: AbortSignal,
): ChangeWatch {
  const watched = new Set<Element>();
  let dirty = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStale = false;

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      for (const element of watched) if (element.contains(target)) dirty.add(element);
    }
    if (dirty.size > 0) timer ??= setTimeout(report, restMs);
  });

  function report(): void {
    timer = undefined;
    const changed = dirty;
    dirty = new Set();
    onChange(changed);
  }
  const observe = (element: Element): void =>
    observer.observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-label', 'href', 'datetime', 'data-urn', 'data-num-reactions'],
    });
  // MutationObserver cannot forget one target; the rest is observed afresh, once per turn however many were dropped.
  const renew = (): void => {
    isStale = false;
    if (signal.aborted) return;
    observer.disconnect();
    for (const element of watched) observe(element);
  };

  onEnd(signal, () => {
    clearTimeout(timer);
    observer.disconnect();
  });

  return {
    watch: (element) => {
      if (watched.has(element)) return;
      watched.add(element);
      observe(element);
    },
    unwatch: (element) => {
      dirty.delete(element);
      if (!watched.delete(element) || isStale) return;
      isStale = true;
      queueMicrotask(renew);
    },
  };
}
