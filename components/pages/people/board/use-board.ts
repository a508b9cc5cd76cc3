import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../../utils/db/queries/people-list.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { moveToColumn } from './changes.ts';
import { type BoardColumn, type ColumnId, columnOf, neighbourOf, type Placed } from './columns.ts';

export interface Board {
  readonly placed: Placed | undefined;
  /** Somebody is carried by the keys. */
  readonly isHeld: boolean;
  /** Of whom Tab goes to. */
  readonly focusId: string | undefined;
  /** What a screen reader is told. */
  readonly said: string;
  readonly setFocus: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, columns: readonly BoardColumn[]) => void;
  readonly drop: (line: PersonLine, column: Pick<BoardColumn, 'id' | 'name'>) => Promise<void>;
}

/**
 * Who has the focus and who is carried. Space picks up and puts down, the arrow keys along the line carry, Escape puts
 * back; without anybody in hand the arrow keys move the focus.
 */
export function useBoard(lines: readonly PersonLine[], root: { readonly current: HTMLElement | null }): Board {
  const { db } = useDesk();
  const toast = useToast();
  const [placed, setPlaced] = useState<Placed | undefined>(undefined);
  const [isHeld, hold] = useState(false);
  const [focusId, setFocusId] = useState<string | undefined>(undefined);
  const [said, say] = useState('');
  // A new object each time, so that the same card can get the focus again.
  const [focusTo, setFocusTo] = useState<{ readonly id: string } | undefined>(undefined);
  const lineOf = (id: string | undefined) => lines.find(({ person }) => person.id === id);

  // A card that is carried to another column is another element there.
  useLayoutEffect(() => {
    if (!focusTo) return;
    const card = [...(root.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])].find(
      ({ dataset }) => dataset['person'] === focusTo.id,
    );
    card?.focus();
  }, [focusTo, root]);
  // Stands where it was put until the database says the same, or somebody else put it elsewhere.
  useEffect(() => {
    if (!placed || isHeld) return;
    const line = lines.find(({ person }) => person.id === placed.id);
    if (!line || columnOf(line) === placed.column) setPlaced(undefined);
  }, [lines, placed, isHeld]);

  const focusOn = (id: string) => {
    setFocusTo({ id });
    setFocusId(id);
  };
  const letGo = useCallback(() => {
    setPlaced(undefined);
    hold(false);
    say(i18n.t('board.putBack'));
  }, []);
  useEffect(() => {
    if (!isHeld) return;
    const life = new AbortController();
    document.addEventListener('pointerdown', letGo, { signal: life.signal });
    return () => life.abort();
  }, [isHeld, letGo]);
  const drop = async (line: PersonLine, { id, name }: Pick<BoardColumn, 'id' | 'name'>) => {
    hold(false);
    say('');
    if (columnOf(line) === id) {
      setPlaced(undefined);
      return;
    }
    setPlaced({ id: line.person.id, column: id });
    try {
      const undo = await moveToColumn(db, line.person, id);
      toast({ text: i18n.t('board.moved', [line.person.name, name]), icon: 'check', undo });
    } catch (error) {
      setPlaced(undefined);
      toast({ text: i18n.t('board.notMoved', [line.person.name]), icon: 'warn' });
      throw error;
    }
  };

  const carry = (line: PersonLine, columns: readonly BoardColumn[], step: -1 | 1) => {
    const at = columns.findIndex((column) => column.id === placed?.column);
    const next = columns[at + step];
    if (!next) return;
    focusOn(line.person.id);
    setPlaced({ id: line.person.id, column: next.id });
    say(placeText(columns, next.id));
  };

  const onKeyDown = (event: KeyboardEvent, columns: readonly BoardColumn[]) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null;
    const line = lineOf(card?.dataset['person']);
    if (!card || !line || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = alongLine(event.key, getComputedStyle(card).direction === 'rtl');
    if (event.key === 'Tab' && isHeld) {
      letGo();
      return;
    }
    if (event.key === 'Escape' && isHeld) {
      focusOn(line.person.id);
      letGo();
    } else if (event.key === ' ' || (event.key === 'Enter' && isHeld)) {
      const column = columns.find(({ id }) => id === placed?.column);
      if (isHeld && column) {
        focusOn(line.person.id);
        void drop(line, column);
      } else {
        hold(true);
        setPlaced({ id: line.person.id, column: columnOf(line) });
        say(`${i18n.t('board.held', [line.person.name])} ${placeText(columns, columnOf(line))}`);
      }
    } else if (isHeld && (key === 'ArrowBefore' || key === 'ArrowAfter')) {
      carry(line, columns, key === 'ArrowBefore' ? -1 : 1);
    } else if (key && !isHeld) {
      const next = neighbourOf(columns, line.person.id, key);
      if (next) focusOn(next);
    } else if (!key) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { placed, isHeld, focusId, said, setFocus: setFocusId, onKeyDown, drop };
}

const placeText = (columns: readonly BoardColumn[], id: ColumnId): string => {
  const at = columns.findIndex((column) => column.id === id);
  return i18n.t('board.place', [columns[at]?.name ?? '', formatNumber(at + 1), formatNumber(columns.length)]);
};

type Key = Parameters<typeof neighbourOf>[2];

/** Columns stand in the direction of the writing. */
function alongLine(key: string, isRightToLeft: boolean): Key | undefined {
  const keys: Readonly<Record<string, Key>> = {
    ArrowLeft: isRightToLeft ? 'ArrowAfter' : 'ArrowBefore',
    ArrowRight: isRightToLeft ? 'ArrowBefore' : 'ArrowAfter',
    ArrowUp: 'ArrowUp',
    ArrowDown: 'ArrowDown',
    Home: 'Home',
    End: 'End',
  };
  return keys[key];
}
