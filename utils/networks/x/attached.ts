import type { ShownPost } from '../../model/shown.ts';
import type { MediaKind } from '../../model/sighting.ts';
import { cardLinksOf } from './links.ts';
import { isIn, type Parts } from './parts.ts';
import { picturesOf } from './pictures.ts';
import { css } from './selectors.ts';

type Attached = Pick<ShownPost, 'media' | 'pictures' | 'cardLinks'>;

/**
 * What is attached to a post. Nothing at all where something that looks like media, a card or an article stands in none
 * of what we know: then a mark is gone, and neither the kinds nor the number of pictures can be told.
 */
export function attachedTo(post: Element, parts: Parts, id: string): Attached {
  const { own, all, quotes } = parts;
  const cards = all(css.card).filter((card) => !card.querySelector(css.poll));
  const isExplained = (element: Element): boolean =>
    isIn(element.matches(css.image) ? css.framed : css.explained, element, post) ||
    element.querySelector(css.media) !== null;
  const isUnsure =
    quotes === undefined ||
    // A card that leads nowhere can be a poll as well.
    !cards.every((card) => card.querySelector(css.out)) ||
    own.some((element) => element.matches(css.lookAlike) && !isExplained(element));
  if (isUnsure) return {};
  const photos = all(css.photo).filter((photo) => !photo.querySelector(css.video));
  const found: Partial<Record<MediaKind, readonly Element[]>> = {
    photo: photos,
    video: own.filter((element) => element.matches(css.video)),
    poll: all(css.poll),
    card: cards,
    article: all(css.article),
  };
  const kinds = Object.keys(found) as MediaKind[];
  return {
    media: kinds.filter((kind) => found[kind]?.length),
    pictures: picturesOf(
      parts,
      photos.filter((photo) => !photo.querySelector(css.poster)),
      id,
    ),
    cardLinks: cardLinksOf(own.filter((link) => link.matches(css.cardLink))),
  };
}
