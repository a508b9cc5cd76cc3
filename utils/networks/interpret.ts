import { parseRelativeTime } from '../lib/relative-time.ts';
import type { PostSighting } from '../model/sighting.ts';

/**
 * A sighting with its label of time turned into the interval that it stands for. Readers hand the label on as they see
 * it: knowing the times of forty languages has no place in every page view.
 */
export function interpreted({ timeLabel, ...sighting }: PostSighting): PostSighting {
  if (!timeLabel || sighting.publishedAt) return sighting;
  const publishedAt = parseRelativeTime(timeLabel.text, timeLabel.locale, sighting.seenAt);
  return publishedAt ? { ...sighting, publishedAt } : sighting;
}
