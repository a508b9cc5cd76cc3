import { useEffect, useRef, useState } from 'preact/hooks';
import type { DayKey } from './stateless/days.ts';
import { dayAfterKey } from './stateless/keyboard.ts';

export interface DayFocus {
  /** The one day in the tab order. */
  readonly focusDay: DayKey;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly gridRef: { current: HTMLDivElement | null };
}

/** One tab stop for the whole grid; the arrow keys move inside it and over the edges of the month. */
export function useDayFocus(start: DayKey, firstDay: number, onLeave: (day: DayKey) => void): DayFocus {
  const [{ day, isMoved }, setFocus] = useState({ day: start, isMoved: false });
  const gridRef = useRef<HTMLDivElement | null>(null);
  useEffect(
    () =>
      setFocus((before) => (before.day.slice(0, 7) === start.slice(0, 7) ? before : { day: start, isMoved: false })),
    [start],
  );
  useEffect(() => {
    if (isMoved) gridRef.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day, isMoved, start]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['day'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRightToLeft = getComputedStyle(event.target).direction === 'rtl';
    const next = dayAfterKey(event.target.dataset['day'], event.key, firstDay, isRightToLeft);
    if (!next) return;
    event.preventDefault();
    setFocus({ day: next, isMoved: true });
    onLeave(next);
  };
  return { focusDay: day, onKeyDown, gridRef };
}
