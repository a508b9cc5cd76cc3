import { i18n } from '#i18n';
import { CalendarPage } from './calendar/CalendarPage.tsx';
import { CampaignsPage } from './campaigns/CampaignsPage.tsx';
import { ExperimentsPage } from './experiments/ExperimentsPage.tsx';
import { LibraryPage } from './library/LibraryPage.tsx';
import { NotesPage } from './notes/NotesPage.tsx';
import type { PageInfo } from './page.ts';
import { PeoplePage } from './people/PeoplePage.tsx';
import { PostsPage } from './posts/PostsPage.tsx';
import { ReportsPage } from './reports/ReportsPage.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { StrategyPage } from './strategy/StrategyPage.tsx';
import { TodayPage } from './today/TodayPage.tsx';
import { WelcomePage } from './welcome/WelcomePage.tsx';

/** The pages of the rail, in the order people see them. */
export const pages: readonly PageInfo[] = [
  { id: 'today', icon: 'today', key: 't', name: () => i18n.t('today.name'), Page: TodayPage },
  { id: 'calendar', icon: 'calendar', key: 'c', name: () => i18n.t('calendar.name'), Page: CalendarPage },
  { id: 'posts', icon: 'posts', key: 'p', name: () => i18n.t('posts.name'), Page: PostsPage },
  { id: 'people', icon: 'people', key: 'e', name: () => i18n.t('people.name'), Page: PeoplePage },
  { id: 'notes', icon: 'note', key: 'n', name: () => i18n.t('notes.name'), Page: NotesPage },
  { id: 'campaigns', icon: 'flag', key: 'm', name: () => i18n.t('campaigns.title'), Page: CampaignsPage },
  { id: 'library', icon: 'library', key: 'l', name: () => i18n.t('library.name'), Page: LibraryPage },
  { id: 'strategy', icon: 'target', key: 'y', name: () => i18n.t('strategy.name'), Page: StrategyPage },
  { id: 'experiments', icon: 'experiments', key: 'x', name: () => i18n.t('experiments.name'), Page: ExperimentsPage },
  { id: 'reports', icon: 'report', key: 'r', name: () => i18n.t('reports.name'), Page: ReportsPage },
  { id: 'settings', icon: 'settings', key: 's', name: () => i18n.t('settings.name'), Page: SettingsPage },
];

/** Shown without the rail. */
export const welcome = { id: 'welcome', Page: WelcomePage } as const;
