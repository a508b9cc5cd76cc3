import type { CardTurn } from '../../../utils/model/card-view.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';

/** What each part of a person's card gets. */
export interface PersonCardViewProps {
  /** What the page calls the account. */
  readonly profile: ProfileRef;
  readonly card: ProfileCard;
  readonly now: number;
  /** What the field takes, where that is not a note. */
  readonly turn?: CardTurn | undefined;
}
