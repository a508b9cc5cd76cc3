import { i18n } from '#i18n';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { formatDay } from '../../ui/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** When a next step is due: late with its own shape and word, today in caution, later plain. */
export function DueTag({ dueAt, now }: { readonly dueAt: number | undefined; readonly now: number }) {
  if (dueAt === undefined) return <span class="small grey">{i18n.t('people.noDate')}</span>;
  const day = formatDay(dueAt, now);
  if (dayKeyOf(dueAt) === dayKeyOf(now)) return <Tag tone="caution">{i18n.t('people.today')}</Tag>;
  if (dueAt < now)
    return (
      <Tag tone="bad">
        <StatusMark status="stopped" />
        {i18n.t('people.lateSince', [day])}
      </Tag>
    );
  return <Tag>{day}</Tag>;
}
