import { onEnd } from '../lib/lifetime.ts';

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

const lookEveryMs = 1000;

/**
 * Tells of every change of the address within the site. With the Navigation API it comes before the page changes;
 * without it (Firefox before 147) up to a second later.
 */
export function onNavigation(window: Window, listener: (url: URL) => void, signal: AbortSignal): void {
  const { navigation } = window as Window & { readonly navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener(
      'navigate',
      (event) => {
        const url = new URL((event as NavigateEvent).destination.url);
        if (url.origin === window.location.origin) listener(url);
      },
      { signal },
    );
    return;
  }
  let last = window.location.href;
  const timer = setInterval(() => {
    if (window.location.href === last) return;
    last = window.location.href;
    listener(new URL(last));
  }, lookEveryMs);
  onEnd(signal, () => clearInterval(timer));
}
