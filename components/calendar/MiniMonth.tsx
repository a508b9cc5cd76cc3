import { dayName, dayNumber, weekdayNames } from './day-names.ts';
import type { DayKey } from './stateless/days.ts';
import { weeksOfMonth } from './stateless/weeks.ts';
import { useDayFocus } from './use-day-focus.ts';

export interface MiniMonthProps {
  readonly label: string;
  readonly day: DayKey;
  readonly today: DayKey;
  readonly firstDay: number;
  /** Colours of the dots of a day, at most three are drawn. */
  readonly dots: (day: DayKey) => readonly string[];
  /** "2 planned"; empty for nothing. */
  readonly describe: (day: DayKey) => string;
  readonly onDay: (day: DayKey) => void;
  readonly onMove: (day: DayKey) => void;
}

/** A month at a glance. */
export function MiniMonth({ label, day, today, firstDay, dots, describe, onDay, onMove }: MiniMonthProps) {
  const { focusDay, onKeyDown, gridRef } = useDayFocus(day, firstDay, onMove);
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div class="minimonth" role="grid" aria-label={label} ref={gridRef} onKeyDown={onKeyDown}>
      <div role="row" class="miniweek">
        {weekdayNames(firstDay).map((name) => (
          <span key={name.long} role="columnheader" class="grey" aria-label={name.long}>
            {name.short.slice(0, 2)}
          </span>
        ))}
      </div>
      {weeksOfMonth(day, firstDay).map((week) => (
        <div key={week[0]?.key} role="row" class="miniweek">
          {week.map(({ key, inMonth }) => (
            <span key={key} role="gridcell">
              <button
                type="button"
                class={`dd${inMonth ? '' : ' out'}${key === today ? ' now' : ''}`}
                data-day={key}
                tabIndex={key === focusDay ? 0 : -1}
                aria-current={key === today ? 'date' : undefined}
                aria-label={[dayName(key), describe(key)].filter(Boolean).join(', ')}
                onClick={() => onDay(key)}
              >
                {dayNumber(key)}
                <i>
                  {dots(key)
                    .slice(0, 3)
                    .map((colour, index) => (
                      <b key={index} style={{ background: colour }} />
                    ))}
                </i>
              </button>
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
