import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { type DayKey, dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import type { Holiday } from '../../calendar/stateless/holidays.ts';
import { formatLongDay, formatNumber, formatWeekday } from '../../ui/format.ts';
import { Empty } from '../../ui/Panel.tsx';
import { DayEntries } from './DayEntries.tsx';
import { HolidayNames } from './HolidayNames.tsx';
import { isDated } from './entry-time.ts';
import { type Gap, gapsBetween } from './rhythm.ts';

export interface AgendaViewProps {
  readonly entries: readonly PlanEntry[];
  readonly today: DayKey;
  /** The days that are shown; gaps are told of those that are to come. */
  readonly from: DayKey;
  readonly to: DayKey;
  readonly holidays: ReadonlyMap<DayKey, readonly Holiday[]>;
  /** What is open or selected is in sight, however many there are on its day. */
  readonly isInSight: (entry: PlanEntry) => boolean;
  readonly renderEntry: (entry: PlanEntry) => ComponentChildren;
}

/** The days that have something, one below the other, and the stretches that have nothing. It opens at today. */
export function AgendaView(props: AgendaViewProps) {
  const { entries, today, from, to, holidays, isInSight, renderEntry } = props;
  const days = Map.groupBy(entries.filter(isDated), ({ dueAt }) => dayKeyOf(dueAt));
  const gaps = to < today ? [] : gapsBetween(entries, from > today ? from : today, to);
  const lines = [
    ...[...new Set([...days.keys(), ...holidays.keys()])].map((day) => ({
      day,
      list: days.get(day) ?? [],
      gap: undefined as Gap | undefined,
    })),
    ...gaps.map((gap) => ({ day: gap.from, list: [], gap })),
  ].sort((a, b) => a.day.localeCompare(b.day));
  const next = from <= today && today <= to ? lines.find(({ day }) => day >= today)?.day : undefined;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Once: what is over lies above, and nothing moves while somebody reads.
    box.current?.querySelector('[data-next]')?.scrollIntoView({ block: 'start' });
  }, []);
  if (lines.length === 0) return <Empty>{i18n.t('calendar.nothingInDays')}</Empty>;
  return (
    <div class="agenda" ref={box}>
      {lines.map(({ day, list, gap }) =>
        gap ? (
          <p key={`gap ${day}`} data-next={day === next ? '' : undefined} class="agendagap small grey">
            {i18n.t('calendar.gap', [
              formatNumber(gap.days),
              formatWeekday(startOfDay(gap.from)),
              formatWeekday(startOfDay(gap.to)),
            ])}
          </p>
        ) : (
          <section
            key={day}
            data-next={day === next ? '' : undefined}
            aria-labelledby={`agenda-${day}`}
            class={day === today ? 'agendaday now' : 'agendaday'}
          >
            <h2 id={`agenda-${day}`}>{formatLongDay(startOfDay(day))}</h2>
            <div class="agendalist">
              <HolidayNames holidays={holidays.get(day) ?? []} />
              <DayEntries
                key={day}
                list={[...list].sort((a, b) => a.dueAt - b.dueAt)}
                isInSight={isInSight}
                renderEntry={renderEntry}
              />
            </div>
          </section>
        ),
      )}
    </div>
  );
}
