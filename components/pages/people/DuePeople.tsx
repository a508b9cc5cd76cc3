import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { dueGroups } from './due-groups.ts';
import type { PeopleViewProps } from './people-views.ts';
import { DueTag } from './DueTag.tsx';
import { PersonName } from './PersonName.tsx';
import { StepActions } from './StepActions.tsx';

/** Whose next step is late, of today or of the days after it. */
export function DuePeople({ lines, now, openId, onOpen }: PeopleViewProps) {
  const { late, today, soon } = dueGroups(lines, now);
  const groups = [
    { name: i18n.t('peopleView.late'), list: late },
    { name: i18n.t('people.today'), list: today },
    { name: i18n.t('peopleView.soon'), list: soon },
  ].filter(({ list }) => list.length > 0);
  if (groups.length === 0) return <Empty>{i18n.t('peopleView.nothingDue')}</Empty>;
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
    </>
  );
}

interface DueLineProps extends Pick<PeopleViewProps, 'now' | 'onOpen'> {
  readonly line: PersonLine;
  readonly isOpen: boolean;
}

function DueLine({ line, now, isOpen, onOpen }: DueLineProps) {
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
      {person.nextStep && <DueTag step={person.nextStep} now={now} />}
      <StepActions db={db} person={person} now={now} />
    </li>
  );
}
