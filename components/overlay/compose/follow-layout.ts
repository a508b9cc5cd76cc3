import { listen } from '../../../utils/lib/listen.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';

/** Calls `moved`, at most once per frame, whenever the element may stand elsewhere: scroll, resize, growth of the page. */
export function followLayout(element: Element, moved: () => void, signal: AbortSignal): void {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  let frame: number | undefined;
  const soon = (): void => {
    frame ??= view?.requestAnimationFrame(() => {
      frame = undefined;
      moved();
    });
  };
  const sizes = new ResizeObserver(soon);
  sizes.observe(element);
  if (document.body) sizes.observe(document.body);
  listen(view, 'scroll', soon, { capture: true, passive: true, signal });
  listen(view, 'resize', soon, { signal });
  onEnd(signal, () => {
    sizes.disconnect();
    if (frame !== undefined) view?.cancelAnimationFrame(frame);
  });
}
