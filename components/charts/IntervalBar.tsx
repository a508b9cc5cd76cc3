export interface IntervalBarProps {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The value at the end of the bar; what lies beyond is cut there, with an arrow. */
  readonly most: number;
  readonly label: string;
  readonly width?: number;
  /** False: it is no multiple, and no line stands for one. */
  readonly hasOne?: boolean;
}

/** A value with its interval, from zero; of a multiple beside the line that stands for one. */
export function IntervalBar({ value, low, high, most, label, width = 104, hasOne = true }: IntervalBarProps) {
  const at = (each: number): number => Math.round(Math.min(1, Math.max(0, each / most)) * (width - 2) * 10) / 10;
  return (
    <svg class="ch" width={width} height="16" role="img" aria-label={label} style={{ direction: 'ltr' }}>
      <path d="M.5 1v14" stroke="var(--line)" />
      {hasOne && <path d={`M${at(1)} 0v16`} stroke="var(--edge)" />}
      <rect
        class="band"
        x={at(low)}
        y="4"
        width={Math.max(2, at(high) - at(low))}
        height="8"
        rx="2"
        fill="var(--band)"
      />
      {high > most && <path d={`M${width - 5} 5l3 3l-3 3`} fill="none" stroke="var(--d1)" stroke-width="1.5" />}
      {value <= most && <rect x={at(value)} y="2" width="2" height="12" rx="1" fill="var(--d1)" />}
    </svg>
  );
}
