import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useDrawn } from '../../hooks/use-drawn.ts';
import { useStable } from '../../hooks/use-stable.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { memo } from '../../ui/memo.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { dueGroups } from './due-groups.ts';
import type { PeopleViewProps } from './people-view.ts';
import { DueTag } from './DueTag.tsx';
import { PersonName } from './PersonName.tsx';
import { StepActions } from './StepActions.tsx';

/** In the lists at first, and with each step more. */
const perStep = 200;

/** Whose next step is late, of today or of the days after it. */
export function DuePeople({ lines, now, openId, question, ...props }: PeopleViewProps) {
  const [most, setMost] = useState(perStep);
  const { late, today, soon } = useMemo(() => dueGroups(lines, now), [lines, now]);
  const onOpen = useStable(props.onOpen);
  const count = late.length + today.length + soon.length;
  const rest = Math.min(perStep, count - most);
  let left = useDrawn(Math.min(most, count), question);
  const groups = [
    { name: i18n.t('peopleView.late'), list: late },
    { name: i18n.t('people.today'), list: today },
    { name: i18n.t('peopleView.soon'), list: soon },
  ].flatMap(({ name, list }) => {
    const drawn = list.slice(0, left);
    left -= drawn.length;
    return drawn.length > 0 ? [{ name, list: drawn }] : [];
  });
  if (count === 0) return <Empty>{i18n.t('peopleView.nothingDue')}</Empty>;
  return (
    <>
      {groups.map(({ name, list }) => (
        <section key={name} aria-label={name}>
          <h2 class="divider">{name}</h2>
          <ul class="duepeople">
            {list.map((line) => (
              <DueLine key={line.person.id} line={line} now={now} isOpen={line.person.id === openId} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <p class="more">
          <Button size="small" onPress={() => setMost(most + perStep)}>
            {i18n.t('peopleFiles.more', rest, [formatNumber(rest)])}
          </Button>
        </p>
      )}
    </>
  );
}

interface DueLineProps extends Pick<PeopleViewProps, 'now' | 'onOpen'> {
  readonly line: PersonLine;
  readonly isOpen: boolean;
}

const DueLine = memo(function DueLine({ line, now, isOpen, onOpen }: DueLineProps) {
  const { db } = useDesk();
  const { person } = line;
  return (
    <li class={isOpen ? 'tr sel' : 'tr'}>
      <Avatar name={person.name} round={!person.isOrganisation} tone="grey" />
      <span class="grow">
        <span class="row">
          <PersonName line={line} onOpen={onOpen} />
        </span>
        <span class="small grey" dir="auto">
          {person.nextStep?.text}
        </span>
      </span>
      <span class="row">
        {person.nextStep && <DueTag step={person.nextStep} now={now} />}
        <StepActions db={db} person={person} now={now} />
      </span>
    </li>
  );
});
