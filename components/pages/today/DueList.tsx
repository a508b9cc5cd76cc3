import { i18n } from '#i18n';
import type { TodayItem } from '../../../utils/db/queries/plan-today.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { formatDay, formatShortDay, formatTime, hasDayPeriod } from '../../ui/format.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { type PillarNames, usePillarNamesIn } from '../../hooks/use-pillar-names.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { pillarName } from '../calendar/entry-words.ts';
import { StepActions } from '../people/StepActions.tsx';
import { ComposerButton } from './ComposerButton.tsx';
import { EntryActions } from './EntryActions.tsx';
import { GoalActions } from './GoalActions.tsx';
import { entrySentence, isReady, keyOf, openVariantsOf, titleOf } from './due-words.ts';
import { offPaceText, verdictName, verdictStatus } from './goal-words.ts';
import { accountUrl, openUrl } from './links.ts';

export interface DueListProps {
  readonly items: readonly TodayItem[];
  readonly now: number;
  /** With it everything can be put off and ticked off; without it there is one action. */
  readonly db?: WorkspaceDb | undefined;
  /** At most one primary action in a view: the first ready entry has it. */
  readonly hasPrimary?: boolean;
  readonly onOpenEntry: (id: string) => void;
  readonly onOpenPerson: (id: string) => void;
  readonly onOpenGoal: (id: string) => void;
}

/** What is due, in time order, and goals that are off their pace: each with its one action, then what puts it off. */
export function DueList(props: DueListProps) {
  const { items, now, db, hasPrimary = true, ...openers } = props;
  const names = usePillarNamesIn(db);
  const first = hasPrimary ? items.find((item) => item.type === 'entry' && isReady(item.entry)) : undefined;
  return (
    <ul class={hasDayPeriod ? 'due period' : 'due'}>
      {items.map((item) => (
        <li key={keyOf(item)} class="tr">
          {item.type === 'goal' ? (
            // A goal has no hour: here stands the day on which it ends.
            <span class="small grey tm">
              <time dateTime={dayKeyOf(item.goal.dueAt)}>{formatShortDay(item.goal.dueAt)}</time>
            </span>
          ) : (
            <DueTime
              dueAt={item.dueAt}
              now={now}
              isAllDay={item.type === 'person' && item.person.nextStep?.day !== undefined}
            />
          )}
          <span class="ic grey">{iconOf(item, names)}</span>
          <span class="grow">
            <span class="m duetitle" dir="auto">
              {titleOf(item)}
            </span>
            <span class="row small grey duesub">
              <About item={item} now={now} />
            </span>
          </span>
          <DueAction item={item} isPrimary={item === first} db={db} {...openers} />
          {db && <DueActs db={db} item={item} now={now} />}
        </li>
      ))}
    </ul>
  );
}

function iconOf(item: TodayItem, names: PillarNames | undefined) {
  if (item.type === 'person') return <Icon name="people" />;
  if (item.type === 'goal') return <Icon name="target" />;
  const { pillar } = item.entry;
  return pillar ? <PillarMark pillar={pillar} label={pillarName(pillar, names)} /> : <Icon name="calendar" />;
}

/** What it is about, below its title or beside it. */
function About({ item, now }: { readonly item: TodayItem; readonly now: number }) {
  if (item.type === 'goal') {
    const { goal, progress } = item;
    return (
      <>
        {goal.network && <NetworkTag network={goal.network} />}
        <span>
          <StatusMark status={verdictStatus[progress.pace.verdict]} /> {verdictName(progress.pace.verdict)}:{' '}
          {offPaceText(goal, progress, now)}
        </span>
      </>
    );
  }
  if (item.type === 'entry')
    return (
      <>
        {openVariantsOf(item.entry).map((network) => (
          <NetworkTag key={network} network={network} />
        ))}
        <span class="cut">{entrySentence(item.entry)}</span>
      </>
    );
  return (
    <>
      {item.account && <NetworkTag network={item.account.network} />}
      <span dir="auto">{item.person.nextStep?.text}</span>
    </>
  );
}

function DueActs({ db, item, now }: { readonly db: WorkspaceDb; readonly item: TodayItem; readonly now: number }) {
  if (item.type === 'person') return <StepActions db={db} person={item.person} now={now} />;
  if (item.type === 'goal') return <GoalActions db={db} goal={item.goal} now={now} />;
  return <EntryActions db={db} entry={{ ...item.entry, dueAt: item.dueAt }} now={now} />;
}

interface DueTimeProps {
  readonly dueAt: number;
  readonly now: number;
  /** Due on a day, without a time of it. */
  readonly isAllDay: boolean;
}

function DueTime({ dueAt, now, isAllDay }: DueTimeProps) {
  const isToday = dayKeyOf(dueAt) === dayKeyOf(now);
  const isLate = !isToday && dueAt < now;
  return (
    <span class="small grey tm">
      <time dateTime={isAllDay ? dayKeyOf(dueAt) : new Date(dueAt).toISOString()}>
        {isLate ? formatDay(dueAt, now) : isAllDay ? i18n.t('today.allDay') : formatTime(dueAt)}
      </time>
      {isLate && <span class="late">{i18n.t('today.late')}</span>}
    </span>
  );
}

interface ActionProps extends Pick<DueListProps, 'db' | 'onOpenEntry' | 'onOpenPerson' | 'onOpenGoal'> {
  readonly item: TodayItem;
  readonly isPrimary: boolean;
}

function DueAction({ item, isPrimary, db, onOpenEntry, onOpenPerson, onOpenGoal }: ActionProps) {
  const labelled = (verb: string) => ({ size: 'small' as const, label: `${verb}: ${titleOf(item)}` });
  if (item.type === 'entry') {
    if (isReady(item.entry)) return <ComposerButton entry={item.entry} isPrimary={isPrimary} db={db} />;
    const verb = item.entry.state === 'review' ? i18n.t('today.review') : i18n.t('today.open');
    return (
      <Button {...labelled(verb)} onPress={() => onOpenEntry(item.entry.id)}>
        {verb}
      </Button>
    );
  }
  const open = (): void => {
    if (item.type === 'goal') onOpenGoal(item.goal.id);
    else if (item.account) openUrl(accountUrl(item.account));
    else onOpenPerson(item.person.id);
  };
  return (
    <Button {...labelled(i18n.t('today.open'))} onPress={open}>
      {i18n.t('today.open')}
    </Button>
  );
}
