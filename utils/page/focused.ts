import { listen } from '../lib/listen.ts';

/** The focused element, through open shadow roots. */
export function focusedIn(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Tells what gets the focus, below a target and in shadow roots: of focus that moves within one only that root is told. */
export function onFocusIn(
  target: EventTarget | null,
  listener: (target: Element, event: Event) => void,
  signal: AbortSignal,
): void {
  const told = new WeakSet<Node>();
  const hear = (event: Event): void => {
    const [inner] = event.composedPath();
    if (!(inner instanceof Element)) return;
    const home = inner.getRootNode();
    if (home !== inner.ownerDocument && !told.has(home)) {
      told.add(home);
      listen(home, 'focusin', hear, { signal });
    }
    listener(inner, event);
  };
  listen(target, 'focusin', hear, { capture: true, signal });
}
