export interface PaceBarProps {
  /** Shares of the whole, 0–1; `most` draws the part that is not certain. */
  readonly least: number;
  readonly most: number | undefined;
  /** Share of the time gone, drawn as a tick. */
  readonly time: number;
}

const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;

/** A bar from zero with a tick for the time gone. The words that say so stand beside it. */
export function PaceBar({ least, most, time }: PaceBarProps) {
  return (
    <div class="bar pace" aria-hidden="true">
      {most !== undefined && most > least && <u style={{ width: percent(most) }} />}
      <i style={{ width: percent(least) }} />
      <b style={{ insetInlineStart: percent(time) }} />
    </div>
  );
}
