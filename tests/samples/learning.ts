import type { WorkspaceDb } from '../../utils/db/schema.ts';

/** What was tried out and learnt, with words that a spreadsheet would take for formulas. */
export async function fillLearning(db: WorkspaceDb, now: number): Promise<void> {
  const kept = { createdAt: now, updatedAt: now };
  await db.experiments.put({
    ...kept,
    id: 'experiment-1',
    title: 'A question first',
    hypothesis: '=A question in the first line is answered more often',
    network: 'linkedin',
    arms: ['A question first', 'A statement first'],
    metric: 'comments',
    ageMs: 86_400_000,
    ratio: 1.5,
    sd: 0.8,
    sdPosts: 42,
    perArm: 2,
    seed: 77,
    state: 'ended',
    entries: [
      { entryId: 'entry-1', arm: 0, place: 0, dueAt: now },
      { entryId: 'entry-2', arm: 1, place: 1, leftAt: now },
    ],
    startedAt: now,
    endedAt: now,
    result: { values: [{ entryId: 'entry-1', arm: 0, value: 41, low: 38, high: 44 }], missing: 1 },
  });
  await db.learnings.bulkPut([
    {
      ...kept,
      id: 'learning-1',
      kind: 'decision',
      text: '@kiln_co answers at noon: so do we',
      week: '2026-10-05',
      checkOn: '2026-10-19',
      figure: { of: 'median', network: 'linkedin', value: 34.5, n: 6 },
      helped: 'unclear',
      helpedAt: now,
    },
    { ...kept, id: 'learning-2', kind: 'result', text: 'No', week: '2026-10-05', experimentId: 'experiment-1' },
    { ...kept, id: 'review-2026-10-05', kind: 'review', text: '', week: '2026-10-05' },
    {
      ...kept,
      id: 'learning-3',
      kind: 'decision',
      text: 'More leads',
      week: '2026-10-05',
      figure: { of: 'goal', goalId: 'goal-1' },
    },
  ]);
}
