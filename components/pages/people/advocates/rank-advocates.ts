import type { advocates } from '../../../../utils/db/queries/values.ts';
import type { Between } from '../../../../utils/metrics/count-intervals.ts';
import { indirectParts, rankByInterval, type Ranked, valueTotals } from '../../../../utils/metrics/referral-value.ts';
import type { Person } from '../../../../utils/model/records.ts';

export type Advocate = Awaited<ReturnType<typeof advocates>>[number];

/** What somebody brought in one currency, beside what they bought themselves. */
export interface RankedAdvocate extends Between {
  readonly person: Pick<Person, 'id' | 'name'>;
  /** Whom they brought. */
  readonly names: readonly string[];
  readonly direct: number;
  readonly total: Between;
}

/** The currencies in which people who were brought bought, the most used first. */
export function currenciesOf(all: readonly Advocate[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { inputs } of all)
    for (const { currency } of indirectParts(inputs.brought)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);
}

const nothing: Between = { value: 0, low: 0, high: 0 };

/** All advocates, ranked by what they brought in one currency. Undefined: nobody who was brought bought anything yet. */
export const rankedIn = (all: readonly Advocate[], currency: string | undefined): readonly Ranked<RankedAdvocate>[] =>
  rankByInterval(
    all.map(({ person, inputs }) => {
      const found = valueTotals(inputs.purchases, indirectParts(inputs.brought)).find(
        (total) => total.currency === currency,
      );
      return {
        ...(found?.indirect ?? nothing),
        person: { id: person.id, name: person.name },
        names: inputs.brought.map(({ other }) => other.name),
        direct: found?.direct ?? 0,
        total: found?.total ?? nothing,
      };
    }),
  );
