import type { PersonLine } from '../../../../utils/db/queries/people-list.ts';
import type { LastTouch } from '../../../../utils/model/cards.ts';
import type { Money } from '../../../../utils/metrics/money.ts';
import { i18n } from '#i18n';
import { Avatar } from '../../../ui/Avatar.tsx';
import { formatDay } from '../../../ui/format.ts';
import { memo } from '../../../ui/memo.tsx';
import { NetworkTag } from '../../../ui/NetworkTag.tsx';
import { DueTag } from '../DueTag.tsx';
import { touchSentence } from '../../../charts/touch-sentence.ts';
import { moneyText } from '../money-words.ts';
import { CardName } from './CardName.tsx';

export interface BoardCardProps {
  readonly line: PersonLine;
  readonly now: number;
  /** Of their open deals. */
  readonly open: readonly Money[] | undefined;
  readonly lastTouch: LastTouch | undefined;
  readonly isOpen: boolean;
  readonly isHeld: boolean;
  /** The one card of the board that Tab goes to. */
  readonly isStop: boolean;
  /** Id of the text that says what the keys do. */
  readonly helpId: string;
  readonly onOpen: (id: string) => void;
  readonly onFocus: (id: string) => void;
  /** Nobody: let go. */
  readonly onDrag: (id: string | undefined) => void;
}

/** Somebody on the board: who, what is open, and what comes next. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { line, now, open = [], lastTouch, isOpen, isHeld, isStop, helpId, onOpen, onFocus, onDrag } = props;
  const { person, accounts } = line;
  const networks = [...new Set(accounts.map(({ network }) => network))];
  const under = [person.title, person.company].filter(Boolean).join(', ');
  return (
    <li>
      {/* Not a button element: Firefox does not let those be dragged. */}
      <div
        role="button"
        class={['pcard', isOpen ? 'on' : '', isHeld ? 'held' : ''].join(' ')}
        data-person={person.id}
        tabIndex={isStop ? 0 : -1}
        aria-describedby={helpId}
        draggable
        onClick={() => onOpen(person.id)}
        onFocus={() => onFocus(person.id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isHeld) return;
          event.preventDefault();
          onOpen(person.id);
        }}
        onDragStart={(event) => {
          // Firefox drags nothing without data. The name alone: it may be let go over another program.
          event.dataTransfer?.setData('text/plain', person.name);
          if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
          onDrag(person.id);
        }}
        onDragEnd={() => onDrag(undefined)}
      >
        <span class="row">
          <Avatar name={person.name} round={!person.isOrganisation} tone="grey" />
          <span class="grow pcardname">
            <CardName name={person.name} />
            {(networks.length > 0 || under) && (
              <span class="row small grey">
                {networks.map((network) => (
                  <NetworkTag key={network} network={network} />
                ))}
                <span class="cut" dir="auto">
                  {under}
                </span>
              </span>
            )}
          </span>
        </span>
        {open.length > 0 && (
          <span class="small grey pcardline">{i18n.t('board.openDeals', open.length, [moneyText(open)])}</span>
        )}
        {lastTouch && (
          <span class="small grey cut pcardtouch">
            {`${touchSentence(lastTouch.kind, lastTouch.direction)} · ${formatDay(lastTouch.at, now)}`}
          </span>
        )}
        {person.nextStep && (
          <span class="row wrap pcardline">
            <span class="grow small m" dir="auto">
              {person.nextStep.text}
            </span>
            <DueTag step={person.nextStep} now={now} />
          </span>
        )}
      </div>
    </li>
  );
});
