import type { Count } from '../../lib/count.ts';
import { engagementOf, wholeSightings } from '../../metrics/engagement.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Profile, Relation } from '../../model/records.ts';
import type { Metric, Metrics, PostFormat, PostRef, TimeSpan } from '../../model/sighting.ts';
import type { LatestRow, PostRow } from '../schema.ts';

/** A post as it was seen last, in one line of a list. */
export interface PostLine {
  readonly key: string;
  readonly post: PostRef;
  readonly network: NetworkId;
  readonly text: string;
  readonly authorKey: string | undefined;
  readonly authorName: string;
  readonly relation: Relation;
  readonly publishedAt: TimeSpan | undefined;
  readonly metrics: Metrics;
  /** Over the parts that were seen; undefined when none was. */
  readonly engagement: Count | undefined;
  readonly format: PostFormat | undefined;
  readonly hasLink: boolean;
  readonly hashtags: readonly string[];
  readonly seenAt: number;
  readonly sightings: number;
  readonly permalink: string | undefined;
}

/** What a line shows of the account that wrote the post. */
export type PostAuthor = Pick<Profile, 'relation' | 'name' | 'handle'>;

export function postLine(latest: LatestRow, row: PostRow, author: PostAuthor | undefined): PostLine {
  return {
    key: latest.postKey,
    post: row.post,
    network: latest.network,
    text: row.text ?? '',
    authorKey: latest.authorKey,
    authorName: row.author?.name ?? author?.name ?? row.author?.handle ?? author?.handle ?? '',
    relation: author?.relation ?? 'none',
    publishedAt: latest.publishedAt ?? row.publishedAt,
    metrics: latest.metrics,
    engagement: engagementOf(latest.metrics),
    format: row.format,
    hasLink: (row.links?.length ?? 0) > 0 || row.landing !== undefined,
    hashtags: row.hashtags ?? [],
    seenAt: latest.seenAt,
    sightings: latest.sightings,
    permalink: row.permalink,
  };
}

/** What can be shown of posts: their engagement, or one count as the network names it. */
export type ShownMetric = 'engagement' | Metric;

/** Undefined where it was not seen, which is not 0. */
export const shownCount = (metrics: Metrics, metric: ShownMetric): Count | undefined =>
  metric === 'engagement' ? engagementOf(metrics) : metrics[metric];

/** Of the sightings of a post, oldest first, those that belong to one line: a sum lacks no part that was shown before. */
export const shownRows = <T extends { readonly metrics: Metrics }>(
  rows: readonly T[],
  metric: ShownMetric,
): readonly T[] => (metric === 'engagement' ? wholeSightings(rows) : rows);

/** The middle of when it was published, ms. */
export const publishedMoment = ({ publishedAt }: Pick<PostLine, 'publishedAt'>): number | undefined =>
  publishedAt && (publishedAt.from + publishedAt.to) / 2;

const texts = new WeakMap<PostLine, string>();

/** Text, author and hashtags in small letters; made once for each line. */
export function searchTextOfPost(line: PostLine): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  const text = [line.authorName, line.text, ...line.hashtags.map((tag) => `#${tag}`)].join('\n').toLocaleLowerCase();
  texts.set(line, text);
  return text;
}
