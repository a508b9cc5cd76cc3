import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { entriesBetween, planEntry, undatedEntries } from '../../../utils/db/queries/plan-entries.ts';
import { changeEntry } from '../../../utils/db/tables/plan-entries.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { MonthGrid } from '../../calendar/MonthGrid.tsx';
import {
  addDays,
  addMonths,
  type DayKey,
  dayKeyOf,
  firstOfMonth,
  isSameMonth,
  momentOf,
  startOfDay,
  timeOfDay,
} from '../../calendar/stateless/days.ts';
import { firstDayOfWeek, weeksOfMonth } from '../../calendar/stateless/weeks.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMonthYear } from '../../ui/format.ts';
import { Failure, Panel } from '../../ui/Panel.tsx';
import { PageHead } from '../PageHead.tsx';
import type { PageProps } from '../page.ts';
import { EntryChip } from './EntryChip.tsx';
import { EntrySheet } from './EntrySheet.tsx';
import { Legend } from './Legend.tsx';

const isDay = (part: string | undefined): part is DayKey => /^\d{4}-\d{2}-\d{2}$/.test(part ?? '');

/** "#/calendar", "#/calendar/2026-11-17", "#/calendar/new/2026-11-17", "#/calendar/<entry>". */
export function CalendarPage({ path }: PageProps) {
  const { db } = useDesk();
  const now = useNow();
  const today = dayKeyOf(now);
  const [first, second] = path;
  const [day, setDay] = useState<DayKey>(() => (isDay(first) ? first : isDay(second) ? second : today));
  const firstDay = firstDayOfWeek(navigator.language);
  const weeks = weeksOfMonth(day, firstDay);
  const from = startOfDay(weeks[0]?.[0]?.key ?? day);
  const to = startOfDay(addDays(weeks.at(-1)?.at(-1)?.key ?? day, 1));
  const live = useLive(
    async () => ({ entries: await entriesBetween(db, from, to), undated: await undatedEntries(db) }),
    [db, from, to],
  );
  const isNew = first === 'new';
  const openId = first && !isNew && !isDay(first) ? first : undefined;
  const opened = useLive(() => (openId ? planEntry(db, openId) : Promise.resolve(undefined)), [db, openId]);
  const entry = opened.value?.id === openId ? opened.value : undefined;

  useEffect(() => {
    if (isDay(first)) setDay(first);
  }, [first]);
  const openDay = entry?.dueAt === undefined ? undefined : dayKeyOf(entry.dueAt);
  useEffect(() => {
    if (openDay) setDay(openDay);
  }, [openDay]);
  useShortcut('n', () => goTo('calendar', 'new', isSameMonth(day, today) ? today : firstOfMonth(day)));

  const close = () => goTo('calendar');
  const byDay = groupByDay(live.value?.entries ?? []);
  const move = async (id: string, onto: DayKey) => {
    const moved = live.value?.entries.find((each) => each.id === id);
    if (moved?.dueAt === undefined) return;
    const dueAt = momentOf(onto, timeOfDay(moved.dueAt));
    await changeEntry(db, id, { ...moved, ...(dueAt === undefined ? {} : { dueAt }) }, Date.now());
  };
  const describe = (key: DayKey) => {
    const count = byDay.get(key)?.length ?? 0;
    return [count > 0 ? i18n.t('calendar.planned', count, [String(count)]) : '', i18n.t('calendar.newEntry')]
      .filter(Boolean)
      .join('. ');
  };

  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead
          title={formatMonthYear(startOfDay(day))}
          beside={
            <span class="row beside">
              <Button
                kind="ghost"
                icon="left"
                iconFlips
                label={i18n.t('calendar.previousMonth')}
                onPress={() => setDay(addMonths(day, -1))}
              />
              <Button
                kind="ghost"
                icon="right"
                iconFlips
                label={i18n.t('calendar.nextMonth')}
                onPress={() => setDay(addMonths(day, 1))}
              />
              <Button onPress={() => setDay(today)}>{i18n.t('calendar.today')}</Button>
            </span>
          }
        >
          <Button
            kind={isNew || entry ? 'default' : 'primary'}
            icon="plus"
            hint="N"
            onPress={() => goTo('calendar', 'new', today)}
          >
            {i18n.t('calendar.newEntry')}
          </Button>
        </PageHead>
        <main class="body calbody">
          {live.error && <Failure title={i18n.t('ui.listFailed')} report={live.error} onRetry={live.retry} />}
          <MonthGrid
            label={formatMonthYear(startOfDay(day))}
            day={day}
            today={today}
            firstDay={firstDay}
            describe={describe}
            onDay={(key) => goTo('calendar', 'new', key)}
            onMove={(key) => {
              if (!isSameMonth(key, day)) setDay(key);
            }}
            onDropOn={(key, id) => void move(id, key)}
          >
            {(key) =>
              byDay
                .get(key)
                ?.map((each) => (
                  <EntryChip
                    key={each.id}
                    entry={each}
                    isOpen={each.id === openId}
                    onOpen={() => goTo('calendar', each.id)}
                  />
                ))
            }
          </MonthGrid>
          {live.value && live.value.entries.length === 0 && live.value.undated.length === 0 && (
            <p class="grey small calnote">{i18n.t('calendar.empty')}</p>
          )}
          {live.value && live.value.undated.length > 0 && (
            <Panel title={i18n.t('calendar.undated')} about={i18n.t('calendar.undatedAbout')}>
              <div class="undated">
                {live.value.undated.map((each) => (
                  <EntryChip
                    key={each.id}
                    entry={each}
                    isOpen={each.id === openId}
                    onOpen={() => goTo('calendar', each.id)}
                  />
                ))}
              </div>
            </Panel>
          )}
          <Legend />
        </main>
      </div>
      {isNew && (
        <EntrySheet key={`new-${second}`} entry={undefined} day={isDay(second) ? second : undefined} onClose={close} />
      )}
      {entry && <EntrySheet key={entry.id} entry={entry} day={undefined} onClose={close} />}
    </div>
  );
}

function groupByDay(entries: readonly PlanEntry[]): ReadonlyMap<DayKey, readonly PlanEntry[]> {
  const days = new Map<DayKey, PlanEntry[]>();
  for (const entry of entries) {
    if (entry.dueAt === undefined) continue;
    const key = dayKeyOf(entry.dueAt);
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return days;
}
