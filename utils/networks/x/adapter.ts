import type { Surface } from '../../model/network.ts';
import { $$, matchesWithin } from '../../page/dom.ts';
import type { Network, Page } from '../types.ts';
import { composerOf } from './composer.ts';
import { countsGroup } from './metrics.ts';
import { findNames } from './names.ts';
import { partsOf } from './parts.ts';
import { readPost, reader } from './post.ts';
import { readProfile, readViewer } from './profile.ts';
import { pageOf } from './routes.ts';
import { articleBodySelector, articleSelector, cellSelector, postSelector, sidebarSelector } from './selectors.ts';

export const x: Network = {
  id: 'x',
  reader,
  pageOf,
  posts: {
    regions: (document) => [
      ...new Set([
        ...$$(cellSelector, document).flatMap((cell) =>
          cell.parentElement && !cell.closest(sidebarSelector) ? [cell.parentElement] : [],
        ),
        ...$$(articleBodySelector, document),
      ]),
    ],
    find: (root) =>
      matchesWithin(postSelector, root).filter(
        (post) => !post.parentElement?.closest(postSelector) && !post.closest('[hidden]'),
      ),
    read: readPost,
    actionRow: (post) => countsGroup(partsOf(post)),
  },
  readProfile,
  readViewer,
  findNames,
  composerOf,
  themeOf: (document) => {
    const [red = 255, green = 255, blue = 255] = document.body.style.backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red + green + blue < 384 ? 'dark' : 'light';
  },
};

/** A long article has the address of a post; only its page tells. */
export function surfaceIn(document: Document, page: Page): Surface {
  const article = page.surface === 'post' ? document.querySelector(articleSelector) : null;
  return article && !article.closest(postSelector) ? 'article' : page.surface;
}
