import { i18n } from '#i18n';
import { Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';

export interface KeptDaysProps {
  readonly label: string;
  readonly days: number;
  readonly choices: readonly number[];
  readonly onDays: (days: number) => void;
}

/** What is set from outside stands among the choices. */
export function KeptDays({ label, days, choices, onDays }: KeptDaysProps) {
  const all = [...new Set([...choices, days])].sort((a, b) => (a || Infinity) - (b || Infinity));
  return (
    <Select
      label={label}
      labelHidden
      value={String(days)}
      options={all.map((each) => ({ value: String(each), text: textOf(each) }))}
      onValue={(value) => onDays(Number(value))}
    />
  );
}

function textOf(days: number): string {
  if (days === 0) return i18n.t('settings.keptAlways');
  const years = days / 365;
  return Number.isInteger(years)
    ? i18n.t('settings.keptYears', years, [formatNumber(years)])
    : i18n.t('settings.days', [formatNumber(days)]);
}
