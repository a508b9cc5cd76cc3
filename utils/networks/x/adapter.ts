import type { Surface } from '../../model/network.ts';
import { $$, matchesWithin } from '../../page/dom.ts';
import type { Network, Page } from '../types.ts';
import { composerOf } from './composer.ts';
import { accountBehind, findNames } from './names.ts';
import { readPost } from './post.ts';
import { readProfile, readViewer } from './profile.ts';
import { pageOf, reader } from './routes.ts';
import { correct, css } from './selectors.ts';
import { shownText } from './text.ts';

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
    shownText,
    actionRow: (post) =>
      $$(css.reply, post)
        .findLast((button) => button.closest(css.post) === post)
        ?.closest(css.group) ?? undefined,
  },
  readProfile,
  readViewer,
  findNames,
  accountBehind,
  holderOf: (element) => element.closest(css.holder),
  composerOf,
  // Both themes are grey; a colour with an alpha is none.
  themeOf: (document) =>
    Number(/^rgb\((\d+)/.exec(document.body.style.backgroundColor)?.[1] ?? 255) < 128 ? 'dark' : 'light',
  correct,
};

/** A long article has the address of a post; only its page tells. */
export function surfaceIn(document: Document, page: Page): Surface {
  const article = page.surface === 'post' ? document.querySelector(css.article) : null;
  return article && !article.closest(css.post) ? 'article' : page.surface;
}
