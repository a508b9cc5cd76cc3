import type { Stored } from '../../../scripts/lib/stored.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import type { Goal, PlanEntry } from '../../../utils/model/records.ts';
import { EntryState, Pillar } from '../../../utils/model/records.ts';
import { type Strategy, strategyId, type Tactic } from '../../../utils/model/strategy.ts';

const dayMs = 86_400_000;

/** At a clock of a day that is so many days away. */
function at(days: number, hours: number): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours).getTime();
}
const dateOf = (days: number): string => new Date(at(days, 12)).toISOString().slice(0, 10);
const kept = { createdAt: Date.now() - 20 * dayMs, updatedAt: Date.now() - 20 * dayMs };

const entry = (id: string, title: string, days: number, more: Partial<PlanEntry>): PlanEntry => ({
  ...kept,
  id,
  title,
  state: 'draft',
  dueAt: at(days, 9),
  variants: { linkedin: `${title}, in words.` },
  ...more,
});

const entries: readonly PlanEntry[] = [
  entry('late', 'Behind the tap: the night porter', -1, { state: 'approved', pillar: 'p2' }),
  entry('today', 'Refills drop in winter', 0, {
    state: 'scheduled',
    dueAt: at(0, 23),
    pillar: 'p1',
    campaignId: 'winter',
  }),
  entry('review', 'Nine hotels, one question', 1, { state: 'review', pillar: 'p1' }),
  entry('close', 'What a pump costs', 1, { dueAt: at(1, 9) + 1_200_000, pillar: 'p3' }),
  { ...kept, id: 'idea', title: 'Porters and pumps', state: 'idea', variants: {} },
];
const goal = (id: string, title: string, reached: number): Goal => ({
  ...kept,
  id,
  title,
  objective: 'More hotels ask for a trial',
  metric: 'manual',
  manualValue: reached,
  target: 40,
  startsAt: at(-43, 0),
  dueAt: at(17, 0),
  owner: 'Mara',
});
const campaign = (id: string, title: string): Campaign => ({
  ...kept,
  id,
  title,
  isActive: true,
  kind: 'launch',
  brief: 'Refill all winter, in nine hotels.',
  startsOn: dateOf(-14),
  endsOn: dateOf(20),
  owners: [{ name: 'Mara', department: 'Marketing' }],
  budget: { amount: 1200, currency: 'EUR' },
  goalIds: ['calls'],
  checklist: [
    { id: 'brief', text: 'The brief is agreed', doneAt: 1, dueOn: dateOf(-14) },
    { id: 'page', text: 'The landing page is live', dueOn: dateOf(-2) },
  ],
});
const strategy: Strategy = {
  ...kept,
  id: strategyId,
  aim: 'Be the bottle that hotels refill.',
  objectives: ['More hotels ask for a trial', 'Guests know that refills are free'],
  networks: ['linkedin', 'x'],
  purposes: { linkedin: 'Facility managers', x: 'Talk of the trade' },
  cadence: { linkedin: 3, x: 4 },
  pillars: { p1: 'How it is made', p2: 'Behind the tap', p3: 'Offers' },
  budget: { amount: 4000, currency: 'EUR', per: 'quarter' },
};
const tactic = (place: number): Tactic => ({ ...kept, id: `t${place}`, text: `Answer ${place + 2} people`, place });

const many = <T>(count: number, of: (n: number) => T): readonly T[] => Array.from({ length: count }, (_, n) => of(n));
const longTitle = (n: number): string => `Number ${n} of a busy plan, with a title that is rather long`;

/** A plan as it is after a week of use, and one that holds as much of everything as a busy team has. */
export async function storePlan(stored: Stored, size: 'few' | 'many'): Promise<void> {
  const isMany = size === 'many';
  const more = many(isMany ? 120 : 0, (n) =>
    entry(`m${n}`, longTitle(n), (n % 40) - 15, {
      state: EntryState.options[n % EntryState.options.length] ?? 'draft',
      dueAt: at((n % 40) - 15, 8 + (n % 10)),
      pillar: Pillar.options[n % Pillar.options.length],
      variants: { x: 'Text.', linkedin: 'Text.', facebook: 'Text.' },
    }),
  );
  await stored.put('planEntries', [...entries, ...more]);
  await stored.put('goals', [
    goal('calls', 'Calls booked', 25),
    ...many(isMany ? 12 : 0, (n) => goal(`g${n}`, longTitle(n), n * 4)),
  ]);
  await stored.put('campaigns', [
    campaign('winter', 'Winter refill'),
    ...many(isMany ? 20 : 0, (n) => campaign(`c${n}`, longTitle(n))),
  ]);
  await stored.put('strategies', [strategy]);
  await stored.put('tactics', many(isMany ? 12 : 2, tactic));
}
