import { onEnd } from '../lib/lifetime.ts';

const lookEveryMs = 1000;

/**
 * Tells whenever the address can have changed within the document, which is before the page changes; without the
 * Navigation API (Firefox before 147) every second. Another document on its way is no change of this one.
 */
export function onNavigation(window: Window, listener: () => void, signal: AbortSignal): void {
  const { navigation } = window as Window & { readonly navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', listener, { signal });
    return;
  }
  const timer = setInterval(listener, lookEveryMs);
  onEnd(signal, () => clearInterval(timer));
}
