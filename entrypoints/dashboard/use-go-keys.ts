import { useEffect } from 'preact/hooks';
import { goTo } from '../../components/hooks/use-route.ts';
import { pages } from '../../components/pages/index.ts';
import { isTyping } from '../../utils/lib/typing.ts';

const waitMs = 1200;

/** "g" and then the letter of a page, within a moment. */
export function useGoKeys(): void {
  useEffect(() => {
    const life = new AbortController();
    let pressedAt = -Infinity;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        if (document.querySelector('dialog[open]')) return;
        if (event.key === 'g') {
          pressedAt = event.timeStamp;
          return;
        }
        const page = event.timeStamp - pressedAt < waitMs ? pages.find(({ key }) => key === event.key) : undefined;
        pressedAt = -Infinity;
        if (!page) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        goTo(page.id);
      },
      { signal: life.signal, capture: true },
    );
    return () => life.abort();
  }, []);
}
