import type { Span } from './draft.ts';
import { anyAddress, shortenedIn } from './shortened.ts';

/** The links in a text: what X shortens, and each address with http(s). In order, never overlapping. */
export function linksIn(text: string): readonly Span[] {
  const shortened = shortenedIn(text);
  const others = [...text.matchAll(anyAddress)]
    .map(({ index, 0: found }): Span => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => !shortened.some((link) => link.start < end && start < link.end));
  return [...shortened, ...others].sort((a, b) => a.start - b.start);
}
