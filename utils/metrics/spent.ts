import { roundMoney } from './money.ts';
import { type OutcomeSum, sumOutcomes } from './outcome-sums.ts';
import type { Outcome, ResultSource } from '../model/results.ts';

/** Money that a file says was spent in some days; on which of them it does not say. */
export interface SpentInDays {
  /** First and last day, `yyyy-mm-dd`. */
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly source: ResultSource;
  readonly importId: string;
}

interface Told extends SpentInDays {
  readonly parts: number;
}

/** What is counted of what files tell: where two of them tell of the same days, only the one with the latest days. */
function toldIn(
  sums: readonly OutcomeSum[],
  currency: string,
): { readonly told: readonly Told[]; readonly isOverlapping: boolean } {
  const all = sums
    .flatMap(({ metrics: { spend }, from, to, currency: of, source, importId, parts }): Told[] =>
      spend !== undefined && of === currency ? [{ amount: spend, from, to, source, importId, parts }] : [],
    )
    .sort((a, b) => a.from.localeCompare(b.from));
  const isOverlapping = all.some(({ from }, index) => index > 0 && from <= (all[index - 1]?.to ?? ''));
  return {
    told: isOverlapping ? all.toSorted((a, b) => b.to.localeCompare(a.to)).slice(0, 1) : all,
    isOverlapping,
  };
}

/**
 * What was spent in one currency. `isOverlapping`: two files tell of the same days, so that they cannot be added; then it is
 * what the one with the latest days tells.
 */
export function spentIn(
  sums: readonly OutcomeSum[],
  currency: string,
): { readonly amount: number; readonly isOverlapping: boolean } | undefined {
  const { told, isOverlapping } = toldIn(sums, currency);
  return told.length === 0 ? undefined : { amount: told.reduce((sum, { amount }) => sum + amount, 0), isOverlapping };
}

/** The same as `spentIn`, by the days that the rows of the files are of; their amounts add up to what it says. */
export function spentByDays(
  outcomes: readonly Outcome[],
  currency: string,
): { readonly days: readonly SpentInDays[]; readonly isOverlapping: boolean } {
  const { told, isOverlapping } = toldIn(sumOutcomes(outcomes), currency);
  const days = told.flatMap(({ parts, ...sum }) => (parts === 1 ? [sum] : rowsOf(outcomes, sum, currency)));
  return { days: days.sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to)), isOverlapping };
}

/** The rows of one file, those of the same days as one. */
function rowsOf(outcomes: readonly Outcome[], { importId }: SpentInDays, currency: string): SpentInDays[] {
  const byDays = new Map<string, SpentInDays>();
  for (const { metrics, from, to, source, ...each } of outcomes) {
    if (each.importId !== importId || each.currency !== currency || metrics.spend === undefined) continue;
    const amount = roundMoney((byDays.get(`${from} ${to}`)?.amount ?? 0) + metrics.spend);
    byDays.set(`${from} ${to}`, { from, to, amount, source, importId });
  }
  return [...byDays.values()];
}
