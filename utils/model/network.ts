import { enum as zEnum, type infer as Infer } from 'zod/mini';

export const NetworkId = zEnum(['x', 'linkedin', 'facebook']);
export type NetworkId = Infer<typeof NetworkId>;

/** overlay: marks and cards in the page. panel: read only, nothing is added to the page. off: nothing runs. */
export const Mode = zEnum(['overlay', 'panel', 'off']);
export type Mode = Infer<typeof Mode>;

/** What kind of page a view of a network is. */
export const Surface = zEnum([
  'home',
  'profile',
  'post',
  'search-posts',
  'search-people',
  'group',
  'company',
  'article',
  'photo',
  'notifications',
  'messages',
  'compose',
  'other',
]);
export type Surface = Infer<typeof Surface>;
