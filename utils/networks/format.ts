import type { PostFormat, PostSighting } from '../model/sighting.ts';

type Shown = Pick<PostSighting, 'media' | 'pictures' | 'quotes' | 'original' | 'text'>;

/**
 * What a post is, in one word; undefined where what was seen leaves it open. `hasCard`: a card that leads to another site
 * stands below the text, with or without a picture.
 */
export function formatOf({ media, pictures, quotes, original, text }: Shown, hasCard = false): PostFormat | undefined {
  if (original) return 'repost';
  if (quotes) return 'quote';
  if (quotes === undefined || media === undefined) return undefined;
  for (const kind of ['poll', 'document', 'article', 'video', 'job-or-entity'] as const)
    if (media.includes(kind)) return kind;
  if (media.includes('photo')) {
    if (!pictures?.length) return undefined;
    return pictures.length > 1 ? 'multi-image' : 'image';
  }
  if (media.includes('card') || hasCard) return 'link';
  return text ? 'text' : undefined;
}
