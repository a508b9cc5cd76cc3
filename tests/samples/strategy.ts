import type { WorkspaceDb } from '../../utils/db/schema.ts';

/** A strategy and its routine, with words that a spreadsheet would take for formulas. */
export async function fillStrategy(db: WorkspaceDb, now: number): Promise<void> {
  const kept = { createdAt: now, updatedAt: now };
  await db.strategies.put({
    ...kept,
    id: 'strategy',
    aim: '=Refill points, for people who run small hotels',
    objectives: ['Be known in Lisbon', '@kiln_co is not the only one'],
    networks: ['linkedin', 'x'],
    purposes: { linkedin: 'Where they ask each other' },
    cadence: { linkedin: 3, x: 2.5 },
    pillars: { p1: 'How it is done', p3: 'Numbers' },
    watchwords: ['refill', '="guest soap" -kids'],
    budget: { amount: 400, currency: 'EUR', per: 'month' },
  });
  await db.tactics.bulkPut([
    { ...kept, id: 'tactic-1', text: 'Answer 5 people', place: 1, doneOn: ['2026-10-05', '2026-10-02'] },
    { ...kept, id: 'tactic-2', text: '-1 old post to update', place: 2, days: [1, 4] },
  ]);
}
