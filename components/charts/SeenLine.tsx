import { type Extent, linePath, type Scale, seenRuns, unseenPath } from './line.ts';

export interface SeenLineProps {
  /** Oldest first; the ends of each value, equal when exact. */
  readonly points: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  readonly gaps: readonly Extent[];
  readonly scale: Scale;
}

/** Solid where it was seen, dotted over gaps, a bar where the page shortened a number. */
export function SeenLine({ points, gaps, scale }: SeenLineProps) {
  const middles = points.map(({ x, from, to }) => ({ x, value: (from + to) / 2 }));
  return (
    <>
      <g fill="none" stroke="var(--d1)" stroke-linecap="round" stroke-linejoin="round">
        {points.map(({ x, from, to }) =>
          from === to ? null : (
            <path
              key={x}
              d={`M${scale.x(x)} ${scale.y(from)}V${scale.y(to)}`}
              stroke="var(--band-edge)"
              stroke-width="4"
            />
          ),
        )}
        <path d={unseenPath(middles, scale, gaps)} stroke-width="1.25" stroke-dasharray="1 4" />
        <path d={linePath(seenRuns(middles, gaps), scale)} stroke-width="1.75" />
      </g>
      {middles.map(({ x, value }) => (
        <circle key={x} cx={scale.x(x)} cy={scale.y(value)} r="2" fill="var(--d1)" />
      ))}
    </>
  );
}
