import type { Network } from '../types.ts';
import { composerOf } from './composer.ts';
import { actionRowOf, findPosts, regionsOf } from './find.ts';
import { findNames } from './names.ts';
import { readPost } from './post.ts';
import { readProfile, readViewer } from './profile.ts';
import { pageOf, reader } from './routes.ts';

export const facebook: Network = {
  id: 'facebook',
  reader,
  pageOf,
  posts: { regions: regionsOf, find: findPosts, read: readPost, actionRow: actionRowOf },
  readProfile,
  readViewer,
  findNames,
  composerOf,
  themeOf: (document) => (document.documentElement.classList.contains('__fb-dark-mode') ? 'dark' : 'light'),
};

export { readUnnamed } from './post.ts';
