import { type Scoring, usualScoring } from '../../metrics/touch-score.ts';
import { scoreRuleId } from '../../model/desk-rules.ts';
import type { WorkspaceDb } from '../schema.ts';

/** How touches count in this workspace. */
export async function scoringOf(db: WorkspaceDb): Promise<Scoring> {
  const rule = await db.scoreRules.get(scoreRuleId);
  return rule && rule.deletedAt === undefined ? rule : usualScoring;
}
