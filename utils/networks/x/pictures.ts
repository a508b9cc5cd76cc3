import { pathOf, type Parts } from './parts.ts';
import { css } from './selectors.ts';

/**
 * What is written for those who cannot see the pictures of a post: one text for each picture, in their order, "" where
 * nobody wrote anything: there X says "Image" in the language of the page. A picture with a description has a button
 * that shows it, so a short text beside a button can be either, and nothing is told. Each picture leads to a page of
 * its own, which tells which it is, and that it is of this post.
 */
export function picturesOf({ own }: Parts, stills: readonly Element[], id: string): string[] | undefined {
  const byPath = new Map<string, string>();
  let last: string | undefined;
  for (const element of own) {
    if (stills.includes(element)) {
      const path = pathOf(element.closest('a'));
      last = altOf(element);
      if (last === undefined || !(path.includes(`/status/${id}/photo/`) || path.includes('/media/'))) return undefined;
      byPath.set(path, isShort(last) ? '' : last);
    } else if (last && isShort(last) && element.matches(css.plainButton) && !element.closest(css.control))
      return undefined;
  }
  return [...byPath]
    .sort(([one], [other]) => numberIn(one) - numberIn(other))
    .map(([, text]) => text)
    .slice(0, 40);
}

/** The text stands in two places. */
const altOf = (photo: Element): string | undefined =>
  (photo.querySelector('img')?.getAttribute('alt') ?? photo.getAttribute('aria-label'))?.trim().slice(0, 2000);

/** One or two words; up to four signs where words are not set apart. */
const isShort = (text: string): boolean => /^(?![\u3040-\u9fff\uac00-\ud7af].{4})\S{1,16}( \S{1,16})?$/.test(text);

/** The pictures of an article have no numbers: they stand where they stand. */
const numberIn = (path: string): number => Number(path.split('/photo/')[1] ?? 0);
