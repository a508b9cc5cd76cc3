import { isSeen, linePath, type Point, scaleOf, seenRuns, unseenPath } from './line.ts';

export interface SparklineProps {
  /** In the order of x. A point without a value breaks the line: what was not seen is dotted, never drawn as seen. */
  readonly points: readonly Point[];
  /** What the line shows, in words, with its first and last value. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line without axes: its shape, where it was not seen, and where it ends. Scaled to its own lowest and highest. */
export function Sparkline({ points, label, width = 110, height = 24 }: SparklineProps) {
  const seen = points.filter(isSeen);
  const values = seen.map(({ value }) => value);
  const scale = scaleOf({
    x: { from: points[0]?.x ?? 0, to: points.at(-1)?.x ?? 1 },
    y: { from: Math.min(...values), to: Math.max(...values) },
    box: { left: 2, top: 3, right: width - 4, bottom: height - 3 },
  });
  const last = seen.at(-1);
  return (
    <svg class="ch" width={width} height={height} role="img" aria-label={label} style={{ direction: 'ltr' }}>
      <g fill="none" stroke="var(--d1)" stroke-linecap="round" stroke-linejoin="round">
        <path d={unseenPath(points, scale)} stroke-width="1.25" stroke-dasharray="1 4" />
        <path d={linePath(seenRuns(points), scale)} stroke-width="1.75" />
      </g>
      {last && <circle cx={scale.x(last.x)} cy={scale.y(last.value)} r="2.5" fill="var(--d1)" />}
    </svg>
  );
}
