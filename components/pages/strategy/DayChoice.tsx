import { i18n } from '#i18n';
import { weekdayName, weekdays } from './tactic-words.ts';

export interface DayChoiceProps {
  /** Undefined: every day. */
  readonly days: readonly number[] | undefined;
  readonly onDays: (days: readonly number[] | undefined) => void;
}

/** The days of the week, each switched on or off; all of them and none of them are every day. */
export function DayChoice({ days, onDays }: DayChoiceProps) {
  const isOn = (day: number): boolean => days === undefined || days.includes(day);
  const turn = (day: number) => {
    const next = weekdays.filter((each) => (each === day ? !isOn(each) : isOn(each)));
    onDays(next.length === 0 || next.length === weekdays.length ? undefined : next);
  };
  return (
    <div class="seg daychoice" role="group" aria-label={i18n.t('strategy.onDays')}>
      {weekdays.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={isOn(day)}
          title={weekdayName(day).long}
          onClick={() => turn(day)}
        >
          {weekdayName(day).short}
        </button>
      ))}
    </div>
  );
}
