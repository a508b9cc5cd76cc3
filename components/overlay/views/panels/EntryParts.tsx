import { i18n } from '#i18n';
import { formatNumber } from '../../../../utils/lib/format.ts';

interface Piece {
  /** Characters, in the network's own count; below 0: too long. */
  readonly left: number;
  /** It was inserted or copied. */
  readonly isTaken: boolean;
  /** The first that was not. */
  readonly isNext: boolean;
}

export interface RunningEntry {
  readonly id: string;
  readonly title: string;
  /** The text itself first. */
  readonly parts: readonly Piece[];
  readonly comment: Piece | undefined;
  /** The draft is empty: a part can be put into it. */
  readonly canInsert: boolean;
}

/** The parts of an entry in order, each to be copied or put into an empty draft, and the first comment last. */
export function EntryParts(props: RunningEntry & { readonly isSecond: boolean }) {
  const { id, title, parts, comment, canInsert, isSecond } = props;
  const count = formatNumber(parts.length);
  const isOne = parts.length === 1;
  return (
    <div class="sec split">
      <div class="row">
        <h3 class="grow cut" dir="auto">
          {title}
        </h3>
        <button type="button" class="btn" data-dock="calendar" data-arg={id}>
          {i18n.t('plan.open')}
        </button>
        <button type="button" class="btn" title={i18n.t('plan.leaveAbout')} data-dock="leave">
          {i18n.t('plan.leave')}
        </button>
      </div>
      {parts.map((part, at) => {
        const number = formatNumber(at + 1);
        return (
          <PieceRow
            key={at}
            {...part}
            name={isOne ? i18n.t('plan.text') : i18n.t('calendar.part', [number, count])}
            copy={isOne ? i18n.t('plan.copyText') : i18n.t('plan.copyPart', [number, count])}
            insert={isOne ? i18n.t('plan.insertText') : i18n.t('plan.insertPart', [number, count])}
            arg={`${id}:${at}`}
            canInsert={canInsert}
            isSecond={isSecond}
          />
        );
      })}
      {comment && (
        <PieceRow
          {...comment}
          name={i18n.t('calendar.comment')}
          copy={i18n.t('plan.copyComment')}
          insert={i18n.t('plan.insertComment')}
          arg={`${id}:comment`}
          canInsert={canInsert}
          isSecond={isSecond}
        />
      )}
    </div>
  );
}

interface PieceRowProps extends Piece {
  readonly name: string;
  readonly copy: string;
  readonly insert: string;
  readonly arg: string;
  readonly canInsert: boolean;
  readonly isSecond: boolean;
}

function PieceRow({ left, isTaken, isNext, name, copy, insert, arg, canInsert, isSecond }: PieceRowProps) {
  const room =
    left < 0 ? i18n.t('calendar.tooLong', [formatNumber(-left)]) : i18n.t('calendar.left', [formatNumber(left)]);
  return (
    <div class="row entryrow">
      <span class="grow">
        <span class="line">{name}</span>
        <span class={left < 0 ? 'small bad' : 'small grey'}>
          {Number.isFinite(left) && room}
          {isTaken && ` ✓ ${i18n.t('plan.taken')}`}
        </span>
      </span>
      {canInsert && (
        <button type="button" class="btn edged" data-dock="insert" data-arg={arg} aria-label={insert}>
          {i18n.t('plan.insert')}
        </button>
      )}
      <button type="button" class={isNext && !isSecond ? 'btn pri' : 'btn edged'} data-dock="copy" data-arg={arg}>
        {copy}
      </button>
    </div>
  );
}
