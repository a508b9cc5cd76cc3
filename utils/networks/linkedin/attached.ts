import { hasNumber } from '../../lib/fields.ts';
import type { ShownLink, ShownPost } from '../../model/shown.ts';
import { $$, hasMoreThan, matchesWithin } from '../../page/dom.ts';
import { textOf } from '../../page/text.ts';
import { attributeOf, lineIn } from './parts.ts';
import { css } from './selectors.ts';

const mediaKinds = ['photo', 'video', 'article', 'document', 'poll', 'job-or-entity'] as const;

/**
 * Which kinds of `found` media a post has, and its pictures; the kinds are undefined where something or a picture stands
 * in it that is none of them and no face.
 */
export function mediaAmong(found: readonly Element[], root: Element): Pick<ShownPost, 'media' | 'pictures'> {
  const kinds = mediaKinds.filter((kind) => found.some((each) => each.matches(css[kind])));
  const photos = found.filter((each) => each.matches(css.photo));
  return {
    media: kinds[0] || !(found[0] || hasMoreThan(css.faces, root)) ? kinds : undefined,
    pictures: picturesAmong(photos.flatMap((each) => matchesWithin('img', each))),
  };
}

/**
 * What authors wrote for those who cannot see their pictures, "" where the page says that it is nothing. LinkedIn has
 * words of its own there, in every language others, and describes some by machine ("text, website"): only what ends like
 * a sentence and is long is certainly an author's. Undefined as soon as one cannot be told, or there are more than stand
 * here ("+3").
 */
function picturesAmong(pictures: readonly Element[]): string[] | undefined {
  const bySource = new Map(
    pictures.map((picture) => [attributeOf(picture, 'data-delayed-url') || attributeOf(picture, 'src'), picture]),
  );
  const words = [...bySource.values()].map((picture) => {
    if (hasNumber(lineIn(picture.closest('li,a,button')))) return undefined;
    return picture.matches(css.bare) ? '' : /^.{80,2000}[.!?…。！？।]$/su.exec(attributeOf(picture, 'alt').trim())?.[0];
  });
  return pictures[0] && words.every((each) => each !== undefined) ? words : undefined;
}

/** Links with their words, as the page writes them. Pictures and empty places lead somewhere too, but say nothing. */
export const linksAmong = (links: readonly Element[], without: string): ShownLink[] =>
  links.flatMap((link) => {
    const href = attributeOf(link, 'href');
    const text = textOf(link, { without });
    return text && href && href.length <= 2000 ? { href, text: text.slice(-300) } : [];
  });

/** One link to each address: the first, which has most words; its last are the site. Not the site of the author. */
export function cardLinksAmong(links: readonly Element[], actor: Element | undefined): ShownLink[] {
  const known = actor ? $$('a', actor).map((link) => attributeOf(link, 'href')) : [];
  const outside = links.filter((link) => !link.closest(css.prose));
  return linksAmong(outside, `${css.eyes},button`)
    .filter(({ href }, index, all) => !known.includes(href) && all.findIndex((each) => each.href === href) === index)
    .slice(0, 10);
}
