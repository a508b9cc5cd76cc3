import { type ScoredTouch, totalOf } from '../../metrics/touch-score.ts';
import type { LastTouch } from '../../model/cards.ts';
import type { StandingRow, WorkspaceDb } from '../schema.ts';
import { scoringOf } from './scoring.ts';

export interface Standing {
  /** The score of `touch-score.ts`. */
  readonly score: number;
  readonly lastTouch?: LastTouch;
}

/**
 * How everybody stands with us who is kept and with whom there was any touch, by the id of the person. Of each account the
 * newest `mostInStanding` touches count; older ones would add next to nothing.
 */
export async function standingsOf(db: WorkspaceDb, now: number): Promise<Map<string, Standing>> {
  const [scoring, profiles, rows, interactions] = await Promise.all([
    scoringOf(db),
    db.profiles.where('personId').above('').toArray(),
    db.standings.toArray(),
    db.interactions.filter(({ deletedAt }) => deletedAt === undefined).toArray(),
  ]);
  const personOf = new Map(profiles.map(({ key, personId }) => [key, personId]));
  const touches = new Map<string, ScoredTouch[]>();
  const add = (personId: string | undefined, added: readonly ScoredTouch[]): void => {
    if (personId === undefined) return;
    const list = touches.get(personId);
    if (list) list.push(...added);
    else touches.set(personId, [...added]);
  };
  for (const row of rows) add(personOf.get(row.profileKey), touchesIn(row));
  for (const { personId, kind, direction, at } of interactions) add(personId, [{ kind, direction, at }]);
  return new Map(
    [...touches].map(([personId, list]) => {
      const lastTouch = newestOf(list, now);
      return [personId, { score: totalOf(list, scoring, now), ...(lastTouch ? { lastTouch } : {}) }];
    }),
  );
}

export const touchesIn = ({ recent }: StandingRow): ScoredTouch[] =>
  recent.map(([kind, direction, at]) => ({ kind, direction, at }));

/** The newest that is not still to come. */
export const newestOf = (touches: readonly ScoredTouch[], now: number): LastTouch | undefined => {
  let newest: ScoredTouch | undefined;
  for (const touch of touches) if (touch.at <= now && touch.at > (newest?.at ?? -Infinity)) newest = touch;
  return newest;
};
