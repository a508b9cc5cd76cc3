import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { daysKept, type KeepRule, keepRules } from '../../../utils/model/keep-rules.ts';
import { forgetAfterDays } from '../../../utils/settings/items.ts';
import { keepDays } from '../../../utils/settings/keeping.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { forgetChoices } from './forget-choices.ts';

/** What is kept how long, in this browser, and how to change it. */
export function KeptPart() {
  const [forget, setForget] = useSetting(forgetAfterDays);
  const [chosen, choose] = useSetting(keepDays);
  const row = (what: string, howLong: ComponentChildren) => (
    <tr key={what}>
      <th scope="row">{what}</th>
      <td class="end">{howLong}</td>
    </tr>
  );
  const rule = (name: KeepRule) => {
    const what = i18n.t(`settings.keptRule.${name}`);
    const days = daysKept(name, chosen);
    return row(
      what,
      chosen && (
        <Days
          label={what}
          days={days}
          choices={keepRules[name].offered}
          onDays={(value) => choose({ ...chosen, [name]: value })}
        />
      ),
    );
  };
  return (
    <section class="col g2" aria-labelledby="kept">
      <h3 id="kept" class="m">
        {i18n.t('settings.keptTitle')}
      </h3>
      <p class="small grey">{i18n.t('settings.keptAbout')}</p>
      <table class="kepttable">
        <thead class="vh">
          <tr>
            <th scope="col">{i18n.t('settings.keptWhat')}</th>
            <th scope="col">{i18n.t('settings.keptHowLong')}</th>
          </tr>
        </thead>
        <tbody>
          {row(i18n.t('settings.keptYours'), i18n.t('settings.keptAlways'))}
          {rule('interactions')}
          {rule('clippings')}
          {row(i18n.t('rights.keptOnLists'), i18n.t('rights.keptAsListSays'))}
          {row(i18n.t('settings.keptFollowed'), i18n.t('settings.keptAlways'))}
          {rule('sightings')}
          {rule('profiles')}
          {rule('comments')}
          {row(
            i18n.t('settings.keptStrangers'),
            forget !== undefined && (
              <Days
                label={i18n.t('settings.keptStrangers')}
                days={forget}
                choices={forgetChoices}
                onDays={(value) => setForget(value)}
              />
            ),
          )}
          {rule('drafts')}
          {rule('removed')}
          {rule('history')}
          {rule('health')}
          {rule('ledger')}
        </tbody>
      </table>
    </section>
  );
}

interface DaysProps {
  readonly label: string;
  readonly days: number;
  readonly choices: readonly number[];
  readonly onDays: (days: number) => void;
}

/** What is set from outside stands among the choices. */
function Days({ label, days, choices, onDays }: DaysProps) {
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
