import type { CardTurn, CardView } from '../../../utils/model/card-view.ts';
import type { PostCard, ProfileCard } from '../../../utils/model/cards.ts';
import type { PostRef, ProfileRef } from '../../../utils/model/sighting.ts';
import { i18n } from '#i18n';
import { nameOf } from '../names.ts';
import style from './card.css?inline';
import { composeView } from './compose-view.ts';
import { PersonCardView } from './PersonCardView.tsx';
import { PostCardView } from './PostCardView.tsx';

/** The card of a post: null where it was never stored. `author` is what we know of who wrote it. */
export function viewOfPost(
  post: PostRef,
  card: PostCard | null,
  author: ProfileCard | undefined,
  now: number,
): CardView {
  return {
    label: author ? nameOf(author.profile) : i18n.t('overlay.post.unknownAuthor'),
    body: composeView(<PostCardView post={post} card={card} author={author} now={now} />),
    style,
  };
}

/** The card of an account and of the person behind it. `profile` is what the page calls it; `turn`, what its field takes. */
export function viewOfProfile(profile: ProfileRef, card: ProfileCard, now: number, turn?: CardTurn): CardView {
  return {
    label: nameOf({ ...profile, name: card.person?.name ?? card.profile.name ?? profile.name }),
    body: composeView(<PersonCardView profile={profile} card={card} now={now} turn={turn} />),
    style,
  };
}
