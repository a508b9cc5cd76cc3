import type { ComponentChildren } from 'preact';

export interface ChartBoxProps {
  readonly width: number;
  readonly height: number;
  /** What the chart says, for whoever does not see it. Undefined where the same words stand beside it: nothing is said twice. */
  readonly label: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The picture around a chart with axes. It runs from left to right on every page: so do times and numbers in it. */
export const ChartBox = ({ width, height, label, class: extra = '', children }: ChartBoxProps) => (
  <svg
    class={`ch ${extra}`}
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    font-size="12"
    fill="var(--grey)"
    style={{ direction: 'ltr' }}
  >
    {children}
  </svg>
);
