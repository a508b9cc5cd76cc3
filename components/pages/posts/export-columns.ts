import { engagementParts, partsSeen } from '../../../utils/metrics/engagement.ts';
import { type PostLine, publishedMoment, type ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import type { UsualOf } from '../../../utils/db/queries/posts-usual.ts';
import { type Count, isExact } from '../../../utils/lib/count.ts';
import { Metric } from '../../../utils/model/sighting.ts';

export interface ExportedPost {
  readonly line: PostLine;
  /** Undefined where it was not compared. */
  readonly usual: UsualOf | undefined;
  /** What it was compared by. */
  readonly metric: ShownMetric;
}

export type ExportValue = string | number | undefined;

/** One column of a file of posts, with what it means. An undefined value is an empty cell: not seen is never 0. */
export interface ExportColumn {
  readonly id: string;
  readonly unit: string;
  readonly about: string;
  readonly of: (post: ExportedPost) => ExportValue;
}

const hourMs = 3_600_000;
const moment = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();
const precision = (count: Count | undefined): string | undefined =>
  count && (isExact(count) ? 'exact' : count.shown ? `shown as ${count.shown}` : 'interval');
const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 1000) / 1000;

/** A count as three columns: least, most, and how exactly it was shown. */
function countColumns(id: string, about: string, of: (line: PostLine) => Count | undefined): readonly ExportColumn[] {
  return [
    {
      id: `${id}_from`,
      unit: 'count',
      about: `${about}: at least. Empty: not shown where the post was seen, which is not 0`,
      of: ({ line }) => of(line)?.from,
    },
    {
      id: `${id}_to`,
      unit: 'count',
      about: `${about}: at most. The same as ${id}_from where the count is exact`,
      of: ({ line }) => of(line)?.to,
    },
    {
      id: `${id}_precision`,
      unit: 'text',
      about: `${about}: exact, or what stood on the page`,
      of: ({ line }) => precision(of(line)),
    },
  ];
}

const metricNames: Readonly<Record<Metric, string>> = {
  reactions: 'Reactions (likes on X)',
  comments: 'Comments (replies on X)',
  shares: 'Shares (reposts on X and LinkedIn)',
  views: 'Views or impressions, as the network shows them',
  bookmarks: 'Bookmarks',
};

const text = (id: string, about: string, of: ExportColumn['of']): ExportColumn => ({ id, unit: 'text', about, of });
const time = (id: string, about: string, of: (post: ExportedPost) => number | undefined): ExportColumn => ({
  id,
  unit: 'ISO 8601, UTC',
  about,
  of: (post) => moment(of(post)),
});
const multiple = (id: string, about: string, of: (usual: UsualOf) => number | undefined): ExportColumn => ({
  id,
  unit: 'times',
  about: `${about}. Empty: not compared, or too few posts of the account can be read off at this age`,
  of: ({ usual }) => rounded(usual && of(usual)),
});

/** All columns, in their order. The names stand in files of users: they stay. */
export const exportColumns: readonly ExportColumn[] = [
  text('key', 'network:kind:id of the post', ({ line }) => line.key),
  text('network', 'x, linkedin or facebook', ({ line }) => line.network),
  text('author', 'Name of the account that wrote it, as it was shown last', ({ line }) => line.authorName || undefined),
  text('relation', 'own, competitor, contact, partner or none', ({ line }) => line.relation),
  text('url', 'Address of the post', ({ line }) => line.permalink),
  text('text', 'Text as it was read last', ({ line }) => line.text || undefined),
  text('format', 'In one word what it is, e.g. image, video or repost', ({ line }) => line.format),
  text('hashtags', 'Hashtags without the sign', ({ line }) => line.hashtags.join(' ') || undefined),
  time('published_from', 'Published: not before', ({ line }) => line.publishedAt?.from),
  time('published_to', 'Published: not after', ({ line }) => line.publishedAt?.to),
  time('seen_at', 'When these counts were on screen', ({ line }) => line.seenAt),
  {
    id: 'age_hours',
    unit: 'hours',
    about: 'Age of the post when these counts were on screen; counts of other ages do not compare',
    of: ({ line }) => {
      const published = publishedMoment(line);
      return published === undefined ? undefined : rounded((line.seenAt - published) / hourMs);
    },
  },
  { id: 'sightings', unit: 'count', about: 'How often it was recorded', of: ({ line }) => line.sightings },
  ...countColumns(
    'engagement',
    'Reactions, comments and shares together, over the parts that were shown',
    (line) => line.engagement,
  ),
  text(
    'engagement_parts',
    `Which of ${engagementParts.join(', ')} were shown`,
    ({ line }) => partsSeen(line.metrics).join(' ') || undefined,
  ),
  ...Metric.options.flatMap((metric) => countColumns(metric, metricNames[metric], (line) => line.metrics[metric])),
  multiple(
    'usual_factor',
    'How many times the median of the account at the same age',
    (usual) => usual.comparison?.factor,
  ),
  multiple('usual_low', 'The same, lower end of the 80 % interval', (usual) => usual.comparison?.low),
  multiple('usual_high', 'The same, upper end of the 80 % interval', (usual) => usual.comparison?.high),
  {
    id: 'usual_n',
    unit: 'count',
    about: 'How many posts of the account could be read off at this age. Empty: not compared',
    of: ({ usual }) => (usual?.ageMs === undefined ? undefined : usual.n),
  },
  {
    id: 'usual_age_hours',
    unit: 'hours',
    about: 'The age at which it was compared',
    of: ({ usual }) => (usual?.ageMs === undefined ? undefined : rounded(usual.ageMs / hourMs)),
  },
  text('usual_of', 'What was compared: engagement or one count, as it was chosen on the page', ({ usual, metric }) =>
    usual?.ageMs === undefined ? undefined : metric,
  ),
];
