import type { Network } from '../types.ts';
import { composerOf } from './composer.ts';
import { findNames } from './names.ts';
import { findPosts, partsOf, readPost, regions } from './posts.ts';
import { readProfile, readViewer } from './profile.ts';
import { reader } from './read.ts';
import { pageOf } from './routes.ts';

export { readUnnamed } from './posts.ts';

export const linkedin: Network = {
  id: 'linkedin',
  reader,
  pageOf,
  posts: { regions, find: findPosts, read: readPost, actionRow: (post) => partsOf(post).actions },
  readProfile,
  readViewer,
  findNames,
  composerOf,
  themeOf,
};

/** The new front end says it at its outlet, the old one at the root; signed out there is only the colour. */
function themeOf(document: Document): 'light' | 'dark' {
  const marked = [document.querySelector('#interop-outlet'), document.documentElement, document.body].find((element) =>
    element?.matches('.theme--dark,.theme--light'),
  );
  if (marked) return marked.matches('.theme--dark') ? 'dark' : 'light';
  const scheme = document.body.getAttribute('data-color-scheme');
  if (scheme === 'dark' || scheme === 'light') return scheme;
  const colour = document.defaultView?.getComputedStyle(document.body).backgroundColor ?? '';
  const [red = 255, green = 255, blue = 255, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return alpha > 0 && red + green + blue < 384 ? 'dark' : 'light';
}
