import { onEnd } from '../lib/lifetime.ts';

/**
 * Calls `onVisit` for the present address and for every later one, each time with a signal that ends with that visit.
 * `onNavigation` subscribes to address changes: in Chromium they come before the page changes, so nothing may be read
 * from the document inside the callback.
 */
export function eachVisit(
  start: URL,
  onNavigation: (listener: (url: URL) => void, signal: AbortSignal) => void,
  onVisit: (url: URL, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let visit = new AbortController();
  let current = start.href;
  onEnd(signal, () => visit.abort());
  onVisit(start, visit.signal);
  onNavigation((url) => {
    if (url.href === current || signal.aborted) return;
    current = url.href;
    visit.abort();
    visit = new AbortController();
    onVisit(url, visit.signal);
  }, signal);
}
