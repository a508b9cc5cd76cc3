import { describe, expect, it } from 'vitest';
import { type Advocate, currenciesOf, rankedIn } from './rank-advocates.ts';

const kept = { createdAt: 0, updatedAt: 0 };
const advocate = (name: string, amount: number, currency: string, anyway: number, low = anyway, high = anyway) => ({
  person: { ...kept, id: name, name, tags: [] },
  inputs: {
    purchases: [{ amount: 10, currency: 'EUR', at: 0 }],
    brought: [
      {
        referral: { ...kept, id: `r-${name}`, fromId: name, toId: 'to', at: 0, anyway, how: 'typed' as const },
        other: { id: 'to', name: `by ${name}` },
        referralId: `r-${name}`,
        toId: 'to',
        purchases: [{ amount, currency, at: 0 }],
        anyway,
        anywayLow: low,
        anywayHigh: high,
        bringers: 1,
      },
    ],
    broughtBy: [],
  },
});

describe('advocates', () => {
  const all: readonly Advocate[] = [
    advocate('Bram', 1000, 'EUR', 0.5, 0.4, 0.6),
    advocate('Ines', 1100, 'EUR', 0.5, 0.4, 0.6),
    advocate('Otto', 9000, 'EUR', 0.1),
    advocate('Una', 50, 'USD', 0),
  ];

  it('are ranked in one currency, and not told apart where the intervals overlap', () => {
    expect(currenciesOf(all)).toEqual(['EUR', 'USD']);
    expect(rankedIn(all, 'EUR').map(({ item, from, to }) => [item.person.name, from, to])).toEqual([
      ['Otto', 1, 1],
      ['Ines', 2, 3],
      ['Bram', 2, 3],
      ['Una', 4, 4],
    ]);
    expect(rankedIn(all, 'USD')[0]?.item).toMatchObject({ value: 50, direct: 0, total: { value: 50 } });
    expect(rankedIn(all, 'EUR')[0]?.item).toMatchObject({ value: 8100, direct: 10, total: { value: 8110 } });
  });

  it('are all equal while nobody bought anything', () => {
    expect(rankedIn(all, undefined).map(({ from, to }) => [from, to])).toEqual(all.map(() => [1, 4]));
  });
});
