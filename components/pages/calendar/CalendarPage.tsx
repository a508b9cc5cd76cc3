import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { campaigns } from '../../../utils/db/queries/campaigns.ts';
import { openCommentCounts } from '../../../utils/db/queries/entry-comments.ts';
import { entriesBetween, undatedEntries } from '../../../utils/db/queries/plan-entries.ts';
import type { EntryState, PlanEntry } from '../../../utils/model/records.ts';
import { MonthGrid } from '../../calendar/MonthGrid.tsx';
import {
  addDays,
  addMonths,
  type DayKey,
  dayKeyOf,
  firstOfMonth,
  isSameMonth,
  startOfDay,
} from '../../calendar/stateless/days.ts';
import { holidaysBetween } from '../../calendar/stateless/holidays.ts';
import { firstDayOfWeek } from '../../calendar/stateless/weeks.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { goWith, parseRoute, useQuery } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMonthYear } from '../../ui/format.ts';
import { Failure, Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { PageHead } from '../PageHead.tsx';
import type { PageProps } from '../page.ts';
import { AgendaView } from './AgendaView.tsx';
import { type CalendarView, calendarViews, monthOf, rangeOf, rangeText, viewName } from './calendar-view.ts';
import { type CampaignLook, campaignLooks } from './campaign-look.ts';
import { applyEdits, movedBy, movedOnto, movedText, stateText, withState } from './changes.ts';
import { DayEntries } from './DayEntries.tsx';
import { DueAgainView } from './DueAgainView.tsx';
import { EntriesBar } from './EntriesBar.tsx';
import { HolidayCountries, useHolidayCountries } from './HolidayCountries.tsx';
import { HolidayNames, holidayText } from './HolidayNames.tsx';
import { type ArrowKey, EntryChip } from './EntryChip.tsx';
import { EntrySheet } from './EntrySheet.tsx';
import { entryStates, pillarName } from './entry-words.ts';
import { followEntry } from './follow-entry.ts';
import { Legend } from './Legend.tsx';
import { PlanFiles } from './PlanFiles.tsx';
import { PlannedLine } from './PlannedLine.tsx';
import { ReviewFiles } from './review/ReviewFiles.tsx';
import { collisionsAmong } from './rhythm.ts';
import { useSigning } from './use-signing.ts';
import { StateBoard } from './StateBoard.tsx';
import { useOpenEntry } from './use-open-entry.ts';

const isDay = (part: string | undefined): part is DayKey => /^\d{4}-\d{2}-\d{2}$/.test(part ?? '');

const noLooks: ReadonlyMap<string, CampaignLook> = new Map();

const daysOfArrow: Readonly<Record<ArrowKey, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** "#/calendar", "#/calendar/2026-11-17", "#/calendar/new/2026-11-17", "#/calendar/<entry>"; "?view=week" and others. */
export function CalendarPage({ path }: PageProps) {
  const { db } = useDesk();
  const toast = useToast();
  const now = useNow();
  const today = dayKeyOf(now);
  const query = useQuery();
  const view = calendarViews.find((each) => each === query.get('view')) ?? 'month';
  const [first, second] = path;
  const [day, setDay] = useState<DayKey>(() => (isDay(first) ? first : isDay(second) ? second : today));
  const signing = useSigning();
  const [chosenIds, choose] = useState<ReadonlySet<string>>(new Set());
  const firstDay = firstDayOfWeek(navigator.language);
  const { from, to } = rangeOf(view, day, today, firstDay);
  const [fromAt, toAt] = [startOfDay(from), startOfDay(addDays(to, 1))];
  const live = useLive(
    async () => ({ from, entries: await entriesBetween(db, fromAt, toAt), undated: await undatedEntries(db) }),
    [db, fromAt, toAt],
  );
  const openComments = useLive(() => openCommentCounts(db), [db]).value ?? new Map<string, number>();
  const isNew = first === 'new';
  const openId = first && !isNew && !isDay(first) ? first : undefined;
  const { entry, isGone } = useOpenEntry(openId);
  const { entries = [], undated = [] } = live.value ?? {};
  const shown = [...entries, ...undated];
  const chosen = shown.filter(({ id }) => chosenIds.has(id));
  const close = collisionsAmong(entries);

  useEffect(() => {
    if (isDay(first)) setDay(first);
  }, [first]);
  const openDay = entry?.dueAt === undefined ? undefined : dayKeyOf(entry.dueAt);
  useEffect(() => {
    if (openDay) setDay(openDay);
  }, [openDay]);
  const go = (...parts: readonly string[]) => goWith(['calendar', ...parts], query);
  /** Who went on to another page while an entry was saved stays there. */
  const closeSheet = () => {
    if (parseRoute(location.hash)[0] === 'calendar') go();
  };
  const show = (next: CalendarView) => {
    const shownAs = new URLSearchParams(query);
    if (next === 'month') shownAs.delete('view');
    else shownAs.set('view', next);
    goWith(['calendar', ...path], shownAs, 'same');
  };
  const newOn = (key: DayKey) => go('new', key);
  useShortcut('n', () => newOn(isSameMonth(day, today) ? today : firstOfMonth(day)));
  const step = (by: number) => setDay(view === 'week' ? addDays(day, 7 * by) : addMonths(day, by));

  /** All that are selected where this is one of them. */
  const withIt = (one: PlanEntry) => (chosenIds.has(one.id) ? chosen : [one]);
  const drop = (id: string, edit: (list: readonly PlanEntry[], one: PlanEntry) => void) => {
    const one = shown.find((each) => each.id === id);
    if (one) edit(withIt(one), one);
  };
  const moveOnto = (id: string, key: DayKey) =>
    drop(id, (list, one) => {
      const edits = movedOnto(list, one, key);
      void applyEdits(db, toast, edits, movedText(edits, list));
    });
  const mayHave = (state: EntryState) => (entry: PlanEntry) => state !== 'approved' || signing.mayApprove(entry);
  const setState = (list: readonly PlanEntry[], state: EntryState) => {
    const [may, mayNot] = [list.filter(mayHave(state)), list.filter((entry) => !mayHave(state)(entry))];
    if (mayNot.length > 0) toast({ text: i18n.t('approval.notYours'), icon: 'warn' });
    const edits = withState(may, state, signing.sign);
    void applyEdits(db, toast, edits, stateText(edits, state));
  };
  const onArrow = (one: PlanEntry, key: ArrowKey) => {
    followEntry(one.id);
    if (view === 'board') {
      const by = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
      const state = entryStates[entryStates.indexOf(one.state) + by];
      if (state && by !== 0) setState(withIt(one), state);
      return;
    }
    const list = withIt(one);
    const edits = movedBy(list, daysOfArrow[key]);
    void applyEdits(db, toast, edits, movedText(edits, list));
  };
  const toggle = (id: string) =>
    choose((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const pillarNames = usePillarNames();
  const looks = useLive(async () => campaignLooks(await campaigns(db)), [db]).value ?? noLooks;
  const usedCampaigns = new Set(shown.map(({ campaignId }) => campaignId));
  const chip = (each: PlanEntry) => (
    <EntryChip
      pillar={each.pillar && pillarName(each.pillar, pillarNames)}
      key={each.id}
      entry={each}
      campaign={each.campaignId === undefined ? undefined : looks.get(each.campaignId)}
      isOpen={each.id === openId}
      withDay={view === 'board'}
      isChosen={chosenIds.has(each.id)}
      isClose={close.has(each.id)}
      comments={openComments.get(each.id) ?? 0}
      onOpen={() => go(each.id)}
      onChoose={() => toggle(each.id)}
      onArrow={(key) => onArrow(each, key)}
    />
  );
  const isInSight = ({ id }: PlanEntry) => id === openId || chosenIds.has(id);
  const countries = useHolidayCountries();
  const holidays = Map.groupBy(holidaysBetween(from, to, countries), (holiday) => holiday.day);
  const byDay = groupByDay(entries);
  const describe = (key: DayKey) => {
    const count = byDay.get(key)?.length ?? 0;
    const kept = (holidays.get(key) ?? []).map(holidayText);
    return [...kept, count > 0 ? i18n.t('calendar.planned', count, [String(count)]) : '', i18n.t('calendar.newEntry')]
      .filter(Boolean)
      .join('. ');
  };
  const plannedDays = view === 'month' ? monthOf(day) : { from, to };
  const title =
    view === 'again'
      ? i18n.t('calendar.name')
      : view === 'month' || isSameMonth(from, to)
        ? formatMonthYear(startOfDay(day))
        : rangeText(from, to);

  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead
          title={title}
          beside={
            view !== 'again' && (
              <span class="row beside">
                <Button
                  kind="ghost"
                  icon="left"
                  iconFlips
                  label={view === 'week' ? i18n.t('calendar.previousWeek') : i18n.t('calendar.previousMonth')}
                  onPress={() => step(-1)}
                />
                <Button
                  kind="ghost"
                  icon="right"
                  iconFlips
                  label={view === 'week' ? i18n.t('calendar.nextWeek') : i18n.t('calendar.nextMonth')}
                  onPress={() => step(1)}
                />
                <Button onPress={() => setDay(today)}>{i18n.t('calendar.today')}</Button>
              </span>
            )
          }
        >
          <Segmented<CalendarView>
            label={i18n.t('calendar.view')}
            value={view}
            options={calendarViews.map((value) => ({ value, text: viewName(value) }))}
            onValue={show}
          />
          <ReviewFiles />
          <PlanFiles />
          <Button kind={isNew || entry ? 'default' : 'primary'} icon="plus" hint="N" onPress={() => newOn(today)}>
            {i18n.t('calendar.newEntry')}
          </Button>
        </PageHead>
        <main class="body calbody">
          {live.error && <Failure title={i18n.t('ui.listFailed')} report={live.error} onRetry={live.retry} />}
          {(view === 'month' || view === 'week') && (
            <MonthGrid
              label={title}
              day={day}
              today={today}
              firstDay={firstDay}
              isWeek={view === 'week'}
              describe={describe}
              onDay={newOn}
              onMove={(key) => {
                if (view === 'week' ? key < from || key > to : !isSameMonth(key, day)) setDay(key);
              }}
              onDropOn={(key, id) => moveOnto(id, key)}
            >
              {(key) => (
                <>
                  <HolidayNames holidays={holidays.get(key) ?? []} />
                  <DayEntries key={key} list={byDay.get(key) ?? []} isInSight={isInSight} renderEntry={chip} />
                </>
              )}
            </MonthGrid>
          )}
          {view === 'agenda' && live.value?.from === from && (
            <AgendaView
              key={from}
              entries={entries}
              today={today}
              from={from}
              to={to}
              holidays={holidays}
              isInSight={isInSight}
              renderEntry={chip}
            />
          )}
          {view === 'board' && live.value && (
            <StateBoard
              entries={shown}
              renderEntry={chip}
              onDrop={(id, state) => drop(id, (list) => setState(list, state))}
            />
          )}
          {view === 'again' && <DueAgainView onOpen={(id) => go(id)} />}
          {live.value && view !== 'again' && shown.length === 0 && (
            <p class="grey small calnote">{i18n.t('calendar.empty')}</p>
          )}
          {view !== 'board' && view !== 'again' && undated.length > 0 && (
            <Panel title={i18n.t('calendar.undated')} about={i18n.t('calendar.undatedAbout')}>
              <div class="undated">{undated.map(chip)}</div>
            </Panel>
          )}
          {view !== 'again' && (
            <>
              {(view === 'month' || view === 'week') && <PlannedLine entries={entries} {...plannedDays} />}
              <p class="grey small calnote">{i18n.t('calendar.keys')}</p>
              <Legend
                used={new Set(shown.map(({ pillar }) => pillar))}
                campaigns={[...looks.values()].filter(({ id }) => usedCampaigns.has(id))}
              />
              {view !== 'board' && <HolidayCountries />}
            </>
          )}
          {chosen.length > 0 && <EntriesBar chosen={chosen} onState={setState} onClear={() => choose(new Set())} />}
        </main>
      </div>
      {isNew && (
        <EntrySheet
          key={`new-${second}`}
          entry={undefined}
          day={isDay(second) ? second : undefined}
          onClose={closeSheet}
          onOpen={go}
        />
      )}
      {entry && (
        <EntrySheet key={entry.id} entry={entry} isGone={isGone} day={undefined} onClose={closeSheet} onOpen={go} />
      )}
    </div>
  );
}

const groupByDay = (entries: readonly PlanEntry[]): ReadonlyMap<DayKey, readonly PlanEntry[]> =>
  Map.groupBy(
    [...entries].sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0)),
    ({ dueAt = 0 }) => dayKeyOf(dueAt),
  );
