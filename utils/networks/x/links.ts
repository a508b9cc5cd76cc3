import type { ShownLink } from '../../model/shown.ts';
import { isLegible } from '../../page/dom.ts';
import { textOf } from '../../page/text.ts';
import { css } from './selectors.ts';
import { plainText } from './text.ts';

/** Hashtags, cashtags, mentions and addresses in a text, in order. One without words is not shown. */
export const textLinksOf = (links: readonly Element[]): ShownLink[] | undefined =>
  shown(links, plainText)
    ?.filter(({ text }) => text)
    .slice(0, 60);

/** Where cards lead: a picture, a title and the line that names the site can be links of their own. */
export const cardLinksOf = (links: readonly Element[]): ShownLink[] | undefined =>
  links.every(isLegible) ? shown(links, (link) => textOf(link, { without: css.picture }))?.slice(0, 10) : undefined;

/** Nothing where one of them has lost its address; one that was cut would be another. */
function shown(links: readonly Element[], textIn: (link: Element) => string): ShownLink[] | undefined {
  const all = links.map((link) => ({ href: link.getAttribute('href') ?? '', text: textIn(link).trim().slice(0, 300) }));
  return all.every(({ href }) => href) ? all.filter(({ href }) => href.length <= 2000) : undefined;
}
