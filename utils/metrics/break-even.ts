import type { OutcomeMetrics } from '../model/results.ts';
import type { Between } from './count-intervals.ts';

export interface BreakEven {
  /** What a conversion may cost at most, in the currency of the revenue. */
  readonly value: number;
  /** Whether the value of a conversion was typed, or is the mean that the same source says. */
  readonly by: 'typed' | 'source';
}

interface Margin {
  /** Of revenue, 0–1. */
  readonly margin?: number | undefined;
  readonly conversionValue?: number | undefined;
}

/**
 * The cost of a conversion at which it brings just what it costs: the value of a conversion times the margin. Undefined
 * without a margin, and where nothing says what a conversion is worth.
 */
export function breakEvenCpa(
  { margin, conversionValue }: Margin,
  { revenue, conversions }: OutcomeMetrics,
): BreakEven | undefined {
  if (margin === undefined) return undefined;
  if (conversionValue !== undefined) return { value: conversionValue * margin, by: 'typed' };
  if (revenue === undefined || !conversions) return undefined;
  return { value: (revenue / conversions) * margin, by: 'source' };
}

/** pays: even the upper end of its interval is below. loses: even the lower end is above. unclear: chance could do either. */
export type PaysOff = 'pays' | 'loses' | 'unclear';

export const paysOff = (cost: Between, breakEven: BreakEven): PaysOff =>
  cost.high < breakEven.value ? 'pays' : cost.low > breakEven.value ? 'loses' : 'unclear';
