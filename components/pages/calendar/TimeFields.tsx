import { i18n } from '#i18n';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import { userZone } from '../../../utils/lib/zoned.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { Field, Select } from '../../ui/Field.tsx';
import { type EntryForm, type Repeat, repeats } from './entry-form.ts';
import { momentFor } from './entry-time.ts';
import { repeatName, ruleWords, timesIn } from './series.ts';

export interface TimeFieldsProps {
  readonly form: EntryForm;
  readonly series: PlanEntry['series'];
  /** It was tried to save: what is missing is said. */
  readonly isTried: boolean;
  readonly onForm: (change: Partial<EntryForm>) => void;
}

const zones = Intl.supportedValuesOf('timeZone');

/** When an entry is due, by whose clock, and how it comes again. */
export function TimeFields({ form, series, isTried, onForm }: TimeFieldsProps) {
  const mine = userZone();
  const at = form.zone && form.zone !== mine && form.day ? momentFor(form, form.zone) : undefined;
  return (
    <>
      <div class="pair">
        <Field
          label={i18n.t('calendar.day')}
          type="date"
          value={form.day}
          problem={isTried && form.repeat !== 'none' && !form.day ? i18n.t('calendar.needDay') : undefined}
          onValue={(day) => onForm({ day })}
        />
        <Field
          label={i18n.t('calendar.time')}
          type="time"
          value={form.clock}
          help={at === undefined ? undefined : i18n.t('calendar.inYourZone', [formatDayAndTime(at)])}
          onValue={(clock) => onForm({ clock })}
        />
      </div>
      <div class="pair">
        <Select
          label={i18n.t('calendar.zone')}
          value={form.zone}
          options={[
            { value: '', text: i18n.t('calendar.yourZone', [mine]) },
            ...[...new Set([...(form.zone ? [form.zone] : []), ...zones])].map((value) => ({
              value,
              text: value.replaceAll('_', ' '),
            })),
          ]}
          onValue={(zone) => onForm({ zone })}
        />
        {series ? (
          <p class="fieldbox">
            <span>{i18n.t('calendar.repeat')}</span>
            <span class="grey">{ruleWords(series.rule)}</span>
          </p>
        ) : (
          <Select<Repeat>
            label={i18n.t('calendar.repeat')}
            value={form.repeat}
            options={repeats.map((value) => ({ value, text: repeatName(value) }))}
            onValue={(repeat) => onForm({ repeat })}
          />
        )}
      </div>
      {!series && form.repeat !== 'none' && (
        <Field
          label={i18n.t('calendar.times')}
          value={form.times}
          help={i18n.t('calendar.repeatAbout')}
          problem={isTried && timesIn(form.times) === undefined ? i18n.t('calendar.needTimes') : undefined}
          onValue={(times) => onForm({ times })}
        />
      )}
    </>
  );
}
