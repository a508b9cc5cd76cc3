import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { userLocale } from '../../../utils/lib/user-locale.ts';
import { holidaysIn } from '../../../utils/settings/items.ts';
import type { HolidayCountry } from '../../calendar/stateless/holiday-rules.ts';
import { holidayCountries } from '../../calendar/stateless/holidays.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckLine } from '../../ui/CheckLine.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** The countries whose holidays are shown, in the order of the list; what this version does not know is left out. */
export const useHolidayCountries = (): readonly HolidayCountry[] => useHolidayChoice().shown;

/** The same, with a way to add one or take one away, which counts at once. */
export function useHolidayChoice() {
  const [chosen, setChosen] = useSetting(holidaysIn);
  const shown = holidayCountries.filter((country) => chosen?.includes(country));
  return {
    shown,
    choose: (country: HolidayCountry, isOn: boolean): void =>
      setChosen(isOn ? [...shown, country] : shown.filter((each) => each !== country)),
  };
}

const names = new Intl.DisplayNames(userLocale() ?? [], { type: 'region' });
const nameOf = (country: HolidayCountry): string => names.of(country) ?? country;

/** Says whose holidays the calendar shows, and lets the user choose. */
export function HolidayCountries() {
  const { shown, choose } = useHolidayChoice();
  const [isOpen, open] = useState(false);
  const list = [...holidayCountries].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <>
      <div class="row wrap small grey calnote">
        <span>
          {shown.length === 0 ? i18n.t('holidays.noneShown') : i18n.t('holidays.shown', [shown.map(nameOf).join(', ')])}
        </span>
        <Button size="small" onPress={() => open(true)}>
          {i18n.t('holidays.choose')}
        </Button>
      </div>
      {isOpen && (
        <Dialog title={i18n.t('holidays.title')} onClose={() => open(false)}>
          <p class="small grey">{i18n.t('holidays.about')}</p>
          <div class="countries" role="group" aria-label={i18n.t('holidays.title')}>
            {list.map((country) => (
              <CheckLine key={country} checked={shown.includes(country)} onChange={(isOn) => choose(country, isOn)}>
                {nameOf(country)}
              </CheckLine>
            ))}
          </div>
          <div class="row dialogfoot">
            <span class="end" />
            <Button kind="primary" onPress={() => open(false)}>
              {i18n.t('ui.close')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
