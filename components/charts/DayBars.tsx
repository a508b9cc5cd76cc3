import { useId } from 'preact/hooks';
import type { Count } from '../../utils/lib/count.ts';
import { formatDay, formatNumber } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';
import { Hatch } from './Hatch.tsx';
import { roundUp } from './line.ts';

export interface DayBar {
  /** Some time of that day, ms. */
  readonly at: number;
  /** Undefined: seen, but how much came is not known. */
  readonly count: Count | undefined;
  /** What came over days on which nobody looked: hatched. */
  readonly isOverGap: boolean;
}

export interface DayBarsProps {
  /** Oldest first. A day that is not in it was not seen and has no bar. */
  readonly days: readonly DayBar[];
  /** Days from the left end to now. */
  readonly span: number;
  readonly now: number;
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

const dayMs = 86_400_000;

/** A bar for each day that was seen, from zero; what came over a gap is hatched, a day without a bar was not seen. */
export function DayBars({ days, span, now, label, width = 360, height = 96 }: DayBarsProps) {
  const hatch = `${useId()}hatch`;
  const most = roundUp(Math.max(1, ...days.map(({ count }) => count?.to ?? 0)));
  const left = 8 + formatNumber(most).length * 6.6;
  const bottom = height - 20;
  const step = (width - left - 6) / span;
  const xOf = (at: number): number => width - 6 - Math.round(((now - at) / dayMs) * step * 10) / 10 - step / 2;
  const heightOf = (value: number): number => Math.round((Math.max(0, value) / most) * (bottom - 10) * 10) / 10;
  return (
    <ChartBox width={width} height={height} label={label}>
      <Hatch id={hatch} />
      <path d={`M${left} ${bottom}H${width - 4}`} stroke="var(--line)" />
      {[0, most].map((value) => (
        <text key={value} x={left - 6} y={bottom - heightOf(value) + 4} text-anchor="end">
          {formatNumber(value)}
        </text>
      ))}
      {days.map(({ at, count, isOverGap }) => {
        const x = xOf(at);
        // Seen, with nothing that came or nothing known: a dot on the axis, not an empty place.
        if (!count || count.to <= 0) return <circle key={at} cx={x} cy={bottom} r="1.5" fill="var(--d1)" />;
        const tall = Math.max(1, heightOf((count.from + count.to) / 2));
        return (
          <rect
            key={at}
            x={x - Math.max(1.2, step * 0.35)}
            y={bottom - tall}
            width={Math.max(2.4, step * 0.7)}
            height={tall}
            {...(isOverGap ? { class: 'hatched', fill: `url(#${hatch})`, stroke: 'var(--d1)' } : { fill: 'var(--d1)' })}
          />
        );
      })}
      <text x={left} y={height - 4}>
        {formatDay(now - span * dayMs, now)}
      </text>
      <text x={width - 6} y={height - 4} text-anchor="end">
        {formatDay(now, now)}
      </text>
    </ChartBox>
  );
}
