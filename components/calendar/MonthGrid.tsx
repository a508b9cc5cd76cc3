import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayName, dayNumber, shortDayName, weekdayNames } from './day-names.ts';
import type { DayKey } from './stateless/days.ts';
import { weeksOfMonth } from './stateless/weeks.ts';
import { useDayFocus } from './use-day-focus.ts';

export interface MonthGridProps {
  readonly label: string;
  /** Any day of the month shown; it is where the focus starts. */
  readonly day: DayKey;
  readonly today: DayKey;
  readonly firstDay: number;
  /** Only the week of `day`. */
  readonly isWeek?: boolean;
  readonly onDay: (day: DayKey) => void;
  /** The focus moved to this day, perhaps of another month. */
  readonly onMove: (day: DayKey) => void;
  readonly onDropOn?: (day: DayKey, data: string) => void;
  /** Said of a day besides its name, e.g. "2 planned. New entry". */
  readonly describe: (day: DayKey) => string;
  readonly children: (day: DayKey) => ComponentChildren;
}

/** A month of weeks, or one of them, with content in its days. Enter or click on a day acts on it; arrow keys move. */
export function MonthGrid(props: MonthGridProps) {
  const { label, day, today, firstDay, isWeek = false, onDay, onMove, onDropOn, describe, children } = props;
  const { focusDay, onKeyDown, gridRef } = useDayFocus(day, firstDay, onMove);
  const [over, setOver] = useState<DayKey | undefined>(undefined);
  const names = weekdayNames(firstDay);
  const month = weeksOfMonth(day, firstDay);
  const weeks = isWeek ? month.filter((week) => week.some(({ key }) => key === day)) : month;
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      class={isWeek ? 'month oneweek' : 'month'}
      role="grid"
      aria-label={label}
      ref={gridRef}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        const cell = onDropOn && cellOf(event.target);
        setOver(cell);
        if (cell) event.preventDefault();
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(undefined);
      }}
      onDragEnd={() => setOver(undefined)}
      onDrop={(event) => {
        setOver(undefined);
        const cell = cellOf(event.target);
        if (!cell) return;
        event.preventDefault();
        onDropOn?.(cell, event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <div class="week names" role="row">
        {names.map((name) => (
          <span key={name.long} role="columnheader" aria-label={name.long}>
            {name.short}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]?.key} class="week" role="row">
          {week.map(({ key, inMonth }, index) => (
            <div
              key={key}
              role="gridcell"
              class={`day${inMonth || isWeek ? '' : ' out'}${key === today ? ' now' : ''}${key === over ? ' over' : ''}`}
              aria-current={key === today ? 'date' : undefined}
              data-cell={key}
            >
              <button
                type="button"
                class="dayno"
                data-day={key}
                data-weekday={names[index]?.short}
                tabIndex={key === focusDay ? 0 : -1}
                aria-label={`${key.endsWith('-01') ? shortDayName(key) : dayName(key)}. ${describe(key)}`}
                onClick={() => onDay(key)}
              >
                {key.endsWith('-01') ? shortDayName(key) : dayNumber(key)}
              </button>
              {children(key)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const cellOf = (target: EventTarget | null): DayKey | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
