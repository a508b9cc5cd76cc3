import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import { KeptView } from './KeptView.tsx';
import { type LibraryViewProps, usualTab } from './library-view.ts';
import { LinksView } from './LinksView.tsx';
import { PicturesView } from './PicturesView.tsx';
import { SnippetsView } from './SnippetsView.tsx';
import { VoiceView } from './VoiceView.tsx';

export interface LibraryTab {
  /** Stands in the address; that of the first does not. */
  readonly id: string;
  readonly name: () => string;
  readonly View: ComponentType<LibraryViewProps>;
}

export const libraryTabs: readonly LibraryTab[] = [
  { id: usualTab, name: () => i18n.t('library.tab.snippets'), View: SnippetsView },
  { id: 'links', name: () => i18n.t('library.tab.links'), View: LinksView },
  { id: 'kept', name: () => i18n.t('library.tab.kept'), View: KeptView },
  { id: 'pictures', name: () => i18n.t('library.tab.pictures'), View: PicturesView },
  { id: 'voice', name: () => i18n.t('library.tab.voice'), View: VoiceView },
];

/** "#/library/voice", "#/library/links/id"; snippets are "#/library/id". */
export function libraryRouteOf(path: readonly string[]): { readonly tab: string; readonly openId: string | undefined } {
  const [first, second] = path;
  const isTab = libraryTabs.some(({ id }) => id === first && id !== usualTab);
  return isTab ? { tab: first ?? usualTab, openId: second } : { tab: usualTab, openId: first };
}
