import { useState } from 'preact/hooks';

export interface ColumnHandleProps {
  /** "Width of Post" */
  readonly label: string;
  /** Pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onWidth: (width: number) => void;
}

const step = 24;

/** The edge of a column that is drawn, or moved with the arrow keys, to make it wider or narrower. */
export function ColumnHandle({ label, width, least, most, onWidth }: ColumnHandleProps) {
  const [from, drag] = useState<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const set = (next: number) => onWidth(Math.round(Math.min(most, Math.max(least, next))));
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
        if (to === undefined) return;
        event.preventDefault();
        const isTurned = isRtl(event.currentTarget) && Number.isFinite(to);
        set(width + (isTurned ? -to : to));
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        drag({ x: event.clientX, width });
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!from) return;
        const moved = event.clientX - from.x;
        set(from.width + (isRtl(event.currentTarget) ? -moved : moved));
      }}
      onPointerUp={() => drag(undefined)}
      onPointerCancel={() => drag(undefined)}
    />
  );
}
