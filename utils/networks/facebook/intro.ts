import { $$ } from '../../page/dom.ts';
import { hrefOf } from './parts.ts';
import { behind } from './routes.ts';
import { css } from './selectors.ts';

/**
 * Ways out of Facebook in the list beside the posts of a profile; what else stands there only its words tell. The tiles
 * of another profile, which was shown before, lead to that one.
 */
export function introLinks(document: Document, handle: string): string[] | undefined {
  const all = $$(css.tile, document).map(hrefOf);
  const links = all.flatMap((href) => behind(href) ?? []);
  return links.length > 0 && all.some((href) => href.includes(handle)) ? [...new Set(links)] : undefined;
}
