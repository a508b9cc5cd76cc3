import type { PostFormat, PostSighting } from '../model/sighting.ts';

type Shown = Pick<PostSighting, 'media' | 'pictures' | 'quotes' | 'original' | 'text'>;

/** What a post is, in one word; undefined where what was seen leaves it open. */
export function formatOf({ media, pictures, quotes, original, text }: Shown): PostFormat | undefined {
  if (original) return 'repost';
  if (quotes === undefined || media === undefined) return undefined;
  if (quotes) return 'quote';
  for (const kind of ['poll', 'document', 'article', 'video', 'job-or-entity'] as const)
    if (media.includes(kind)) return kind;
  if (media.includes('photo')) {
    if (!pictures?.length) return undefined;
    return pictures.length > 1 ? 'multi-image' : 'image';
  }
  if (media.includes('card')) return 'link';
  return text ? 'text' : undefined;
}
