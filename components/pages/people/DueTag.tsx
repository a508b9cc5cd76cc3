import { i18n } from '#i18n';
import { dueMoment, isOverdue } from '../../../utils/lib/due.ts';
import type { NextStep } from '../../../utils/model/records.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** When a next step is due: late with its own shape and word, today in caution with its time, later plain. */
export function DueTag({ step, now }: { readonly step: NextStep; readonly now: number }) {
  const dueAt = dueMoment(step);
  if (dueAt === undefined) return <span class="small grey">{i18n.t('people.noDate')}</span>;
  const day = formatDay(dueAt, now);
  if (dayKeyOf(dueAt) === dayKeyOf(now))
    return (
      <Tag tone="caution">
        {step.day === undefined ? i18n.t('people.todayAt', [formatTime(dueAt)]) : i18n.t('people.today')}
      </Tag>
    );
  if (isOverdue(step, now))
    return (
      <Tag tone="bad">
        <StatusMark status="stopped" />
        {i18n.t('people.lateSince', [day])}
      </Tag>
    );
  return <Tag>{day}</Tag>;
}
