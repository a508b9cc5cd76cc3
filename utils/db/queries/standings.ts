import type { ScoredTouch } from '../../metrics/touch-score.ts';
import type { LastTouch } from '../../model/cards.ts';
import type { StandingRow } from '../schema.ts';

export const touchesIn = ({ recent }: StandingRow): ScoredTouch[] =>
  recent.map(([kind, direction, at]) => ({ kind, direction, at }));

/** The newest that is not still to come. */
export const newestOf = (touches: readonly ScoredTouch[], now: number): LastTouch | undefined => {
  let newest: ScoredTouch | undefined;
  for (const touch of touches) if (touch.at <= now && touch.at > (newest?.at ?? -Infinity)) newest = touch;
  return newest;
};
