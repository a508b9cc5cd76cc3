import { parseRelativeTime } from '../lib/relative-time.ts';
import type { PostSighting } from '../model/sighting.ts';
import { isOlder, isPromoted, publishedAtOf, saysRepost } from './linkedin/published.ts';

/**
 * A sighting with its label of time turned into the interval that it stands for. Readers hand the label on as they see
 * it: knowing the times of forty languages has no place in every page view. On LinkedIn the ids hold a time too, and
 * advertisements have their word in place of the age.
 */
export function interpreted({ timeLabel, ...sighting }: PostSighting): PostSighting {
  if (!timeLabel || sighting.publishedAt) return sighting;
  const { text, locale, original, isBrought, beside = '' } = timeLabel;
  const { post, seenAt } = sighting;
  const shown = parseRelativeTime(text, locale, seenAt);
  if (post.network !== 'linkedin') return shown ? { ...sighting, publishedAt: shown } : sighting;
  const first = original && isOlder(original, post) ? original : undefined;
  const publishedAt = publishedAtOf(first ?? post, shown, seenAt, isBrought);
  const promoted = isPromoted(text);
  const { repostedBy, ...rest } = sighting;
  // A post that was scheduled has an older id too.
  const isRepost = first ? repostedBy?.handle !== sighting.author?.handle : saysRepost(beside);
  return {
    ...rest,
    ...(repostedBy && isRepost ? { repostedBy } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(promoted === undefined ? {} : { promoted }),
  };
}
