import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

const byHand = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings the section of this address to the top, and keeps it there while what stands above it is still being loaded,
 * until the user moves the page by hand. An address without a section begins at the top, also after one with a section.
 */
export function useSection(body: RefObject<HTMLElement | null>, section: string | undefined): void {
  useEffect(() => {
    if (section === undefined) body.current?.parentElement?.scrollTo({ top: 0 });
    const wanted = section && body.current?.querySelector(`[data-section="${CSS.escape(section)}"]`);
    if (!wanted || !wanted.parentElement) return undefined;
    const life = new AbortController();
    const observer = new ResizeObserver(() => wanted.scrollIntoView({ block: 'start' }));
    life.signal.addEventListener('abort', () => observer.disconnect());
    for (const each of wanted.parentElement.children) observer.observe(each);
    for (const type of byHand) addEventListener(type, () => life.abort(), { signal: life.signal, passive: true });
    return () => life.abort();
  }, [body, section]);
}
