import { h } from '../../dom.ts';

/**
 * The two hidden hosts of the older front end inside the newer one: an outlet with an open shadow root, where its
 * dialogs come up, and a frame that preloads it and holds an editor that nobody may write into.
 */
export function drawInterop(theme: 'light' | 'dark'): {
  outlet: HTMLElement;
  shadow: ShadowRoot;
  frame: HTMLIFrameElement;
} {
  const outlet = h('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom', class: `theme--${theme}` });
  outlet.style.cssText = 'position: absolute; z-index: 500; visibility: visible';
  const shadow = outlet.attachShadow({ mode: 'open' });
  const frame = document.createElement('iframe');
  frame.setAttribute('data-testid', 'interop-iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.allow = 'clipboard-read; clipboard-write';
  frame.src = '/preload/';
  frame.style.cssText = 'opacity: 0; z-index: -1; position: absolute; top: 0px; left: 0px; border: 0';
  return { outlet, shadow, frame };
}
