import { formatFactor } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';

export interface LevelWeek {
  /** Its first moment, ms. */
  readonly from: number;
  /** Times the usual. */
  readonly value: number;
}

export interface LevelChartProps {
  /** Oldest first; weeks without a post are not in it. */
  readonly weeks: readonly LevelWeek[];
  /** Where the level changed, ms, with a word for each. */
  readonly changes: readonly { readonly at: number; readonly text: string }[];
  readonly label: string;
  readonly dayText: (at: number) => string;
  readonly width?: number;
  readonly height?: number;
}

const weekMs = 7 * 86_400_000;
const [left, right, top, bottom] = [40, 12, 20, 22];
const marks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

/** The middle of every week on a scale of ratios, with the line of the usual; weeks that are not known are gaps. */
export function LevelChart({ weeks, changes, label, dayText, width = 380, height = 150 }: LevelChartProps) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const values = weeks.map(({ value }) => value);
  const low = marks.findLast((mark) => mark <= Math.min(0.5, ...values)) ?? Math.min(...values);
  const high = marks.find((mark) => mark >= Math.max(2, ...values)) ?? Math.max(...values);
  const end = Math.max(last.from, first.from + weekMs);
  const x = (at: number): number => round(left + ((at - first.from) / (end - first.from)) * (width - left - right));
  const y = (value: number): number =>
    round(top + ((Math.log(high) - Math.log(value)) / (Math.log(high) - Math.log(low))) * (height - top - bottom));
  const path = weeks
    .map(({ from, value }, index) => {
      const before = weeks[index - 1];
      // A line over a week without posts would say what nobody knows.
      const isNext = before !== undefined && from - before.from < 1.5 * weekMs;
      return `${isNext ? 'L' : 'M'}${x(from)} ${y(value)}`;
    })
    .join('');
  return (
    <ChartBox class="level" width={width} height={height} label={label}>
      {marks
        .filter((mark) => mark >= low && mark <= high)
        .map((mark) => (
          <g key={mark}>
            <path d={`M${left} ${y(mark)}H${width - right}`} stroke={mark === 1 ? 'var(--edge)' : 'var(--line)'} />
            <text x={left - 6} y={y(mark) + 4} text-anchor="end">
              ×{formatFactor(mark)}
            </text>
          </g>
        ))}
      <text x={left} y={height - 6}>
        {dayText(first.from)}
      </text>
      <text x={width - right} y={height - 6} text-anchor="end">
        {dayText(last.from)}
      </text>
      <path class="ln" d={path} stroke="var(--d1)" />
      {weeks.map(({ from, value }) => (
        <circle key={from} cx={x(from)} cy={y(value)} r="2" fill="var(--d1)" />
      ))}
      {changes.map(({ at, text }) => (
        <g key={at}>
          <path d={`M${x(at)} ${top - 4}V${height - bottom}`} stroke="var(--d2)" stroke-dasharray="4 3" />
          <text
            class="lb"
            x={x(at)}
            y={top - 8}
            text-anchor={x(at) > width / 2 ? 'end' : 'start'}
            style={{ fill: 'var(--ink)' }}
          >
            {text}
          </text>
        </g>
      ))}
    </ChartBox>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
