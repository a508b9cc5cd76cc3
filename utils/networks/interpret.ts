import { parseRelativeTime } from '../lib/relative-time.ts';
import type { PostSighting } from '../model/sighting.ts';
import { isPromoted, publishedAtOf, saysRepost } from './linkedin/published.ts';

/**
 * A sighting with its label of time turned into the interval that it stands for. Readers hand the label on as they see
 * it: knowing the times of forty languages has no place in every page view. On LinkedIn the ids hold a time too, and
 * advertisements have their word in place of the age.
 */
export function interpreted({ timeLabel, ...sighting }: PostSighting): PostSighting {
  if (!timeLabel || sighting.publishedAt) return sighting;
  const { text, locale, original, isBrought, beside = '' } = timeLabel;
  const { post, seenAt } = sighting;
  const [line] = text.split('\n').flatMap((each) => parseRelativeTime(each, locale, seenAt) ?? []);
  if (post.network !== 'linkedin') return line ? { ...sighting, publishedAt: line } : sighting;
  const publishedAt = publishedAtOf(original ?? post, line, seenAt, isBrought);
  const promoted = isPromoted(text);
  const { repostedBy, ...rest } = sighting;
  return {
    ...rest,
    ...(repostedBy && saysRepost(beside) ? { repostedBy } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(promoted === undefined ? {} : { promoted }),
  };
}
