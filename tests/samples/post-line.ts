import { engagementOf } from '../../utils/metrics/engagement.ts';
import type { PostLine } from '../../utils/db/queries/post-lines.ts';

/** A line for tests. */
export function sampleLine(said: Partial<PostLine> & { readonly key: string }): PostLine {
  const metrics = said.metrics ?? {};
  return {
    post: { network: said.network ?? 'x', kind: 'status', id: said.key },
    network: 'x',
    text: '',
    authorKey: 'a1',
    authorName: 'Clearspout',
    relation: 'own',
    publishedAt: undefined,
    metrics,
    engagement: engagementOf(metrics),
    format: undefined,
    hasLink: false,
    hashtags: [],
    seenAt: 0,
    sightings: 1,
    permalink: undefined,
    ...said,
  };
}
