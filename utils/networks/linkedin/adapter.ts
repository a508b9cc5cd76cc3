import type { Network } from '../types.ts';
import { accountOf } from './accounts.ts';
import { findComments, readComment } from './comments.ts';
import { composerOf } from './composer.ts';
import { findNames } from './names.ts';
import { has } from './parts.ts';
import { findPosts, partsOf, readPost, regions, shownText } from './posts.ts';
import { readProfile, readViewer, titleIn } from './profile.ts';
import { correct, css } from './selectors.ts';
import { reader } from './read.ts';
import { pageOf } from './routes.ts';

export { readUnnamed } from './posts.ts';

export const linkedin: Network = {
  id: 'linkedin',
  reader,
  pageOf,
  posts: {
    regions,
    find: findPosts,
    read: readPost,
    findComments,
    readComment,
    shownText,
    actionRow: (post) => partsOf(post).actionRow,
  },
  readProfile,
  headerOf: titleIn,
  readViewer,
  findNames,
  accountBehind: accountOf,
  holderOf: (element) => element.closest(css.post),
  composerOf,
  themeOf,
  correct,
};

/** The new front end says it at its outlet, the old one at the root; signed out there is only the colour. */
function themeOf(document: Document): 'light' | 'dark' {
  if (has(css.dark, document)) return 'dark';
  const colour = getComputedStyle(document.body).backgroundColor;
  return Number(/^rgb\((\d+)/.exec(colour)?.[1] ?? 255) < 128 ? 'dark' : 'light';
}
