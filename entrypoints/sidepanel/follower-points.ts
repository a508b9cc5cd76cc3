import type { ProfileCard } from '../../utils/model/cards.ts';

/** Followers move slowly: up to ten days without a sighting a line is drawn. */
const closeMs = 10 * 86_400_000;

/** Points for a sparkline, with a hole where it was not seen for long. */
export function followerPoints(
  followers: ProfileCard['followers'],
): readonly { readonly x: number; readonly value: number | undefined }[] {
  return followers.flatMap(({ seenAt, count }, index) => {
    const before = followers[index - 1];
    const point = { x: seenAt, value: (count.from + count.to) / 2 };
    return before && seenAt - before.seenAt > closeMs
      ? [{ x: (before.seenAt + seenAt) / 2, value: undefined }, point]
      : [point];
  });
}
