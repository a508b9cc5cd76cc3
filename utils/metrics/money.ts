/** An amount in one currency (ISO 4217). Amounts of two currencies are never added: nothing here knows a rate. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** The most decimals that any currency in use has. */
const parts = 1000;

/** Amounts without the errors that binary fractions bring: 0.1 + 0.2 is 0.3. */
export const roundMoney = (amount: number): number => Math.round(amount * parts) / parts;

/** Sums by currency, the largest first. */
export function sumsOf(all: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of all) sums.set(currency, (sums.get(currency) ?? 0) + Math.round(amount * parts));
  return [...sums]
    .map(([currency, sum]) => ({ currency, amount: sum / parts }))
    .sort((a, b) => b.amount - a.amount || (a.currency < b.currency ? -1 : 1));
}
