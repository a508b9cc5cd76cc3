import type { Strategy } from '../../../utils/model/strategy.ts';

/** What every part of the page gets. */
export interface StrategyPanelProps {
  /** Undefined: nothing was decided yet. */
  readonly strategy: Strategy | undefined;
}
