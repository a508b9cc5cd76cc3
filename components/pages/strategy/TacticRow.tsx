import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tactic } from '../../../utils/model/strategy.ts';
import type { DayKey } from '../../calendar/stateless/days.ts';
import { Button } from '../../ui/Button.tsx';
import { daysText, lastWeekText } from './tactic-words.ts';

export interface TacticRowProps {
  readonly tactic: Tactic;
  /** Its place of `count`, from 0. */
  readonly index: number;
  readonly count: number;
  readonly today: DayKey;
  /** One of the routine, this one or another, goes to a place. */
  readonly onMove: (id: string, to: number) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What a dragged row hands over: not as text, which would be written wherever else it is let go. */
const kind = 'application/x-alongside-tactic';

/** One line of the routine. Carried by the mouse, or moved by its two buttons. */
export function TacticRow({ tactic, index, count, today, onMove, onEdit, onRemove }: TacticRowProps) {
  const [isOver, over] = useState(false);
  const upRef = useRef<HTMLButtonElement>(null);
  const downRef = useRef<HTMLButtonElement>(null);
  const pressedRef = useRef<-1 | 1 | undefined>(undefined);
  // The row was put elsewhere and the button may be of no use there: who moves by keys goes on with what is.
  useEffect(() => {
    if (pressedRef.current === undefined) return;
    const isUp = index === 0 ? false : index === count - 1 ? true : pressedRef.current < 0;
    (isUp ? upRef : downRef).current?.focus();
    pressedRef.current = undefined;
  }, [index, count]);
  const step = (by: -1 | 1) => {
    pressedRef.current = by;
    onMove(tactic.id, index + by);
  };
  return (
    // Where the mouse lets another one go; the two buttons do the same.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      class={isOver ? 'row over' : 'row'}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(kind, tactic.id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(kind)) return;
        event.preventDefault();
        over(true);
      }}
      onDragLeave={() => over(false)}
      onDrop={(event) => {
        over(false);
        const id = event.dataTransfer?.getData(kind);
        if (!id) return;
        event.preventDefault();
        if (id !== tactic.id) onMove(id, index);
      }}
    >
      <span class="grow">
        <span dir="auto">{tactic.text}</span>
        <span class="small grey block">
          {[daysText(tactic.days), lastWeekText(tactic, today)].filter(Boolean).join(' · ')}
        </span>
      </span>
      {count > 1 && (
        <span class="row nw">
          <Button
            kind="ghost"
            size="small"
            icon="up"
            label={i18n.t('board.moveUp', [tactic.text])}
            disabled={index === 0}
            buttonRef={upRef}
            onPress={() => step(-1)}
          />
          <Button
            kind="ghost"
            size="small"
            icon="down"
            label={i18n.t('board.moveDown', [tactic.text])}
            disabled={index === count - 1}
            buttonRef={downRef}
            onPress={() => step(1)}
          />
        </span>
      )}
      <Button kind="ghost" size="small" label={i18n.t('strategy.editNamed', [tactic.text])} onPress={onEdit}>
        {i18n.t('ui.edit')}
      </Button>
      <Button
        kind="ghost"
        size="small"
        icon="trash"
        label={i18n.t('strategy.deleteNamed', [tactic.text])}
        onPress={onRemove}
      />
    </li>
  );
}
