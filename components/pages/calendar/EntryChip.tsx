import { i18n } from '#i18n';
import { approvalStanding } from '../../../utils/db/entry-approval.ts';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { formatNumber, formatTime } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { variantsOf } from '../today/due-words.ts';
import type { CampaignLook } from './campaign-look.ts';
import { stateIcons, stateName } from './entry-words.ts';

export interface EntryChipProps {
  readonly entry: PlanEntry;
  /** What its pillar is called: the mark of it says so only to who sees it. */
  readonly pillar: string | undefined;
  readonly campaign: CampaignLook | undefined;
  readonly isOpen: boolean;
  /** It does not stand in its day: that is said with its time. */
  readonly withDay: boolean;
  readonly isChosen: boolean;
  /** Another entry on the same network is due within the hour. */
  readonly isClose: boolean;
  /** How many comments on it are open. */
  readonly comments: number;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
  /** Shift and an arrow key. */
  readonly onArrow: (key: ArrowKey) => void;
}

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies readonly ArrowKey[];
const isArrow = (key: string): key is ArrowKey => arrows.includes(key);

/** An entry in its day. Dragged or moved by Shift and the arrow keys; X, or Ctrl and a click, selects it. */
export function EntryChip(props: EntryChipProps) {
  const { entry, pillar, campaign, isOpen, withDay, isChosen, isClose, comments, onOpen, onChoose, onArrow } = props;
  const { dueAt } = entry;
  const time = dueAt === undefined ? undefined : withDay ? formatDayAndTime(dueAt) : formatTime(dueAt);
  return (
    // Not a button element: Firefox does not let those be dragged.
    <div
      role="button"
      tabIndex={0}
      class={`en ${entry.state}${isOpen ? ' open' : ''}${isChosen ? ' chosen' : ''}`}
      draggable
      data-entry={entry.id}
      data-look={campaign?.look}
      title={campaign?.title}
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', entry.id)}
      onClick={(event) => (event.ctrlKey || event.metaKey || event.shiftKey ? onChoose() : onOpen())}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' || event.key === ' ') (event.shiftKey ? onChoose : onOpen)();
        else if (event.shiftKey && isArrow(event.key)) onArrow(event.key);
        else if (event.key === 'x' && !event.shiftKey) onChoose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span class="et">
        {isChosen && (
          <>
            <Icon name="check" />
            <span class="vh">{i18n.t('calendar.chosenOne')}</span>
          </>
        )}
        {entry.pillar && <PillarMark pillar={entry.pillar} />}
        <span class="entitle" dir="auto">
          {entry.title}
        </span>
      </span>
      <span class="em">
        <Icon name={stateIcons[entry.state]} />
        <span class="vh">{[stateName(entry.state), pillar, campaign?.title].filter(Boolean).join(', ')}</span>
        {variantsOf(entry).map((network) => (
          <NetworkTag key={network} network={network} />
        ))}
        {isClose && (
          <span class="enclose" title={i18n.t('calendar.tooClose')}>
            <Icon name="warn" />
            <span class="vh">{i18n.t('calendar.tooClose')}</span>
          </span>
        )}
        {approvalStanding(entry) === 'void' && entry.state !== 'published' && (
          <span class="enclose" title={i18n.t('approval.voidShort')}>
            <Icon name="undo" />
            <span class="vh">{i18n.t('approval.voidShort')}</span>
          </span>
        )}
        {comments > 0 && (
          <span class="encount" title={i18n.t('approval.open', comments, [formatNumber(comments)])}>
            <Icon name="quote" />
            <span aria-hidden="true">{formatNumber(comments)}</span>
            <span class="vh">{i18n.t('approval.open', comments, [formatNumber(comments)])}</span>
          </span>
        )}
        {time && <span class="end">{time}</span>}
      </span>
    </div>
  );
}
