import type { PostRef } from '../../model/sighting.ts';

/**
 * The post that a urn in this text names, or the address of a post: "NAME_WORDS-activity-1-x4Yz". An activity, a ugcPost and
 * a share of one post have different ids.
 */
export function postRefOf(text: string): PostRef | undefined {
  const [, kind, id] = /(?:urn:li:|[-_])(activity|ugcPost|share)[:-](\d{15,20})(?!\d)/.exec(text) ?? [];
  return kind && id ? { network: 'linkedin', kind, id } : undefined;
}

export const permalinkOf = ({ kind, id }: PostRef): string =>
  `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`;

/** When an id was given, ms: its upper bits. Undefined for a number that cannot be such an id. */
export function timeOfId(id: string): number | undefined {
  const at = Number(BigInt(id) >> 22n);
  return at > 1_200_000_000_000 && at < 4_000_000_000_000 ? at : undefined;
}
