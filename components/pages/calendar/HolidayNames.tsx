import { i18n } from '#i18n';
import type { Holiday } from '../../calendar/stateless/holidays.ts';

/** "Karfreitag (DE, AT)" */
export const holidayText = ({ name, countries, isInstead }: Holiday): string => {
  const where = countries.join(', ');
  return isInstead ? i18n.t('holidays.instead', [name, where]) : i18n.t('holidays.one', [name, where]);
};

/** What countries keep on a day: nothing that can be pressed, and no entry of the plan. */
export function HolidayNames({ holidays }: { readonly holidays: readonly Holiday[] }) {
  if (holidays.length === 0) return null;
  return (
    <ul class="holidays small grey">
      {holidays.map((holiday) => (
        <li key={`${holiday.name} ${holiday.isInstead}`} title={holidayText(holiday)} dir="auto">
          {holidayText(holiday)}
        </li>
      ))}
    </ul>
  );
}
