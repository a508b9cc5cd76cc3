import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Desk, DeskContext } from '../../components/hooks/desk.ts';
import { useHeldWorkspace } from '../../components/hooks/use-held-workspace.ts';
import { useSyncFoot } from '../../components/hooks/use-sync-foot.ts';
import { useQuestions } from '../../components/hooks/use-questions.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useTabState } from '../../components/hooks/use-tab-state.ts';
import { useTellPlan } from '../../components/hooks/use-tell-plan.ts';
import { useTheme } from '../../components/hooks/use-theme.ts';
import { modeName, modes } from '../../components/pages/settings/mode-words.ts';
import { openDashboard } from '../../components/pages/today/links.ts';
import { NotOpened } from '../../components/pages/workspaces/NotOpened.tsx';
import { Questions } from '../../components/pages/workspaces/Questions.tsx';
import { UnsavedDialog } from '../../components/pages/workspaces/UnsavedDialog.tsx';
import { WorkspaceMenu } from '../../components/pages/workspaces/WorkspaceMenu.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import { Skeleton } from '../../components/ui/Panel.tsx';
import { Segmented } from '../../components/ui/Segmented.tsx';
import { StatusMark } from '../../components/ui/StatusMark.tsx';
import { ToastHost } from '../../components/ui/toasts.tsx';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { TabState } from '../../utils/model/cards.ts';
import type { Mode, NetworkId } from '../../utils/model/network.ts';
import { modeItems, paused } from '../../utils/settings/items.ts';
import { measure } from '../dashboard/measure.ts';
import { tabWords } from '../popup/tab-words.ts';
import { ComposerPart } from './ComposerPart.tsx';
import { PostPart } from './PostPart.tsx';
import { ProfilePart } from './ProfilePart.tsx';
import { TodayPart } from './TodayPart.tsx';
import { useDashboardLinks } from './use-dashboard-links.ts';

export function SidePanel() {
  useTheme();
  useTellPlan();
  const { db, workspace, problem, waiting, follow } = useHeldWorkspace();
  // Opening it syncs once.
  useSyncFoot(db);
  const { state } = useTabState();
  const desk = useMemo<Desk | undefined>(
    () => (db && workspace ? { db, workspace, measure } : undefined),
    [db, workspace],
  );
  useDashboardLinks();
  const [isPaused, setPaused] = useSetting(paused);
  const [isTodayAsked, askToday] = useState(false);
  return (
    <ToastHost>
      <header class="hd">
        {workspace && (
          <WorkspaceMenu
            name={workspace.name}
            onNew={() => openDashboard('settings', 'workspaces', 'new')}
            onManage={() => openDashboard('settings', 'workspaces')}
          />
        )}
        <span class="end" />
        <Button
          kind="ghost"
          size="small"
          icon="today"
          pressed={isTodayAsked || undefined}
          onPress={() => askToday(!isTodayAsked)}
        >
          {i18n.t('today.name')}
        </Button>
      </header>
      {workspace && waiting && <UnsavedDialog shown={workspace} waiting={waiting} onDiscard={follow} />}
      <Questions />
      <main class="col grow">
        {problem && <NotOpened problem={problem} workspace={workspace} />}
        <ErrorBoundary key={workspace?.id}>
          {db && desk && state !== undefined ? (
            <DeskContext.Provider value={desk}>
              <Following db={db} state={isTodayAsked ? null : state} />
            </DeskContext.Provider>
          ) : (
            !problem && <Skeleton lines={6} />
          )}
        </ErrorBoundary>
        {state && <HandsOff network={state.network} />}
      </main>
      <footer class="ft">
        <Button
          kind="ghost"
          icon={isPaused ? 'play' : 'pause'}
          pressed={isPaused ? true : undefined}
          onPress={() => setPaused(!isPaused)}
        >
          {isPaused ? i18n.t('ui.resume') : i18n.t('ui.pause')}
        </Button>
        <Button kind="ghost" icon="dashboard" label={i18n.t('popup.dashboard')} onPress={() => openDashboard()} />
        {state && <Reading state={state} isPaused={isPaused === true} />}
      </footer>
    </ToastHost>
  );
}

/** What the tab is about: a profile, a post, a draft; anything else is Today. */
function Following({ db, state }: { readonly db: WorkspaceDb; readonly state: TabState | null }) {
  const { profile, post, composer, network } = state ?? {};
  return (
    <>
      {composer && network && (
        <ComposerPart db={db} network={network} composer={composer} isAlone={!profile && !post} />
      )}
      {profile ? (
        <ProfilePart key={`${profile.network}:${profile.handle}`} db={db} profile={profile} />
      ) : post ? (
        <PostPart key={`${post.network}:${post.kind}:${post.id}`} db={db} post={post} />
      ) : (
        !composer && <TodayPart db={db} />
      )}
    </>
  );
}

function HandsOff({ network }: { readonly network: NetworkId }) {
  const [mode, setMode] = useSetting(modeItems[network]);
  const [isChanging, change] = useState(false);
  const name = networkName(network);
  if (mode !== 'panel' && !isChanging) return null;
  return (
    <div class="handsoff small">
      <p class="row top">
        <span class="acc">
          <Icon name="panel" />
        </span>
        <span>
          {mode === 'panel' ? i18n.t('panel.handsOff', [name]) : i18n.t('panel.modeNow', [name])}{' '}
          <button type="button" class="link small" aria-expanded={isChanging} onClick={() => change(!isChanging)}>
            {isChanging ? i18n.t('ui.close') : i18n.t('panel.change')}
          </button>
        </span>
      </p>
      {isChanging && (
        <Segmented<Mode>
          label={i18n.t('settings.modeOf', [name])}
          value={mode ?? undefined}
          options={modes.map((value) => ({ value, text: modeName(value) }))}
          onValue={setMode}
        />
      )}
    </div>
  );
}

function Reading({ state, isPaused }: { readonly state: TabState; readonly isPaused: boolean }) {
  const [mode] = useSetting(modeItems[state.network]);
  const isAsking = useQuestions().some(({ viewer }) => viewer.network === state.network);
  const { status, verdict } = tabWords(state, mode, isPaused, [], isAsking);
  return (
    <span class="end small grey row readingnow">
      <StatusMark status={status} />
      {i18n.t('popup.networkState', [networkName(state.network), verdict])}
    </span>
  );
}
