import { i18n } from '#i18n';
import type { DueItem } from '../../../utils/db/queries/plan-today.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { formatDay, formatTime, hasDayPeriod } from '../../ui/format.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { StepActions } from '../people/StepActions.tsx';
import { ComposerButton } from './ComposerButton.tsx';
import { EntryActions } from './EntryActions.tsx';
import { entrySentence, isReady, keyOf, openVariantsOf, titleOf } from './due-words.ts';
import { accountUrl, openUrl } from './links.ts';

export interface DueListProps {
  readonly items: readonly DueItem[];
  readonly now: number;
  /** With it everything can be put off and ticked off; without it there is one action. */
  readonly db?: WorkspaceDb | undefined;
  /** At most one primary action in a view: the first ready entry has it. */
  readonly hasPrimary?: boolean;
  /** Where there is room, putting off and ticking off stand in a column of their own at the end. */
  readonly isWide?: boolean;
  readonly onOpenEntry: (id: string) => void;
  readonly onOpenPerson: (id: string) => void;
}

/** What is due, in time order, each with its one action. */
export function DueList(props: DueListProps) {
  const { items, now, db, hasPrimary = true, isWide = false, onOpenEntry, onOpenPerson } = props;
  const first = hasPrimary ? items.find((item) => item.type === 'entry' && isReady(item.entry)) : undefined;
  return (
    <ul class={hasDayPeriod ? 'due period' : 'due'}>
      {items.map((item) => (
        <li key={keyOf(item)} class="tr">
          <DueTime
            dueAt={item.dueAt}
            now={now}
            isAllDay={item.type === 'person' && item.person.nextStep?.day !== undefined}
          />
          <span class="ic grey">
            {item.type === 'person' ? (
              <Icon name="people" />
            ) : item.entry.pillar ? (
              <PillarMark pillar={item.entry.pillar} />
            ) : (
              <Icon name="calendar" />
            )}
          </span>
          <span class="grow">
            <span class="m duetitle" dir="auto">
              {titleOf(item)}
            </span>
            <span class="row small grey duesub">
              {item.type === 'entry' ? (
                <>
                  {openVariantsOf(item.entry).map((network) => (
                    <NetworkTag key={network} network={network} />
                  ))}
                  <span class="cut">{entrySentence(item.entry)}</span>
                </>
              ) : (
                <>
                  {item.account && <NetworkTag network={item.account.network} />}
                  <span dir="auto">{item.person.nextStep?.text}</span>
                </>
              )}
            </span>
          </span>
          {db && !isWide && <DueActs db={db} item={item} now={now} />}
          <DueAction
            item={item}
            isPrimary={item === first}
            db={db}
            onOpenEntry={onOpenEntry}
            onOpenPerson={onOpenPerson}
          />
          {db && isWide && <DueActs db={db} item={item} now={now} />}
        </li>
      ))}
    </ul>
  );
}

function DueActs({ db, item, now }: { readonly db: WorkspaceDb; readonly item: DueItem; readonly now: number }) {
  if (item.type === 'person') return <StepActions db={db} person={item.person} now={now} />;
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

interface ActionProps extends Pick<DueListProps, 'db' | 'onOpenEntry' | 'onOpenPerson'> {
  readonly item: DueItem;
  readonly isPrimary: boolean;
}

function DueAction({ item, isPrimary, db, onOpenEntry, onOpenPerson }: ActionProps) {
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
  const { account, person } = item;
  return (
    <Button
      {...labelled(i18n.t('today.open'))}
      onPress={() => (account ? openUrl(accountUrl(account)) : onOpenPerson(person.id))}
    >
      {i18n.t('today.open')}
    </Button>
  );
}
