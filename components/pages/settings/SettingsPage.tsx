import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { PageHead } from '../PageHead.tsx';
import type { PageProps } from '../page.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { AssistantPanel } from './AssistantPanel.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { DataPanel } from './DataPanel.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { NetworksPanel } from './NetworksPanel.tsx';
import { RemindersPanel } from './RemindersPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { SyncPanel } from './sync/SyncPanel.tsx';
import { useSection } from './use-section.ts';
import { WritingPanel } from './WritingPanel.tsx';
import { WorkspacesPanel } from './WorkspacesPanel.tsx';

/** One long page with a list of its sections beside it. */
export function SettingsPage({ path }: PageProps) {
  const { workspace } = useDesk();
  const sections = [
    { id: 'networks', name: i18n.t('settings.networks'), Panel: NetworksPanel },
    { id: 'ledger', name: i18n.t('settings.ledger'), Panel: LedgerPanel },
    { id: 'people', name: i18n.t('rights.settings'), Panel: PeoplePanel },
    { id: 'workspaces', name: i18n.t('workspaces.name'), Panel: WorkspacesPanel },
    { id: 'writing', name: i18n.t('checks.writing'), Panel: WritingPanel },
    { id: 'assistant', name: i18n.t('assistant.name'), Panel: AssistantPanel },
    { id: 'sync', name: i18n.t('sync.name'), Panel: SyncPanel },
    { id: 'data', name: i18n.t('settings.data'), Panel: DataPanel },
    { id: 'backup', name: i18n.t('backup.name'), Panel: BackupPanel },
    { id: 'reminders', name: i18n.t('reminders.name'), Panel: RemindersPanel },
    { id: 'look', name: i18n.t('settings.look'), Panel: LookPanel },
    { id: 'keyboard', name: i18n.t('settings.keyboard'), Panel: KeysPanel },
    { id: 'about', name: i18n.t('settings.about'), Panel: AboutPanel },
  ];
  const [section] = path;
  const current = section ?? 'networks';
  const body = useRef<HTMLDivElement>(null);
  useSection(body, section);
  return (
    <>
      <PageHead title={i18n.t('settings.name')} about={i18n.t('settings.forWorkspace', [workspace.name])} />
      <main class="body">
        <div class="settingsgrid" ref={body}>
          <nav class="settingsnav" aria-label={i18n.t('settings.sections')}>
            {sections.map(({ id, name }) => (
              <a key={id} href={hashOf('settings', id)} aria-current={id === current ? 'true' : undefined}>
                {name}
              </a>
            ))}
          </nav>
          <div class="col g4 settingscol">
            {sections.map(({ id, Panel }) => (
              <div key={id} data-section={id}>
                {/* Begun anew in another workspace; only the list of them stays, with the focus in it. */}
                <ErrorBoundary key={id === 'workspaces' ? id : workspace.id}>
                  <Panel />
                </ErrorBoundary>
              </div>
            ))}
          </div>
        </div>
      </main>
    </>
  );
}
