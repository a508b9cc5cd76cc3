import { i18n } from '#i18n';
import { addDays, dayKeyOf, startOfDay } from '../../components/calendar/stateless/days.ts';
import { useLive } from '../../components/hooks/use-live.ts';
import { useOnce } from '../../components/hooks/use-once.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { Ask } from '../../components/pages/Ask.tsx';
import { PersonaShares } from '../../components/pages/people/PersonaShares.tsx';
import { DiscussionList } from '../../components/pages/today/DiscussionList.tsx';
import { DueList } from '../../components/pages/today/DueList.tsx';
import { GoalHow } from '../../components/pages/today/GoalHow.tsx';
import { GoalList } from '../../components/pages/today/GoalList.tsx';
import { NextEntries } from '../../components/pages/today/NextEntries.tsx';
import { routineCount, RoutineList, useRoutine } from '../../components/pages/today/RoutineList.tsx';
import { openDashboard } from '../../components/pages/today/links.ts';
import { discussionsShown, useDiscussions } from '../../components/pages/today/use-discussions.ts';
import { WaitingList } from '../../components/pages/today/WaitingList.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { formatNumber, formatWeekday } from '../../components/ui/format.ts';
import { Empty } from '../../components/ui/Panel.tsx';
import { activeGoals } from '../../utils/db/queries/goals-active.ts';
import { engagersOfPersonas } from '../../utils/db/queries/persona-engagers.ts';
import { personas } from '../../utils/db/queries/personas.ts';
import { dueToday, todayList } from '../../utils/db/queries/plan-today.ts';
import { waitingComments } from '../../utils/db/queries/waiting-comments.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';

/** The rest is on the dashboard. */
const waitingShown = 6;

const engagedMs = 30 * 86_400_000;

async function shares(db: WorkspaceDb) {
  const all = await personas(db);
  return all.length > 0
    ? { personas: all, engagers: await engagersOfPersonas(db, all, Date.now() - engagedMs) }
    : undefined;
}

export function TodayPart({ db }: { readonly db: WorkspaceDb }) {
  const now = useNow();
  const today = dayKeyOf(now);
  const tomorrowAt = startOfDay(addDays(today, 1));
  const due = useLive(() => dueToday(db, tomorrowAt, tomorrowAt), [db, tomorrowAt]);
  const waiting = useLive(() => waitingComments(db, now), [db, today]);
  const discussions = useDiscussions(db, now);
  const routine = useRoutine(db, now);
  const goals = useLive(() => activeGoals(db, now), [db, today]);
  const engaged = useOnce(() => shares(db), [db, today]).value;
  return (
    <>
      <section aria-labelledby="due">
        <div class="row base partpad">
          <h1 id="due">{i18n.t('today.name')}</h1>
          <span class="small grey">{formatWeekday(now)}</span>
        </div>
        <Ask live={due}>
          {({ today: timed }) => {
            const items = todayList(timed, goals.value ?? [], now);
            const isAll = goals.value !== undefined || goals.error !== undefined;
            return items.length > 0 ? (
              <DueList
                items={items}
                now={now}
                db={db}
                onOpenEntry={(id) => openDashboard('calendar', id)}
                onOpenPerson={(id) => openDashboard('people', id)}
                onOpenGoal={(id) => openDashboard('today', 'goal', id)}
              />
            ) : (
              isAll && (
                <Empty
                  action={
                    <Button icon="plus" onPress={() => openDashboard('calendar', 'new', today)}>
                      {i18n.t('calendar.newEntry')}
                    </Button>
                  }
                >
                  {i18n.t('panel.nothingDue')}
                </Empty>
              )
            );
          }}
        </Ask>
        <NextEntries db={db} from={tomorrowAt} onOpen={(id) => openDashboard('calendar', id)} />
      </section>
      {routine.length > 0 && (
        <section class="sec" aria-labelledby="routine">
          <div class="row base sechead">
            <h2 id="routine">{i18n.t('routine.name')}</h2>
            <span class="small grey">{routineCount(routine)}</span>
          </div>
          <RoutineList db={db} items={routine} now={now} />
        </section>
      )}
      <Ask live={waiting}>
        {(list) =>
          list.length > 0 && (
            <section class="sec" aria-labelledby="waiting">
              <h2 id="waiting" class="sechead">
                {i18n.t('today.waiting')}
              </h2>
              <WaitingList waiting={list.slice(0, waitingShown)} now={now} db={db} />
              {list.length > waitingShown && (
                <p class="more">
                  <Button size="small" onPress={() => openDashboard('today')}>
                    {i18n.t('today.waitingMore', [formatNumber(list.length - waitingShown)])}
                  </Button>
                </p>
              )}
            </section>
          )
        }
      </Ask>
      {discussions.length > 0 && (
        <section class="sec" aria-labelledby="discussions">
          <div class="row base sechead">
            <h2 id="discussions">{i18n.t('watchwords.discussions')}</h2>
            <Button kind="ghost" size="small" onPress={() => openDashboard('strategy', 'watchwords')}>
              {i18n.t('watchwords.all')}
            </Button>
          </div>
          <DiscussionList discussions={discussions.slice(0, discussionsShown)} now={now} db={db} />
        </section>
      )}
      <Ask live={goals}>
        {(list) =>
          list.length > 0 && (
            <section class="sec" aria-labelledby="goals">
              <h2 id="goals" class="sechead">
                {i18n.t('goals.name')}
              </h2>
              <GoalList goals={list} now={now} renderHow={(each) => <GoalHow of={each} now={now} />} />
            </section>
          )
        }
      </Ask>
      {engaged && <PersonaShares {...engaged} />}
    </>
  );
}
