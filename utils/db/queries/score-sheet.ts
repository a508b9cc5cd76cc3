import { type ScoredTouch, type Scoring } from '../../metrics/touch-score.ts';
import { mostInStanding } from '../../model/touches.ts';
import type { WorkspaceDb } from '../schema.ts';
import { touchesWith } from './last-touch.ts';
import { scoringOf } from './scoring.ts';

/** What the score of somebody is computed from. */
export interface ScoreSheet {
  readonly touches: readonly ScoredTouch[];
  readonly scoring: Scoring;
  /** There are more than are counted: only the newest `mostInStanding` of an account are. */
  readonly isCapped: boolean;
}

export async function scoreSheet(
  db: WorkspaceDb,
  profileKeys: readonly string[],
  personId: string | undefined,
): Promise<ScoreSheet> {
  const [touches, scoring, standings] = await Promise.all([
    touchesWith(db, profileKeys, personId),
    scoringOf(db),
    profileKeys.length > 0 ? db.standings.bulkGet([...profileKeys]) : [],
  ]);
  return { touches, scoring, isCapped: standings.some((row) => (row?.recent.length ?? 0) >= mostInStanding) };
}
