import { i18n } from '#i18n';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import { userZone } from '../../../utils/lib/zoned.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { startOfDay } from '../../calendar/stateless/days.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Field, Select } from '../../ui/Field.tsx';
import { formatFullDay, formatNumber } from '../../ui/format.ts';
import { isOver } from './changes.ts';
import type { EntryForm, Repeat } from './entry-form.ts';
import { momentFor, oddClock, wallOf } from './entry-time.ts';
import { daysOfForm, repeatName, repeatsFrom, ruleWords, timesIn } from './repeat-rules.ts';

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
  const now = useNow();
  const due = form.day ? momentFor(form, form.zone || undefined) : undefined;
  const isPast = due !== undefined && due < now && !isOver(form.state);
  return (
    <>
      <div class="pair">
        <Field
          label={i18n.t('calendar.day')}
          type="date"
          value={form.day}
          problem={isTried && form.repeat !== 'none' && !form.day ? i18n.t('calendar.needDay') : undefined}
          help={isPast ? i18n.t('calendar.past') : undefined}
          onValue={(day) => onForm({ day, ...(repeatsFrom(day).includes(form.repeat) ? {} : { repeat: 'month' }) })}
        />
        <Field
          label={i18n.t('calendar.time')}
          type="time"
          value={form.clock}
          help={
            [
              oddText(form),
              due !== undefined && form.zone && form.zone !== mine
                ? i18n.t('calendar.inYourZone', [formatDayAndTime(due)])
                : '',
            ]
              .filter(Boolean)
              .join(' ') || undefined
          }
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
            options={repeatsFrom(form.day).map((value) => ({ value, text: repeatName(value, form.day) }))}
            onValue={(repeat) => onForm({ repeat })}
          />
        )}
      </div>
      {!series && form.repeat !== 'none' && <RepeatEnd form={form} isTried={isTried} onForm={onForm} />}
    </>
  );
}

/** An hour that a day does not have, or has twice, is told before it is saved as another one. */
function oddText(form: EntryForm): string {
  const zone = form.zone || undefined;
  const odd = form.day ? oddClock(form, zone) : undefined;
  const due = odd === 'skipped' ? momentFor(form, zone) : undefined;
  if (due !== undefined) return i18n.t('calendar.clockSkipped', [form.clock, wallOf({ dueAt: due, zone }).clock]);
  return odd === 'twice' ? i18n.t('calendar.clockTwice', [form.clock]) : '';
}

/** How long it comes again, and how often that is. */
function RepeatEnd({ form, isTried, onForm }: Omit<TimeFieldsProps, 'series'>) {
  const days = daysOfForm(form);
  const last = days.at(-1);
  const help = [
    last && days.length > 1
      ? i18n.t('calendar.repeatSum', days.length, [formatNumber(days.length), formatFullDay(startOfDay(last))])
      : '',
    skipsMonths(form) ? i18n.t('calendar.repeatSkips', [formatNumber(Number(form.day.slice(8)))]) : '',
    i18n.t('calendar.repeatAbout'),
  ];
  return (
    <>
      <div class="pair">
        <Select<EntryForm['ends']>
          label={i18n.t('calendar.ends')}
          value={form.ends}
          options={[
            { value: 'times', text: i18n.t('calendar.endsTimes') },
            { value: 'until', text: i18n.t('calendar.endsUntil') },
          ]}
          onValue={(ends) => onForm({ ends })}
        />
        {form.ends === 'times' ? (
          <Field
            label={i18n.t('calendar.times')}
            value={form.times}
            problem={isTried && timesIn(form.times) === undefined ? i18n.t('calendar.needTimes') : undefined}
            onValue={(times) => onForm({ times })}
          />
        ) : (
          <Field
            label={i18n.t('calendar.until')}
            type="date"
            value={form.until}
            problem={isTried && !(form.until > form.day) ? i18n.t('calendar.needUntil') : undefined}
            onValue={(until) => onForm({ until })}
          />
        )}
      </div>
      <p class="small grey about" aria-live="polite">
        {help.filter(Boolean).join(' ')}
      </p>
    </>
  );
}

/** Not every month has a 29th to 31st: what comes every month on such a day leaves the others out. */
const skipsMonths = ({ repeat, day }: EntryForm): boolean => repeat === 'month' && Number(day.slice(8)) > 28;
