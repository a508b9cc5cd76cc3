import * as z from 'zod/mini';
import { NetworkId } from '../../model/network.ts';
import { Pillar } from '../../model/records.ts';
import { BudgetSpan, type Strategy, type Tactic } from '../../model/strategy.ts';
import { amount, day, kept, maybe, rowOf, text } from './row-parts.ts';

/** What a backup holds of the strategy and the routine. */
export const strategySchemas = {
  strategies: rowOf<Strategy>()({
    ...kept,
    aim: maybe(text),
    objectives: maybe(z.array(text)),
    networks: maybe(z.array(NetworkId)),
    purposes: maybe(z.partialRecord(NetworkId, text)),
    cadence: maybe(z.partialRecord(NetworkId, z.number())),
    pillarCadence: maybe(z.partialRecord(Pillar, z.number())),
    pillars: maybe(z.partialRecord(Pillar, text)),
    watchwords: maybe(z.array(text)),
    budget: maybe(z.object({ amount: z.number(), currency: text, per: BudgetSpan })),
  }),
  tactics: rowOf<Tactic>()({
    ...kept,
    text,
    place: z.number(),
    days: maybe(z.array(amount)),
    doneOn: maybe(z.array(day)),
  }),
} as const;
