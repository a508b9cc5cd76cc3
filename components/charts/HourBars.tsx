import { formatNumber } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';

export interface HourBarsProps {
  /** By hour of the day, 24 of them. */
  readonly hours: readonly number[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** One bar for each hour of the day, from zero. */
export function HourBars({ hours, label, width = 400, height = 96 }: HourBarsProps) {
  const most = Math.max(1, Math.ceil(Math.max(...hours)));
  const left = 10 + formatNumber(most).length * 6.6;
  const bottom = height - 18;
  const step = (width - left - 4) / hours.length;
  const tall = (value: number): number => Math.round((value / most) * (bottom - 10) * 10) / 10;
  return (
    <ChartBox width={width} height={height} label={label}>
      {[0, most].map((value) => (
        <text key={value} x={left - 6} y={bottom - tall(value) + 4} text-anchor="end">
          {formatNumber(value)}
        </text>
      ))}
      {hours.map((value, hour) =>
        value > 0 ? (
          <rect
            key={hour}
            x={left + hour * step + step * 0.12}
            y={bottom - tall(value)}
            width={step * 0.76}
            height={tall(value)}
            rx="1.5"
            fill="var(--d1)"
          />
        ) : null,
      )}
      <path d={`M${left} ${bottom + 0.5}H${width - 4}`} stroke="var(--line)" />
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={left + hour * step} y={height - 4}>
          {hourName(hour)}
        </text>
      ))}
    </ChartBox>
  );
}

let format: Intl.DateTimeFormat | undefined;

/** As the user's clock says it: "6 am", "06". */
export const hourName = (hour: number): string =>
  (format ??= new Intl.DateTimeFormat(undefined, { hour: 'numeric' })).format(new Date(2026, 0, 15, hour));
