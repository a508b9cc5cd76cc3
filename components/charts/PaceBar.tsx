export interface PaceBarProps {
  /** Shares of the whole, 0–1; `most` draws the part that is not certain. */
  readonly least: number;
  readonly most: number | undefined;
  /** Share of the time gone, drawn as a tick. */
  readonly time: number;
  readonly label: string;
}

const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;

/** A bar from zero with a tick for the time gone. */
export function PaceBar({ least, most, time, label }: PaceBarProps) {
  return (
    <div class="bar pace" role="img" aria-label={label}>
      {most !== undefined && most > least && <u style={{ width: percent(most) }} />}
      <i style={{ width: percent(least) }} />
      <b style={{ insetInlineStart: percent(time) }} />
    </div>
  );
}
