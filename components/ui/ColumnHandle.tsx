import { useState } from 'preact/hooks';

export interface ColumnHandleProps {
  /** "Width of Post" */
  readonly label: string;
  /** Pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** While it is drawn. */
  readonly onWidth: (width: number) => void;
  /** Once it was let go, or moved by a key. Undefined: as wide as it needs to be, by Delete or a double click. */
  readonly onDone: (width: number | undefined) => void;
}

const step = 24;

/** The edge of a column that is drawn, or moved with the arrow keys, to make it wider or narrower. */
export function ColumnHandle({ label, width, least, most, onWidth, onDone }: ColumnHandleProps) {
  const [from, drag] = useState<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const bounded = (next: number): number => Math.round(Math.min(most, Math.max(least, next)));
  const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
  return (
    // A separator that can be moved is a control.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <span
      class="colhandle"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={(event) => {
        const to = { ArrowLeft: -step, ArrowRight: step, Home: -Infinity, End: Infinity }[event.key];
        if (event.key === 'Delete') return onDone(undefined);
        if (to === undefined) return;
        event.preventDefault();
        const isTurned = isRtl(event.currentTarget) && Number.isFinite(to);
        onDone(bounded(width + (isTurned ? -to : to)));
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        drag({ x: event.clientX, width });
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!from) return;
        const moved = event.clientX - from.x;
        onWidth(bounded(from.width + (isRtl(event.currentTarget) ? -moved : moved)));
      }}
      onPointerUp={(event) => {
        if (from && event.clientX !== from.x) onDone(width);
        drag(undefined);
      }}
      onDblClick={() => onDone(undefined)}
      onPointerCancel={() => drag(undefined)}
    />
  );
}
