import { ChartBox } from './ChartBox.tsx';

export interface BurnPoint {
  /** The number of a day. */
  readonly at: number;
  /** What is left at its end: ends of an interval, equal where it is known. */
  readonly from: number;
  readonly to: number;
}

export interface BurnChartProps {
  readonly budget: number;
  /** Oldest first. */
  readonly points: readonly BurnPoint[];
  /** First and last day of the campaign, where they are known: an even pace goes from all to nothing. */
  readonly days?: { readonly from: number; readonly to: number } | undefined;
  readonly today: number;
  readonly texts: {
    readonly money: (amount: number) => string;
    readonly day: (at: number) => string;
    readonly left: string;
    readonly even: string;
    readonly today: string;
  };
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

const charWidth = 6.8;
const [top, bottom] = [14, 24];

/** What is left of a budget, day by day: a band where it is not known on which day it was spent. From zero. */
export function BurnChart({ budget, points, days, today, texts, label, width = 640, height = 220 }: BurnChartProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const from = Math.min(first.at, days?.from ?? first.at);
  const to = Math.max(last.at, days ? days.to : from, from + 1) + 1;
  const low = Math.min(0, ...points.map((point) => point.from));
  const left = 12 + Math.max(texts.money(budget).length, texts.money(low).length) * charWidth;
  const right = width - 12;
  const x = (at: number): number => round(left + ((at - from) / (to - from)) * (right - left));
  const y = (value: number): number => round(top + ((budget - value) / (budget - low || 1)) * (height - top - bottom));
  // It holds from the end of one day to the end of the next one after which it is another.
  const steps = points.map((point, index) => ({
    ...point,
    x: x(point.at + 1),
    next: x((points[index + 1]?.at ?? to) + 1),
  }));
  const shown = steps.map((step, index) => ({ ...step, next: index === steps.length - 1 ? step.x : step.next }));
  const line = (of: 'from' | 'to'): string =>
    `M${x(first.at)} ${y(budget)}${shown.map((step) => `H${step.x}V${y(step[of])}H${step.next}`).join('')}`;
  const area = `${line('to')}${shown
    .toReversed()
    .map((step) => `L${step.next} ${y(step.from)}H${step.x}`)
    .join('')}V${y(budget)}Z`;
  const isKnown = points.every((point) => point.from === point.to);
  const [lastX, lastY] = [x(last.at + 1), y((last.from + last.to) / 2)];
  const isLate = lastX > (left + right) / 2;
  const evenEnd = days && { x: x(days.to + 1), y: y(0) };
  // Beside the end of its line, or above it where there is no room.
  const evenWidth = texts.even.length * charWidth;
  const isRoomy = evenEnd !== undefined && right - evenEnd.x > evenWidth + 8;
  const slope = days && evenEnd ? (y(0) - y(budget)) / (evenEnd.x - x(days.from) || 1) : 0;
  const evenY = evenEnd ? evenEnd.y - 6 - (isRoomy ? 0 : evenWidth * slope) : 0;
  return (
    <ChartBox class="burn" width={width} height={height} label={label}>
      {[budget, 0, ...(low < 0 ? [low] : [])].map((value) => (
        <g key={value}>
          <path d={`M${left} ${y(value)}H${right}`} stroke="var(--line)" />
          <text x={left - 6} y={y(value) + 4} text-anchor="end">
            {texts.money(value)}
          </text>
        </g>
      ))}
      {!isKnown && <path d={area} fill="var(--band)" />}
      {days && evenEnd && (
        <>
          <path
            d={`M${x(days.from)} ${y(budget)}L${evenEnd.x} ${evenEnd.y}`}
            stroke="var(--edge)"
            stroke-dasharray="4 3"
          />
          <text x={isRoomy ? evenEnd.x + 6 : evenEnd.x - 4} y={evenY} text-anchor={isRoomy ? 'start' : 'end'}>
            {texts.even}
          </text>
        </>
      )}
      {!isKnown && <path class="ln" d={line('from')} stroke="var(--d1)" />}
      <path class="ln" d={line('to')} stroke="var(--d1)" />
      {today >= from && today < to && (
        <path d={`M${x(today + 1)} ${top}V${height - bottom}`} stroke="var(--d2)" stroke-dasharray="2 3" />
      )}
      <text
        class="lb"
        x={isLate ? lastX - 6 : lastX + 6}
        y={Math.max(top + 10, lastY - 8)}
        text-anchor={isLate ? 'end' : 'start'}
        style={{ fill: 'var(--ink)' }}
      >
        {texts.left}
      </text>
      <text x={left} y={height - 6}>
        {texts.day(from)}
      </text>
      {today > from && today < to - 1 && x(today + 1) - left > 90 && right - x(today + 1) > 90 && (
        <text x={x(today + 1)} y={height - 6} text-anchor="middle">
          {texts.today}
        </text>
      )}
      <text x={right} y={height - 6} text-anchor="end">
        {texts.day(to - 1)}
      </text>
    </ChartBox>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
