export interface WeekBarsProps {
  /** Oldest first. */
  readonly counts: readonly number[];
  readonly label: string;
}

const bar = { width: 12, step: 16, height: 24 };

/** One bar a week, from zero. A week of which nothing was seen has none. */
export function WeekBars({ counts, label }: WeekBarsProps) {
  const most = Math.max(1, ...counts);
  const width = counts.length * bar.step;
  return (
    <svg class="ch" width={width} height={bar.height + 4} role="img" aria-label={label} style={{ direction: 'ltr' }}>
      {counts.map((count, index) => {
        const height = (count / most) * bar.height;
        if (height <= 0) return null;
        return (
          <rect
            key={index}
            x={index * bar.step}
            y={bar.height + 1 - height}
            width={bar.width}
            height={height}
            rx="1.5"
            fill="var(--accent)"
          />
        );
      })}
      <path d={`M0 ${bar.height + 2.5}H${width - bar.step + bar.width}`} stroke="var(--line)" />
    </svg>
  );
}
