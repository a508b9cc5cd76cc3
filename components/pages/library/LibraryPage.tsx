import { i18n } from '#i18n';
import { goTo } from '../../hooks/use-route.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { PageProps } from '../page.ts';
import { libraryPath } from './library-view.ts';
import { libraryRouteOf, libraryTabs } from './library-views.ts';

/** What stands behind the composer, a tab for each kind of it. */
export function LibraryPage({ path }: PageProps) {
  const { tab, openId } = libraryRouteOf(path);
  const found = libraryTabs.find(({ id }) => id === tab);
  if (!found) return null;
  return (
    <found.View
      key={tab}
      openId={openId}
      tabs={
        <Segmented
          label={i18n.t('library.tabs')}
          value={tab}
          options={libraryTabs.map(({ id, name }) => ({ value: id, text: name() }))}
          onValue={(next) => goTo(...libraryPath(next))}
        />
      }
    />
  );
}
