import { addDays, addMonths, type DayKey } from './days.ts';
import { startOfWeek } from './weeks.ts';

/** The day a key moves the focus to, as in the grid pattern of the ARIA guide; undefined for other keys. */
export function dayAfterKey(day: DayKey, key: string, firstDay: number, isRightToLeft: boolean): DayKey | undefined {
  const forward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, forward);
    case 'ArrowLeft':
      return addDays(day, -forward);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return startOfWeek(day, firstDay);
    case 'End':
      return addDays(startOfWeek(day, firstDay), 6);
    case 'PageDown':
      return addMonths(day, 1);
    case 'PageUp':
      return addMonths(day, -1);
    default:
      return undefined;
  }
}
