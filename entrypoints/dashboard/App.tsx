import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Desk, DeskContext } from '../../components/hooks/desk.ts';
import { useHeldWorkspace } from '../../components/hooks/use-held-workspace.ts';
import { goTo, parseRoute, useRoute } from '../../components/hooks/use-route.ts';
import { useSetUp } from '../../components/hooks/use-set-up.ts';
import { useShortcut } from '../../components/hooks/use-shortcut.ts';
import { useTellPlan } from '../../components/hooks/use-tell-plan.ts';
import { useTheme } from '../../components/hooks/use-theme.ts';
import { isAnythingUnsaved } from '../../components/hooks/use-unsaved.ts';
import { pages, welcome } from '../../components/pages/index.ts';
import { KeyList } from '../../components/pages/settings/KeysPanel.tsx';
import { NotOpened } from '../../components/pages/workspaces/NotOpened.tsx';
import { focusSearch } from '../../components/pages/focus-search.ts';
import { Questions } from '../../components/pages/workspaces/Questions.tsx';
import { UnsavedDialog } from '../../components/pages/workspaces/UnsavedDialog.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Dialog } from '../../components/ui/Dialog.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { Skeleton } from '../../components/ui/Panel.tsx';
import { ToastHost } from '../../components/ui/toasts.tsx';
import { currentWorkspace } from '../../utils/settings/items.ts';
import { measure } from './measure.ts';
import { Rail } from './Rail.tsx';
import { useGoKeys } from './use-go-keys.ts';

export function App() {
  useTheme();
  useTellPlan();
  const route = useRoute();
  const { db, workspace, problem, waiting, follow } = useHeldWorkspace();
  const [isHelpOpen, help] = useState(false);
  const isSetUp = useSetUp();
  const page = pages.find(({ id }) => id === route[0]) ?? pages[0];
  const isWelcome = route[0] === welcome.id || (route.length === 0 && isSetUp === false);
  const title = isWelcome ? i18n.t('firstRun.title') : (page?.name() ?? '');
  useGoKeys();
  useShortcut('?', () => help(true));
  useShortcut('/', focusSearch);
  useEffect(() => {
    document.title = `${title} · ${i18n.t('extName')}`;
  }, [title]);
  const desk = useMemo<Desk | undefined>(
    () => (db && workspace ? { db, workspace, measure } : undefined),
    [db, workspace],
  );

  useEffect(() => currentWorkspace.watch(() => isAnythingUnsaved() || leaveRecord()), []);
  // Drafts in fields go with their workspace; the settings are of all of them.
  const pageKey = page?.id === 'settings' ? page.id : `${page?.id} ${workspace?.id}`;

  if (isWelcome) return <welcome.Page />;
  return (
    <ToastHost>
      <DeskContext.Provider value={desk}>
        <div class="app">
          <Rail current={page?.id} workspaceName={workspace?.name} isClosed={problem !== undefined} />
          <div class="main">
            {isSetUp === false && (
              <div class="setup row wrap" role="status">
                <span class="grow">{i18n.t('dashboard.notSetUp')}</span>
                <Button kind="primary" size="small" onPress={() => goTo('welcome')}>
                  {i18n.t('dashboard.setUp')}
                </Button>
              </div>
            )}
            <Questions />
            {problem && (
              <main>
                <NotOpened problem={problem} workspace={workspace} />
              </main>
            )}
            {desk && page ? (
              <ErrorBoundary key={pageKey}>
                <page.Page key={pageKey} path={route.slice(1)} />
              </ErrorBoundary>
            ) : (
              !problem && <Skeleton lines={6} />
            )}
          </div>
        </div>
      </DeskContext.Provider>
      {workspace && waiting && (
        <UnsavedDialog
          shown={workspace}
          waiting={waiting}
          onDiscard={() => {
            leaveRecord();
            follow();
          }}
        />
      )}
      {isHelpOpen && (
        <Dialog title={i18n.t('settings.keyboard')} onClose={() => help(false)}>
          <KeyList />
          <div class="row dialogfoot">
            <span class="end" />
            <Button autofocus onPress={() => help(false)}>
              {i18n.t('ui.close')}
            </Button>
          </div>
        </Dialog>
      )}
    </ToastHost>
  );
}

/** What is open of one workspace is not in another: the list is shown in its place. */
function leaveRecord(): void {
  const [id, ...rest] = parseRoute(location.hash);
  if (id && id !== 'settings' && rest.length > 0) goTo(id);
}
