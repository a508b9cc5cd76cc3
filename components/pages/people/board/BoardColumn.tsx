import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../../utils/db/queries/people-list.ts';
import { useDrawn } from '../../../hooks/use-drawn.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { moneyText } from '../money-words.ts';
import type { BoardColumn as Column } from './columns.ts';

/** So many cards of a column are in sight. */
const cardsInSight = 6;
/** In a column at first, and with each step more. */
export const perColumn = 25;

export interface BoardColumnProps {
  readonly column: Column;
  /** Somebody is carried over the board. */
  readonly isTarget: boolean;
  /** How many are drawn at least: so many that the card with the focus is one of them. */
  readonly atLeast: number;
  /** What the board answers; see `useDrawn`. */
  readonly question: string;
  readonly renderCard: (line: PersonLine) => ComponentChildren;
  readonly onAdd: () => void;
  readonly onOver: () => void;
  readonly onDrop: () => void;
}

/** One stage: its name, how many are in it, the sum of their open deals, and their cards. */
export function BoardColumn({
  column,
  isTarget,
  atLeast,
  question,
  renderCard,
  onAdd,
  onOver,
  onDrop,
}: BoardColumnProps) {
  const id = useId();
  const [most, setMost] = useState(perColumn);
  const { name, lines, open } = column;
  const wanted = Math.max(most, atLeast);
  const drawn = Math.max(useDrawn(wanted, question, cardsInSight), atLeast);
  const rest = Math.min(perColumn, lines.length - wanted);
  return (
    // Where the mouse lets somebody go; the keys do the same on the cards.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-labelledby={id}
      class={isTarget ? 'bcol over' : 'bcol'}
      data-column={column.id}
      onDragOver={(event) => {
        event.preventDefault();
        onOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <h2 id={id} class="row base">
        <span class="cut" dir="auto">
          {name}
        </span>{' '}
        <span class="small grey plainweight">{formatNumber(lines.length)}</span>{' '}
        <span class="small end nw">
          {open.length > 0 && (
            <>
              <span class="vh">{i18n.t('board.openSum')} </span>
              {moneyText(open)}
            </>
          )}
        </span>
      </h2>
      <ul>{lines.slice(0, drawn).map(renderCard)}</ul>
      {rest > 0 && (
        <Button size="small" onPress={() => setMost(wanted + perColumn)}>
          {i18n.t('board.more', rest, [formatNumber(rest)])}
        </Button>
      )}
      <Button kind="ghost" size="small" icon="plus" label={i18n.t('board.addTo', [name])} onPress={onAdd}>
        {i18n.t('people.add')}
      </Button>
    </section>
  );
}
