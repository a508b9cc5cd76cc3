import type { Surface } from '../../model/network.ts';
import { $$, matchesWithin } from '../../page/dom.ts';
import type { Network, Page } from '../types.ts';
import { composerOf } from './composer.ts';
import { findNames } from './names.ts';
import { readPost } from './post.ts';
import { readProfile, readViewer } from './profile.ts';
import { pageOf, reader } from './routes.ts';
import {
  articleBodySelector,
  articleSelector,
  cellSelector,
  groupSelector,
  postSelector,
  replySelector,
  sidebarSelector,
} from './selectors.ts';

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
        (post) =>
          !post.parentElement?.closest(postSelector) && !post.closest('[hidden]') && post.querySelector('a[href]'),
      ),
    read: readPost,
    actionRow: (post) =>
      $$(replySelector, post)
        .findLast((button) => button.closest(postSelector) === post)
        ?.closest(groupSelector) ?? undefined,
  },
  readProfile,
  readViewer,
  findNames,
  composerOf,
  themeOf: (document) => {
    const [red = 255, green = 255, blue = 255, alpha = 1] =
      document.body.style.backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    return alpha > 0 && red + green + blue < 384 ? 'dark' : 'light';
  },
};

/** A long article has the address of a post; only its page tells. */
export function surfaceIn(document: Document, page: Page): Surface {
  const article = page.surface === 'post' ? document.querySelector(articleSelector) : null;
  return article && !article.closest(postSelector) ? 'article' : page.surface;
}
