import type { Surface } from '../../model/network.ts';
import { $$, matchesWithin } from '../../page/dom.ts';
import type { Network, Page } from '../types.ts';
import { composerOf } from './composer.ts';
import { findNames } from './names.ts';
import { readPost } from './post.ts';
import { readProfile, readViewer } from './profile.ts';
import { pageOf, reader } from './routes.ts';
import { correct, css } from './selectors.ts';

export const x: Network = {
  id: 'x',
  reader,
  pageOf,
  posts: {
    regions: (document) => [
      ...new Set([
        ...$$(css.cell, document).flatMap((cell) =>
          cell.parentElement && !cell.closest(css.sidebar) ? [cell.parentElement] : [],
        ),
        ...$$(css.articleBody, document),
      ]),
    ],
    find: (root) =>
      matchesWithin(css.post, root).filter(
        (post) => !post.parentElement?.closest(css.post) && !post.closest('[hidden]') && post.querySelector('a[href]'),
      ),
    read: readPost,
    findComments: () => [],
    readComment: () => undefined,
    actionRow: (post) =>
      $$(css.reply, post)
        .findLast((button) => button.closest(css.post) === post)
        ?.closest(css.group) ?? undefined,
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
  correct,
};

/** A long article has the address of a post; only its page tells. */
export function surfaceIn(document: Document, page: Page): Surface {
  const article = page.surface === 'post' ? document.querySelector(css.article) : null;
  return article && !article.closest(css.post) ? 'article' : page.surface;
}
