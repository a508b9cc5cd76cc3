import type { Quoted } from '../../model/sighting.ts';
import { known } from '../../lib/fields.ts';
import { $$, $optional } from '../../page/dom.ts';
import { refOf } from './names.ts';
import { pathOf } from './parts.ts';
import { isSame, statusRef } from './routes.ts';
import { css } from './selectors.ts';
import { legibleText } from './text.ts';

/**
 * What a quote block shows. It is no link itself: the id is known only where a picture or a "show more" inside leads to
 * a post of the author who is quoted.
 */
export function quotedOf(block: Element | undefined): Quoted | undefined {
  const author = refOf($optional(css.postName, block));
  if (!block || !author) return undefined;
  const ids = new Set<string>();
  for (const link of $$(css.statusLink, block)) {
    const [, owner = '', , id] = pathOf(link).split('/');
    if (id && isSame(owner, author.handle)) ids.add(id);
  }
  const [id] = ids;
  return known<Quoted>({
    post: id && ids.size === 1 ? statusRef(id) : undefined,
    author,
    text: legibleText($optional(css.text, block))?.slice(0, 65_000),
  });
}
