import type { CardTurn, CardView } from '../../../utils/model/card-view.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { i18n } from '#i18n';
import { nameOf } from '../names.ts';
import { composeView } from './compose-view.ts';
import { PersonCardView } from './PersonCardView.tsx';
import { PostCardView, type PostCardViewProps } from './PostCardView.tsx';

export function viewOfPost(shown: PostCardViewProps): CardView {
  const { author } = shown;
  return {
    label: author ? nameOf(author.profile) : i18n.t('overlay.post.unknownAuthor'),
    body: composeView(<PostCardView {...shown} />),
  };
}

/** The card of an account and of the person behind it. `profile` is what the page calls it; `turn`, what its field takes. */
export function viewOfProfile(profile: ProfileRef, card: ProfileCard, now: number, turn?: CardTurn): CardView {
  return {
    label: nameOf({ ...profile, name: card.person?.name ?? card.profile.name ?? profile.name }),
    body: composeView(<PersonCardView profile={profile} card={card} now={now} turn={turn} />),
  };
}
