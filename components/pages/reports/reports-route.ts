import { lastPeriod, type Period, periodOf } from '../../../utils/lib/periods.ts';

/** "#/reports", "#/reports/2026-10", "#/reports/2026-q4": the last month that is over where none is named. */
export const periodOfRoute = ([key = '']: readonly string[], now: number): Period =>
  periodOf(key) ?? lastPeriod('month', now);
