import { expect, it } from 'vitest';
import { libraryPath } from './library-view.ts';
import { libraryRouteOf, libraryTabs } from './library-views.ts';

it('finds what is open by the address, and the address of what is open', () => {
  expect(libraryRouteOf([])).toEqual({ tab: 'snippets', openId: undefined });
  expect(libraryRouteOf(['new'])).toEqual({ tab: 'snippets', openId: 'new' });
  for (const { id } of libraryTabs)
    for (const openId of [undefined, 'a b/c']) {
      const [page, ...path] = libraryPath(id, openId);
      expect(page).toBe('library');
      expect(libraryRouteOf(path)).toEqual({ tab: id, openId });
    }
});
