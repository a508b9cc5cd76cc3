import { formatCount, formatDay, formatNumber } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';
import { type Extent, scaleOf } from './line.ts';
import { SeenLine } from './SeenLine.tsx';

export interface SeriesPoint {
  /** When, ms. */
  readonly x: number;
  /** Ends of the count; equal when exact. */
  readonly from: number;
  readonly to: number;
}

export interface SeriesLineProps {
  /** Oldest first, at least one. */
  readonly points: readonly SeriesPoint[];
  /** Stretches of time without a sighting close enough to draw a line. */
  readonly gaps?: readonly Extent[];
  readonly notSeen: string;
  readonly label: string;
  readonly now: number;
  readonly width?: number;
  readonly height?: number;
}

const charWidth = 6.6;

/**
 * A number over days: solid where it was seen, dotted over gaps, a bar where the page shortened it, its last value beside its
 * end. A line, so its axis need not begin at zero; it says where it begins.
 */
export function SeriesLine({ points, gaps = [], notSeen, label, now, width = 360, height = 132 }: SeriesLineProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const y = extentOf(points);
  const lastText = formatCount(last);
  const left = 8 + Math.max(formatNumber(y.to).length, formatNumber(y.from).length) * charWidth;
  const box = { left, top: 10, right: width - 12 - lastText.length * 7, bottom: height - 20 };
  const scale = scaleOf({ x: { from: first.x, to: last.x }, y, box });
  const middle = (y.from + y.to) / 2;
  const widest = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const isRoomy = widest && scale.x(widest.to) - scale.x(widest.from) > notSeen.length * charWidth;
  return (
    <ChartBox width={width} height={height} label={label}>
      <path d={`M${left} ${box.bottom}H${box.right}`} stroke="var(--line)" />
      {[y.from, middle, y.to].map((value) => (
        <text key={value} x={left - 6} y={scale.y(value) + 4} text-anchor="end">
          {formatNumber(Math.round(value))}
        </text>
      ))}
      <text x={left} y={height - 4}>
        {formatDay(first.x, now)}
      </text>
      {last.x > first.x && (
        <text x={box.right} y={height - 4} text-anchor="end">
          {formatDay(last.x, now)}
        </text>
      )}
      <SeenLine points={points} gaps={gaps} scale={scale} />
      {widest && isRoomy && (
        <text x={(scale.x(widest.from) + scale.x(widest.to)) / 2} y={box.bottom - 6} text-anchor="middle">
          {notSeen}
        </text>
      )}
      <text x={box.right + 6} y={scale.y((last.from + last.to) / 2) + 4} font-weight="600" fill="var(--d1)">
        {lastText}
      </text>
    </ChartBox>
  );
}

/** Round ends around all values; where nothing changes a little room on both sides. */
function extentOf(points: readonly SeriesPoint[]): Extent {
  const [low, high] = [Math.min(...points.map(({ from }) => from)), Math.max(...points.map(({ to }) => to))];
  const room = Math.max(2, (high - low) * 0.1);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(high - low + 2 * room)) - 1);
  return { from: Math.max(0, Math.floor((low - room) / unit) * unit), to: Math.ceil((high + room) / unit) * unit };
}
