import { useLayoutEffect } from 'preact/hooks';
import { isTyping } from '../../utils/lib/typing.ts';

/** A single key outside of fields and dialogs. Without an act it is left to whoever else listens for it. */
export function useShortcut(key: string, act: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (!act) return undefined;
    const life = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
        event.preventDefault();
        act();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [key, act]);
}
