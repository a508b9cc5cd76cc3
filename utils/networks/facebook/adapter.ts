import type { Surface } from '../../model/network.ts';
import type { Network, Page } from '../types.ts';
import { findComments, readComment } from './comments.ts';
import { composerOf } from './composer.ts';
import { actionRowOf, findPosts, regionsOf } from './find.ts';
import { findNames } from './names.ts';
import { readPost } from './post.ts';
import { headerTitle, readProfile, readViewer } from './profile.ts';
import { refOf } from './parts.ts';
import { pageOf, reader } from './routes.ts';
import { correct, css } from './selectors.ts';
import { shownText } from './text.ts';

export const facebook: Network = {
  id: 'facebook',
  reader,
  pageOf,
  posts: {
    regions: regionsOf,
    find: findPosts,
    read: readPost,
    findComments,
    readComment,
    shownText,
    actionRow: actionRowOf,
  },
  readProfile,
  headerOf: headerTitle,
  readViewer,
  findNames,
  accountBehind: refOf,
  holderOf: (element) => element.closest(css.unit),
  composerOf,
  themeOf: (document) => (document.documentElement.classList.contains('__fb-dark-mode') ? 'dark' : 'light'),
  correct,
};

/** A saved dialog that holds one post of a group: the page behind it is not there. */
export const surfaceIn = (document: Document, { surface }: Page): Surface =>
  surface === 'group' && !document.querySelector('[role="main"]') && findPosts(document).length === 1
    ? 'post'
    : surface;

export { readUnnamed } from './post.ts';
