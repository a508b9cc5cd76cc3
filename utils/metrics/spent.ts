import type { OutcomeSum } from './outcome-sums.ts';

/**
 * What was spent in one currency. `isOverlapping`: two files tell of the same days, so that they cannot be added; then it is
 * what the one with the latest days tells.
 */
export function spentIn(
  sums: readonly OutcomeSum[],
  currency: string,
): { readonly amount: number; readonly isOverlapping: boolean } | undefined {
  const told = sums
    .flatMap(({ metrics: { spend }, from, to, currency: of }) =>
      spend !== undefined && of === currency ? [{ spend, from, to }] : [],
    )
    .sort((a, b) => a.from.localeCompare(b.from));
  const last = told.toSorted((a, b) => b.to.localeCompare(a.to))[0];
  if (!last) return undefined;
  const isOverlapping = told.some(({ from }, index) => index > 0 && from <= (told[index - 1]?.to ?? ''));
  return isOverlapping
    ? { amount: last.spend, isOverlapping }
    : { amount: told.reduce((sum, { spend }) => sum + spend, 0), isOverlapping };
}
