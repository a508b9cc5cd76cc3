import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { TimelineRow } from '../../../../utils/db/queries/timeline.ts';
import { dueMoment } from '../../../../utils/lib/due.ts';
import type { NextStep } from '../../../../utils/model/records.ts';
import { ChangeText, daysOf } from '../../../charts/ChangeLog.tsx';
import { touchSentence } from '../../../charts/touch-sentence.ts';
import { goTo } from '../../../hooks/use-route.ts';
import { stageSentence, useStages } from '../../../hooks/use-stages.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay, formatPercent, formatTime } from '../../../ui/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { NetworkTag, networkName } from '../../../ui/NetworkTag.tsx';
import { ListedNote } from '../../notes/NoteText.tsx';
import { openUrl, safePermalink } from '../../today/links.ts';
import { touchIcons, whenWords } from './touch-words.ts';

interface RowProps {
  readonly row: TimelineRow;
  readonly now: number;
  readonly onRemove: (id: string) => void;
}

interface Told {
  readonly icon: IconName;
  readonly title: ComponentChildren;
  readonly more?: ComponentChildren;
  readonly end?: ComponentChildren;
}

interface TimelineRowsProps extends Omit<RowProps, 'row'> {
  readonly rows: readonly TimelineRow[];
  /** What is still to come stands first. */
  readonly next: NextStep | undefined;
}

/** What was between us and somebody, on a rail of time. */
export function TimelineRows({ rows, next, now, onRemove }: TimelineRowsProps) {
  return (
    <ul class="timeline">
      {next && <NextRow step={next} now={now} />}
      {rows.map((row) => (
        <Row key={`${row.type}${row.id}`} row={row} now={now} onRemove={onRemove} />
      ))}
    </ul>
  );
}

function NextRow({ step, now }: { readonly step: NextStep; readonly now: number }) {
  const dueAt = dueMoment(step);
  return (
    <li class="tl">
      <span class="tic">
        <Icon name="today" />
      </span>
      <span class="small grey nexttime">{i18n.t('touches.next')}</span>
      <div class="notetext">
        <p dir="auto">{step.text}</p>
        <p class="small grey">{dueAt === undefined ? i18n.t('people.noDate') : formatDay(dueAt, now)}</p>
      </div>
      <span />
    </li>
  );
}

function Row({ row, now, onRemove }: RowProps) {
  const { icon, title, more, end } = told(row, now, onRemove);
  return (
    <li class="tl">
      <span class="tic">
        <Icon name={icon} />
      </span>
      <time class="small grey" dateTime={new Date(row.at).toISOString()}>
        {formatDay(row.at, now)}
      </time>
      <div class="notetext">
        {title}
        {more}
      </div>
      <span class="row tlacts">{end}</span>
    </li>
  );
}

function told(row: TimelineRow, now: number, onRemove: (id: string) => void): Told {
  switch (row.type) {
    case 'touch':
      return toldTouch(row, now);
    case 'interaction':
      return toldInteraction(row.interaction, now, onRemove);
    case 'note':
      return {
        icon: row.note.isPinned ? 'keep' : 'note',
        title: <ListedNote text={row.note.text} />,
        end: (
          <Button
            kind="ghost"
            size="small"
            icon="right"
            iconFlips
            label={i18n.t('notes.openNote', [formatDay(row.at, now)])}
            onPress={() => goTo('notes', 'note', row.id)}
          />
        ),
      };
    case 'deal':
      return toldDeal(row.deal);
    case 'referral':
      return toldReferral(row);
    case 'profile':
      return toldChange(row, now);
    case 'stage':
      return { icon: 'target', title: <StageTold {...row} /> };
    case 'kept':
      return {
        icon: 'plus',
        title: <p>{i18n.t('touches.kept')}</p>,
        more: row.source && (
          <p class="small grey" dir="auto">
            {row.source}
          </p>
        ),
      };
  }
}

function StageTold({ stage, from }: Pick<Of<'stage'>, 'stage' | 'from'>) {
  return <p>{stageSentence(useStages(), stage, from)}</p>;
}

type Of<T extends TimelineRow['type']> = Extract<TimelineRow, { readonly type: T }>;

function toldTouch({ touch, network, when, text, permalink }: Of<'touch'>, now: number): Told {
  const url = safePermalink(network, permalink);
  const sentence = touchSentence(touch.kind, touch.direction);
  return {
    icon: touchIcons[touch.kind],
    title: (
      <p class="row wrap">
        {sentence} <NetworkTag network={network} />
      </p>
    ),
    more: (
      <>
        {text && (
          <p class="small grey quoted" dir="auto">
            {text.slice(0, 200)}
          </p>
        )}
        <p class="small grey">{when === undefined ? i18n.t('touches.whenSeen') : whenWords(when, now)}</p>
      </>
    ),
    end: url && (
      <Button
        kind="ghost"
        size="small"
        icon="open"
        iconFlips
        label={i18n.t('touches.openOn', [networkName(network), sentence])}
        onPress={() => openUrl(url)}
      />
    ),
  };
}

function toldInteraction(
  { id, kind, direction, at, text }: Of<'interaction'>['interaction'],
  now: number,
  onRemove: (id: string) => void,
): Told {
  const sentence = touchSentence(kind, direction);
  return {
    icon: touchIcons[kind],
    title: <p>{sentence}</p>,
    more: (
      <>
        {text && <p dir="auto">{text}</p>}
        <p class="small grey">{i18n.t('touches.typedAt', [formatTime(at)])}</p>
      </>
    ),
    end: (
      <Button
        kind="ghost"
        size="small"
        icon="trash"
        label={i18n.t('touches.remove', [sentence, formatDay(at, now)])}
        onPress={() => onRemove(id)}
      />
    ),
  };
}

function toldDeal({ title, amount, currency, state, source }: Of<'deal'>['deal']): Told {
  const states = { open: i18n.t('touches.dealOpen'), won: i18n.t('touches.dealWon'), lost: i18n.t('touches.dealLost') };
  return {
    icon: 'tag',
    title: <p dir="auto">{title}</p>,
    more: <p class="small grey">{[states[state], source].filter(Boolean).join(', ')}</p>,
    end: (
      <span class="num b nw">
        {new Intl.NumberFormat(undefined, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)}
      </span>
    ),
  };
}

function toldReferral({ referral, other }: Of<'referral'>): Told {
  const name = other.name ?? i18n.t('touches.somebody');
  return {
    icon: 'people',
    title: (
      <p dir="auto">{other.isBrought ? i18n.t('touches.brought', [name]) : i18n.t('touches.broughtBy', [name])}</p>
    ),
    more: (
      <p class="small grey">
        {referral.how === 'seen' ? i18n.t('touches.referralSeen') : i18n.t('touches.referralTyped')}
        {' · '}
        {i18n.t('touches.anyway', [formatPercent(referral.anyway)])}
      </p>
    ),
  };
}

const toldChange = ({ change }: Of<'profile'>, now: number): Told => ({
  icon: 'eye',
  title: <ChangeText change={change} />,
  more: (
    <p class="row wrap small grey">
      <NetworkTag network={change.network} /> {daysOf(change, now)}
    </p>
  ),
});
