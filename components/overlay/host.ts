import { listen } from '../../utils/lib/listen.ts';
import { onEnd } from '../../utils/lib/lifetime.ts';
import type { Network } from '../../utils/networks/types.ts';
import { onFocusIn } from '../../utils/page/focused.ts';
import { raiseFence } from './fence.ts';

/**
 * page: (0, 0) moves with the document, for what belongs to a place in it.
 * fixed: (0, 0) is the corner of the window, for cards and bars.
 */
export type Place = 'page' | 'fixed';

/**
 * Our one element in the page. Use it so: `render(<Dock />, host.layer('dock', 'fixed'))` and
 * `render(null, …)` to take it away; position with left and top from `host.origin(layer)`. Keys, pointers and focus
 * inside never reach the page's handlers. Text, colours and direction follow the page. Gone when the signal aborts.
 */
export interface OverlayHost {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** An empty zero-sized box; the same name gives the same box. Later names lie above earlier ones. */
  layer(name: string, place: Place): HTMLElement;
  /** Nothing of ours is seen before: the style sheet, and the language of what we say. */
  dress(style: string, language: string): void;
  /** Is the focus or this target inside of ours? */
  holds(target: EventTarget | null): boolean;
  /** What the pointer came over or the focus went to outside of ours. */
  onReach(listener: (target: Element, by: 'pointer' | 'focus') => void, signal: AbortSignal): void;
  /** Looks again at theme, direction and whether a modal dialog of the page is open. */
  settle(): void;
  /** Tells that we moved into the page's modal dialog or back, or that the page now goes the other way. */
  onMove(listener: () => void): void;
}

interface HostDeps {
  readonly document: Document;
  readonly network: Network;
  readonly signal: AbortSignal;
}

export function createHost({ document, network, signal }: HostDeps): OverlayHost {
  const page = document.documentElement;
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  const root = document.createElement('div');
  const reachListeners = new Set<(target: Element, by: 'pointer' | 'focus') => void>();
  const moveListeners = new Set<() => void>();
  const tellMoved = (): void => moveListeners.forEach((listener) => listener());

  element.style.cssText = hostStyle;
  root.className = 'root';
  root.setAttribute('role', 'region');
  root.setAttribute('aria-label', 'Alongside');
  shadow.append(root);

  const followPage = (): void => {
    root.dataset.theme = network.themeOf(document);
    const { direction } = getComputedStyle(document.body ?? page);
    if (root.dir === direction) return;
    root.dir = direction;
    tellMoved();
  };

  /** The page's modal dialog makes everything outside of it inert: then we live inside, in the top layer above it. */
  const move = (inside: Element | undefined): void => {
    const home = inside ?? page;
    if (element.parentNode === home) return;
    closing.disconnect();
    if (element.popover) {
      if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
      element.popover = null;
    }
    home.append(element);
    if (inside) {
      closing.observe(inside);
      element.popover = 'manual';
      element.showPopover();
    }
    tellMoved();
  };
  const settle = (): void => {
    if (signal.aborted) return;
    move(openModal(document));
    followPage();
  };
  /** A dialog that is closed or taken out of the document has no size any more: no other event tells of both. */
  const closing = new ResizeObserver(settle);

  let fence: AbortController | undefined;
  const reach = (event: Event, by: 'pointer' | 'focus'): void => {
    const isOurs = event.composedPath().includes(element);
    if (isOurs) fence ??= raiseFence(element, shadow);
    else if (fence && !shadow.activeElement) {
      fence.abort();
      fence = undefined;
    }
    const target = event.composedPath()[0];
    if (!isOurs && target instanceof Element) {
      // A dialog takes the focus when it opens.
      if (by === 'focus' && (document.querySelector('dialog[open]') || !element.isConnected)) settle();
      reachListeners.forEach((listener) => listener(target, by));
    }
  };

  listen(window, 'pointerover', (event) => reach(event, 'pointer'), { signal, capture: true, passive: true });
  onFocusIn(window, (_target, event) => reach(event, 'focus'), signal);

  const dressing = new MutationObserver(followPage);
  const options = { attributes: true, attributeFilter: ['class', 'style', 'dir', 'data-theme', 'data-color-mode'] };
  dressing.observe(page, options);
  if (document.body) dressing.observe(document.body, options);

  onEnd(signal, () => {
    dressing.disconnect();
    closing.disconnect();
    fence?.abort();
    element.remove();
  });

  root.hidden = true;
  settle();

  return {
    element,
    shadow,
    dress: (style, language) => {
      root.lang = language;
      root.hidden = false;
      adopt(shadow, style, document);
    },
    settle,
    onMove: (listener) => void moveListeners.add(listener),
    holds: (target) => target === element || (target instanceof Node && root.contains(target)),
    layer: (name, place) => {
      const found = [...root.children].find((child) => child.id === name);
      if (found instanceof HTMLElement) return found;
      const layer = document.createElement('div');
      layer.id = name;
      layer.className = `layer ${place}`;
      root.append(layer);
      return layer;
    },
    onReach: (listener, listenerSignal) => {
      reachListeners.add(listener);
      onEnd(listenerSignal, () => reachListeners.delete(listener));
    },
  };
}

/** Inline and important: no rule of the page is stronger, and a strict CSP does not look at CSSOM. */
const hostStyle = 'all:initial;display:block;position:absolute;inset:0 auto auto 0;width:0;height:0;z-index:2147483647'
  .replaceAll(';', '!important;')
  .concat('!important');

/** The modal that has the focus, else the last one; a dialog shown without showModal() leaves the page usable. */
function openModal(document: Document): Element | undefined {
  const modals = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal'));
  return modals.find((dialog) => dialog.contains(document.activeElement)) ?? modals.at(-1);
}

/** Firefox refuses constructed sheets from a content script; a style element is what it takes there. */
function adopt(shadow: ShadowRoot, text: string, document: Document): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = text;
    shadow.prepend(style);
  }
}
