import type { ShownLink } from '../../model/shown.ts';
import { isLegible } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { css } from './selectors.ts';
import { plainText } from './text.ts';

/** Hashtags, cashtags, mentions and addresses in a text, in order. */
export const textLinksOf = (links: readonly Element[]): ShownLink[] | undefined =>
  shown(
    links.map((link) => [addressOf(link), lineOf(plainText(link))]),
    60,
  );

/** Where cards lead, each address once: its picture, its title and the line that names the site are links of their own. */
export function cardLinksOf(links: readonly Element[]): ShownLink[] | undefined {
  if (!links.every(isLegible)) return undefined;
  const texts: Record<string, string> = {};
  for (const link of links)
    texts[addressOf(link)] = `${texts[addressOf(link)] ?? ''}\n${textOf(link, { without: css.picture })}`;
  return shown(
    Object.entries(texts).map(([address, text]) => [address, linesOf(text).join('\n')]),
    10,
  );
}

const linesOf = (text: string): string[] => [...new Set(text.split('\n').map(lineOf).filter(Boolean))];

const addressOf = (link: Element): string => link.getAttribute('href') ?? '';

/** Nothing where one of them has lost its address; and one that was cut would be another. */
const shown = (links: readonly (readonly [string, string])[], most: number): ShownLink[] | undefined =>
  links.every(([href]) => href)
    ? links.flatMap(([href, text]) => (href.length > 2000 ? [] : { href, text: text.slice(0, 300) })).slice(0, most)
    : undefined;
