import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';

/** What each part of a person's sheet gets. */
export interface PersonPartProps {
  readonly detail: PersonDetail;
  readonly now: number;
}
