import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { activeGoals } from '../../../utils/db/queries/goals-active.ts';
import { dueToday, todayList } from '../../../utils/db/queries/plan-today.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { addDays, dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { formatLongDay } from '../../ui/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { searchEverything } from '../focus-search.ts';
import type { PageProps } from '../page.ts';
import { PageHead } from '../PageHead.tsx';
import { CadenceLine } from './CadenceLine.tsx';
import { DiscussionsPanel } from './DiscussionsPanel.tsx';
import { DueList } from './DueList.tsx';
import { listWords } from './due-words.ts';
import { GoalDialog } from './GoalDialog.tsx';
import { GoalHow } from './GoalHow.tsx';
import { GoalList } from './GoalList.tsx';
import { PublishedPanel } from './PublishedPanel.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { RoutinePanel } from './RoutinePanel.tsx';
import { SincePanel } from './SincePanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';

type Editing = { readonly goal: Goal | undefined } | undefined;

/** "#/today/goal/id" opens that goal. */
export function TodayPage({ path: [part, asked] }: PageProps) {
  const { db } = useDesk();
  const now = useNow();
  const today = dayKeyOf(now);
  const tomorrowAt = startOfDay(addDays(today, 1));
  const due = useLive(() => dueToday(db, tomorrowAt, startOfDay(addDays(today, 2))), [db, tomorrowAt]);
  const goals = useLive(() => activeGoals(db, now), [db, today]);
  const [pressed, edit] = useState<Editing>(undefined);
  const called = part === 'goal' ? goals.value?.find(({ goal }) => goal.id === asked)?.goal : undefined;
  const editing = pressed ?? (called && { goal: called });
  const close = () => {
    edit(undefined);
    if (part === 'goal') goTo('today');
  };
  useShortcut('n', () => goTo('calendar', 'new', today));
  const openEntry = (id: string) => goTo('calendar', id);
  const openPerson = (id: string) => goTo('people', id);
  const openGoal = (id: string) => goTo('today', 'goal', id);
  return (
    <>
      <PageHead title={i18n.t('today.name')} about={formatLongDay(now)}>
        <Button class="searchall" icon="search" hint="/" onPress={searchEverything}>
          {i18n.t('notes.searchAll')}
        </Button>
        <Button kind="primary" icon="plus" hint="N" onPress={() => goTo('calendar', 'new', today)}>
          {i18n.t('calendar.newEntry')}
        </Button>
      </PageHead>
      <main class="body">
        <div class="todaygrid">
          <div class="col g4">
            <Panel
              title={i18n.t('today.due')}
              about={due.value && listWords(todayList(due.value.today, goals.value ?? [], now))}
            >
              <Ask live={due}>
                {({ today: timed, tomorrow }) => {
                  const items = todayList(timed, goals.value ?? [], now);
                  const isAll = goals.value !== undefined || goals.error !== undefined;
                  return (
                    <>
                      {items.length > 0 ? (
                        <DueList
                          items={items}
                          now={now}
                          db={db}
                          hasPrimary={false}
                          onOpenEntry={openEntry}
                          onOpenPerson={openPerson}
                          onOpenGoal={openGoal}
                        />
                      ) : (
                        isAll && (
                          <Empty
                            action={
                              <Button icon="calendar" onPress={() => goTo('calendar')}>
                                {i18n.t('today.openCalendar')}
                              </Button>
                            }
                          >
                            {i18n.t('today.empty')}
                          </Empty>
                        )
                      )}
                      {tomorrow.length > 0 && (
                        <>
                          <h3 class="divider">{i18n.t('today.tomorrow')}</h3>
                          <DueList
                            items={tomorrow}
                            now={now}
                            hasPrimary={false}
                            onOpenEntry={openEntry}
                            onOpenPerson={openPerson}
                            onOpenGoal={openGoal}
                          />
                        </>
                      )}
                    </>
                  );
                }}
              </Ask>
            </Panel>
            <RoutinePanel />
            <ReviewPanel />
            <WaitingPanel />
            <DiscussionsPanel />
            <PublishedPanel />
            <SincePanel />
          </div>
          <Panel
            title={i18n.t('goals.name')}
            action={
              <Button kind="ghost" size="small" icon="plus" onPress={() => edit({ goal: undefined })}>
                {i18n.t('goals.new')}
              </Button>
            }
          >
            <CadenceLine db={db} now={now} />
            <Ask live={goals}>
              {(list) =>
                list.length > 0 ? (
                  <GoalList
                    goals={list}
                    now={now}
                    onEdit={(goal) => edit({ goal })}
                    renderHow={(each) => <GoalHow of={each} now={now} />}
                  />
                ) : (
                  <Empty
                    action={
                      <Button icon="target" onPress={() => edit({ goal: undefined })}>
                        {i18n.t('goals.setFirst')}
                      </Button>
                    }
                  >
                    {i18n.t('goals.empty')}
                  </Empty>
                )
              }
            </Ask>
          </Panel>
        </div>
      </main>
      {editing && <GoalDialog goal={editing.goal} onClose={close} />}
    </>
  );
}
