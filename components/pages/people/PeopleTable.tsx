import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { dueMoment } from '../../../utils/lib/due.ts';
import { plainText } from '../../../utils/notes/links.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { stageNameOf, useStages } from '../../hooks/use-stages.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { PersonName } from './PersonName.tsx';
import { relationName } from './person-words.ts';

export interface PeopleTableProps {
  readonly lines: readonly PersonLine[];
  readonly now: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Drawn at first, and with each step more: twenty thousand rows at once would hold the page for seconds. */
const perStep = 200;

export function PeopleTable({ lines, now, openId, onOpen }: PeopleTableProps) {
  const [most, setMost] = useState(perStep);
  const stages = useStages();
  const rest = Math.min(perStep, lines.length - most);
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t('people.name')} tabIndex={0}>
      <table class="people">
        <thead>
          <tr>
            <th scope="col">{i18n.t('people.person')}</th>
            <th scope="col">{i18n.t('people.stage')}</th>
            <th scope="col">{i18n.t('people.tags')}</th>
            <th scope="col">{i18n.t('people.nextStep')}</th>
            <th scope="col">{i18n.t('people.lastNote')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map((line) => {
            const { person, relation, lastNote } = line;
            return (
              <tr key={person.id} class={person.id === openId ? 'sel' : ''}>
                <th scope="row">
                  <span class="row">
                    <Avatar name={person.name} round={!person.isOrganisation} tone="grey" />
                    <PersonName line={line} onOpen={onOpen} />
                  </span>
                </th>
                <td>
                  <span class="row tagrow">
                    <Tag tone="line">{relationName(relation)}</Tag>
                    {person.stage && <Tag tone="accent">{stageNameOf(stages, person.stage)}</Tag>}
                  </span>
                </td>
                <td>
                  <span class="row tagrow wrap">
                    {person.tags.map((tag) => (
                      <Tag key={tag}>{tag}</Tag>
                    ))}
                  </span>
                </td>
                <td class="wraps">
                  {person.nextStep && (
                    <span class="row wrap tagrow">
                      <span dir="auto">{person.nextStep.text}</span>
                      <DueTag dueAt={dueMoment(person.nextStep)} now={now} />
                    </span>
                  )}
                </td>
                <td class="wraps" dir="auto">
                  {lastNote && (
                    <>
                      <span class="small grey">{formatDay(lastNote.createdAt, now)} </span>
                      {plainText(lastNote.text).slice(0, 120)}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && (
        <p class="more">
          <Button size="small" onPress={() => setMost(most + perStep)}>
            {i18n.t('peopleFiles.more', rest, [formatNumber(rest)])}
          </Button>
        </p>
      )}
    </div>
  );
}

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
