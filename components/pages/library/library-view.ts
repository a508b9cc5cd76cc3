import type { ComponentChildren } from 'preact';

/** What every tab of the library gets. */
export interface LibraryViewProps {
  /** What is open of it, by id; "new" for what is not stored yet. */
  readonly openId: string | undefined;
  readonly tabs: ComponentChildren;
}

/** The tab of an address that names none. */
export const usualTab = 'snippets';

/** The way back from `libraryRouteOf`. */
export const libraryPath = (tab: string, openId?: string): readonly string[] => [
  'library',
  ...(tab === usualTab ? [] : [tab]),
  ...(openId === undefined ? [] : [openId]),
];
