import { formatNumber } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';

export interface Arm {
  readonly name: string;
  /** One for each post. */
  readonly values: readonly number[];
  /** Their middle and its interval; absent where there are too few. */
  readonly typical?: { readonly value: number; readonly low: number; readonly high: number };
}

export interface ArmChartProps {
  readonly arms: readonly Arm[];
  readonly label: string;
  readonly width?: number;
}

const row = 52;
const left = 12;
const right = 24;
/** Of the words of a mark. */
const labelRoom = 36;
const marks = [0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000];

/** Posts of several kinds, a row for each: every post a dot, from zero on a scale of ratios, and the middle with its interval. */
export function ArmChart({ arms, label, width = 640 }: ArmChartProps) {
  const most = Math.max(1, ...arms.flatMap(({ values, typical }) => [...values, typical?.high ?? 0]));
  const end = marks.find((mark) => mark >= most) ?? most;
  const at = (value: number): number =>
    Math.round((left + (Math.log1p(Math.min(value, end)) / Math.log1p(end)) * (width - left - right)) * 10) / 10;
  const ticks = marks.filter((mark) => mark <= end);
  // In a narrow chart every other one would stand in the words of the next.
  const named = ticks.length * labelRoom > width ? ticks.filter((mark) => !String(mark).startsWith('3')) : ticks;
  const height = arms.length * row + 24;
  return (
    <ChartBox class="arms" width={width} height={height} label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${at(tick)} 0V${height - 20}`} stroke="var(--line)" />
          {named.includes(tick) && (
            <text x={at(tick)} y={height - 6} text-anchor="middle">
              {formatNumber(tick)}
            </text>
          )}
        </g>
      ))}
      {arms.map(({ name, values, typical }, index) => {
        const top = index * row;
        return (
          <g key={name}>
            <text class="lb" x={left + 4} y={top + 14} style={{ fill: 'var(--ink)' }}>
              {name}
            </text>
            {typical && (
              <>
                <rect
                  class="band"
                  x={at(typical.low)}
                  y={top + 22}
                  width={Math.max(2, at(typical.high) - at(typical.low))}
                  height="20"
                  rx="2"
                  fill="var(--band)"
                />
                <rect x={at(typical.value) - 1} y={top + 20} width="2" height="24" fill="var(--d1)" />
              </>
            )}
            {values.map((value, each) => (
              // Posts with the same value stand beside one another.
              <circle
                key={each}
                cx={at(value)}
                cy={top + 26 + ((each * 5) % 13)}
                r="2.5"
                fill="var(--d1)"
                opacity=".55"
              />
            ))}
          </g>
        );
      })}
    </ChartBox>
  );
}
