import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MiniMonth } from '../../components/calendar/MiniMonth.tsx';
import { addDays, addMonths, type DayKey, dayKeyOf, startOfDay } from '../../components/calendar/stateless/days.ts';
import { firstDayOfWeek, weeksOfMonth } from '../../components/calendar/stateless/weeks.ts';
import { useWorkspace } from '../../components/hooks/desk.ts';
import { type Live, useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { useQuestions } from '../../components/hooks/use-questions.ts';
import { useSetUp } from '../../components/hooks/use-set-up.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useTabState } from '../../components/hooks/use-tab-state.ts';
import { useSyncFoot } from '../../components/hooks/use-sync-foot.ts';
import { useTellPlan } from '../../components/hooks/use-tell-plan.ts';
import { useTheme } from '../../components/hooks/use-theme.ts';
import { Ask } from '../../components/pages/Ask.tsx';
import { CadenceLine } from '../../components/pages/today/CadenceLine.tsx';
import { DiscussionList } from '../../components/pages/today/DiscussionList.tsx';
import { DueList } from '../../components/pages/today/DueList.tsx';
import { openWords } from '../../components/pages/today/due-words.ts';
import type { GoalsHowProps } from '../../components/pages/today/GoalHow.tsx';
import { GoalList } from '../../components/pages/today/GoalList.tsx';
import { NextEntries } from '../../components/pages/today/NextEntries.tsx';
import { openDashboard } from '../../components/pages/today/links.ts';
import { routineCount, RoutineList, useRoutine } from '../../components/pages/today/RoutineList.tsx';
import { discussionsShown, useDiscussions } from '../../components/pages/today/use-discussions.ts';
import { WaitingList } from '../../components/pages/today/WaitingList.tsx';
import { footWords } from '../../components/pages/settings/sync/sync-words.ts';
import { NotOpened } from '../../components/pages/workspaces/NotOpened.tsx';
import { Questions } from '../../components/pages/workspaces/Questions.tsx';
import { WorkspaceMenu } from '../../components/pages/workspaces/WorkspaceMenu.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { formatMonth, formatNumber, formatWeekday } from '../../components/ui/format.ts';
import { ToastHost } from '../../components/ui/toasts.tsx';
import { entriesBetween } from '../../utils/db/queries/plan-entries.ts';
import { activeGoals, type GoalWithProgress, runningFirst } from '../../utils/db/queries/goals-active.ts';
import { type Due, dueToday, todayList } from '../../utils/db/queries/plan-today.ts';
import { type WaitingComment, waitingComments } from '../../utils/db/queries/waiting-comments.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { PlanEntry } from '../../utils/model/records.ts';
import { paused } from '../../utils/settings/items.ts';
import { Notices } from './Notices.tsx';
import { openSidePanel } from './side-panel.ts';
import { TabLine } from './TabLine.tsx';

/** What fits above and beside the month without scrolling. */
const itemsShown = 5;
const goalsShown = 3;
const offPaceShown = 2;
/** With no more lines than that there is room for what comes after today. */
const roomForNext = 2;
const routineShown = 3;

const leave = (...route: readonly string[]) => {
  openDashboard(...route);
  window.close();
};

export function Popup() {
  useTheme();
  useTellPlan();
  const now = useNow();
  const { db, workspace, problem } = useWorkspace();
  const tab = useTabState();
  const [isPaused, setPaused] = useSetting(paused);
  const isSetUp = useSetUp();
  const foot = useSyncFoot(db);
  const questions = useQuestions();
  const goals = useLive(() => (db ? activeGoals(db, now) : Promise.resolve(undefined)), [db, dayKeyOf(now)]);
  const isAsking = questions.some(({ viewer }) => viewer.network === tab.state?.network);
  return (
    <ToastHost>
      <header class="hd">
        {workspace && (
          <WorkspaceMenu
            name={workspace.name}
            onNew={() => leave('settings', 'workspaces', 'new')}
            onManage={() => leave('settings', 'workspaces')}
          />
        )}
        <span class="end" />
        <Button kind="ghost" icon="search" label={i18n.t('notes.searchAll')} onPress={() => leave('notes')} />
        <Button kind="ghost" icon="eye" label={i18n.t('popup.recorded')} onPress={() => leave('settings', 'ledger')} />
      </header>
      <TabLine tabId={tab.id} state={tab.state} isPaused={isPaused === true} isAsking={isAsking} db={db} now={now} />
      <Questions />
      <Notices status={foot.status} isSynced={foot.isSynced} now={now} />
      {isSetUp === false && (
        <section class="setup row" aria-label={i18n.t('dashboard.setUp')}>
          <span class="grow">{i18n.t('dashboard.notSetUp')}</span>
          <Button kind="primary" size="small" onPress={() => leave('welcome')}>
            {i18n.t('dashboard.setUp')}
          </Button>
        </section>
      )}
      <main class="col grow">
        {problem ? (
          <NotOpened problem={problem} workspace={workspace} />
        ) : (
          <>
            <ErrorBoundary key={workspace?.id}>
              <DueSection
                db={db}
                now={now}
                goals={goals.value ?? (goals.error === undefined ? undefined : [])}
                hasPrimary={isSetUp !== false && questions.length === 0}
              />
            </ErrorBoundary>
            {db && <Routine key={`routine ${workspace?.id}`} db={db} now={now} />}
            <div class="two" key={`two ${workspace?.id}`}>
              <Month db={db} now={now} />
              <Goals live={goals} now={now} />
            </div>
          </>
        )}
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
        <Button kind="ghost" icon="panel" label={i18n.t('popup.sidePanel')} onPress={() => openSidePanel(tab.id)} />
        <Button kind="ghost" icon="dashboard" label={i18n.t('popup.dashboard')} onPress={() => leave()} />
        <span class="end small grey">{footWords(foot.status, foot.isSynced, now)}</span>
        <Button kind="ghost" icon="settings" label={i18n.t('settings.name')} onPress={() => leave('settings')} />
      </footer>
    </ToastHost>
  );
}

interface PartProps {
  readonly db: WorkspaceDb | undefined;
  readonly now: number;
}

const asLive = <T,>(live: Live<T | undefined>): Live<T> => live as Live<T>;

interface DueSectionProps extends PartProps {
  readonly goals: readonly GoalWithProgress[] | undefined;
  readonly hasPrimary: boolean;
}

function DueSection({ db, now, goals, hasPrimary }: DueSectionProps) {
  const today = dayKeyOf(now);
  const tomorrowAt = startOfDay(addDays(today, 1));
  const live = useLive<Due | undefined>(
    () => (db ? dueToday(db, tomorrowAt, startOfDay(addDays(today, 2))) : Promise.resolve(undefined)),
    [db, tomorrowAt],
  );
  const due = live.value;
  const waiting = useLive<readonly WaitingComment[]>(() => (db ? waitingComments(db, now) : Promise.resolve([])), [db]);
  const unanswered = waiting.value ?? [];
  const items = todayList(due?.today ?? [], goals ?? [], now);
  // Some at a time: what is done with makes room for the next.
  const discussions = useDiscussions(db, now).slice(0, discussionsShown);
  const open = items.length + unanswered.length + discussions.length;
  // Goals stand below in sight as well: they take no room from people who wait.
  const timed = items.filter(({ type }) => type !== 'goal').slice(0, itemsShown);
  const waits = unanswered.slice(0, itemsShown - timed.length);
  const off = items
    .filter(({ type }) => type === 'goal')
    .slice(0, Math.min(offPaceShown, itemsShown - timed.length - waits.length));
  const talks = discussions.slice(0, itemsShown - timed.length - waits.length - off.length);
  const more = open - timed.length - waits.length - off.length - talks.length;
  const openers = {
    onOpenEntry: (id: string) => leave('calendar', id),
    onOpenPerson: (id: string) => leave('people', id),
    onOpenGoal: (id: string) => leave('today', 'goal', id),
  };
  return (
    <section aria-labelledby="due" class="duesection">
      <div class="row duehead">
        <h1 id="due">{i18n.t('today.name')}</h1>
        <span class="grey small">{formatWeekday(now)}</span>
        {due && <span class="grey small end">{openWords(open, due.tomorrow.length)}</span>}
      </div>
      <Ask live={asLive(live)}>
        {() =>
          open > 0 ? (
            <>
              {timed.length > 0 && (
                <DueList items={timed} now={now} {...(db ? { db } : {})} hasPrimary={hasPrimary} {...openers} />
              )}
              {db && waits.length > 0 && (
                <>
                  <h2 class="vh">{i18n.t('today.waiting')}</h2>
                  <WaitingList waiting={waits} now={now} db={db} />
                </>
              )}
              {off.length > 0 && (
                <DueList items={off} now={now} {...(db ? { db } : {})} hasPrimary={false} {...openers} />
              )}
              {db && talks.length > 0 && (
                <>
                  <h2 class="vh">{i18n.t('watchwords.discussions')}</h2>
                  <DiscussionList discussions={talks} now={now} db={db} />
                </>
              )}
              {more > 0 && (
                <button type="button" class="link small moredue" onClick={() => leave('today')}>
                  {i18n.t('popup.more', [formatNumber(more)])}
                </button>
              )}
            </>
          ) : (
            goals && (
              <div class="none">
                <p class="grey">{i18n.t('popup.nothingDue')}</p>
                <Button size="small" icon="plus" onPress={() => leave('calendar', 'new', today)}>
                  {i18n.t('calendar.newEntry')}
                </Button>
              </div>
            )
          )
        }
      </Ask>
      {db && goals && open <= roomForNext && (
        <NextEntries db={db} from={tomorrowAt} onOpen={(id) => leave('calendar', id)} />
      )}
    </section>
  );
}

/** What is open of it before what is done, as much as there is room for. */
function Routine({ db, now }: { readonly db: WorkspaceDb; readonly now: number }) {
  const items = useRoutine(db, now);
  if (items.length === 0) return null;
  const shown = [...items].sort((a, b) => Number(a.isDone) - Number(b.isDone)).slice(0, routineShown);
  return (
    <section aria-labelledby="routine" class="routinesection">
      <div class="row base duehead">
        <h2 id="routine">{i18n.t('routine.name')}</h2>
        <button type="button" class="link small end" onClick={() => leave('strategy')}>
          {routineCount(items)}
        </button>
      </div>
      <RoutineList db={db} items={shown} now={now} />
    </section>
  );
}

function Month({ db, now }: PartProps) {
  const today = dayKeyOf(now);
  const [day, setDay] = useState<DayKey>(today);
  const firstDay = firstDayOfWeek(navigator.language);
  const weeks = weeksOfMonth(day, firstDay);
  const from = startOfDay(weeks[0]?.[0]?.key ?? day);
  const to = startOfDay(addDays(weeks.at(-1)?.at(-1)?.key ?? day, 1));
  const live = useLive<readonly PlanEntry[]>(
    () => (db ? entriesBetween(db, from, to) : Promise.resolve([])),
    [db, from, to],
  );
  const on = (key: DayKey) =>
    (live.value ?? []).filter(
      ({ dueAt, state }) => dueAt !== undefined && state !== 'skipped' && dayKeyOf(dueAt) === key,
    );
  const name = (key: DayKey) => formatMonth(startOfDay(key));
  return (
    <section aria-labelledby="month">
      <div class="row monthhead">
        <h2 id="month" class="grow">
          {name(day)}
        </h2>
        <Button
          kind="ghost"
          size="small"
          icon="left"
          iconFlips
          label={name(addMonths(day, -1))}
          onPress={() => setDay(addMonths(day, -1))}
        />
        <Button
          kind="ghost"
          size="small"
          icon="right"
          iconFlips
          label={name(addMonths(day, 1))}
          onPress={() => setDay(addMonths(day, 1))}
        />
      </div>
      <MiniMonth
        label={name(day)}
        day={day}
        today={today}
        firstDay={firstDay}
        dots={(key) => on(key).map(({ pillar }) => `var(--${pillar ?? 'grey'})`)}
        describe={(key) => {
          const count = on(key).length;
          return count > 0 ? i18n.t('calendar.planned', count, [String(count)]) : '';
        }}
        onDay={(key) => leave('calendar', key)}
        onMove={(key) => {
          if (key.slice(0, 7) !== day.slice(0, 7)) setDay(key);
        }}
      />
      {db && <CadenceLine db={db} now={now} />}
    </section>
  );
}

interface GoalsProps {
  readonly live: Live<readonly GoalWithProgress[] | undefined>;
  readonly now: number;
}

function Goals({ live, now }: GoalsProps) {
  const [How, setHow] = useState<FunctionComponent<GoalsHowProps>>();
  const all = runningFirst(live.value ?? [], now);
  const shown = all.slice(0, goalsShown);
  return (
    <section aria-labelledby="goals">
      <div class="row monthhead">
        <h2 id="goals" class="grow">
          {i18n.t('goals.name')}
        </h2>
        {shown.length > 0 && (
          <Button
            kind="ghost"
            size="small"
            icon="info"
            label={i18n.t('how.name')}
            // With the dictionary, which the popup does not wait for.
            onPress={() =>
              void import('../../components/pages/today/GoalHow.tsx').then(({ GoalsHow }) => setHow(() => GoalsHow))
            }
          />
        )}
      </div>
      {How && <How goals={shown} now={now} onClose={() => setHow(undefined)} />}
      <Ask live={asLive(live)}>
        {() =>
          shown.length > 0 ? (
            <>
              <GoalList goals={shown} now={now} isBrief={shown.length > 2} />
              {all.length > goalsShown && (
                <button type="button" class="link small" onClick={() => leave('today')}>
                  {i18n.t('popup.more', [formatNumber(all.length - goalsShown)])}
                </button>
              )}
            </>
          ) : (
            <div class="none small">
              <p class="grey">{i18n.t('popup.noGoals')}</p>
              <Button size="small" onPress={() => leave('today')}>
                {i18n.t('goals.setFirst')}
              </Button>
            </div>
          )
        }
      </Ask>
    </section>
  );
}
