import type { LatestRow, PostRow, SightingRow } from '../../utils/db/schema.ts';
import { exactly } from '../../utils/lib/count.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Profile } from '../../utils/model/records.ts';
import type { Metrics } from '../../utils/model/sighting.ts';

const hour = 3_600_000;

/** A post for tests: its counts grow as 1 - e^(-age / 20 h) up to `most`. */
export interface SamplePost {
  readonly id: string;
  readonly network?: NetworkId;
  readonly authorKey?: string;
  readonly text: string;
  /** Before the moment of the test. */
  readonly publishedHoursAgo: number;
  readonly most: number;
  /** Ages at which it was seen, hours. */
  readonly seenAtHours: readonly number[];
  /** Counts are shortened from this one on, as "1.2K". */
  readonly shortenedFrom?: number;
  readonly said?: Partial<PostRow>;
}

export interface SeenPosts {
  readonly posts: readonly PostRow[];
  readonly sightings: readonly SightingRow[];
  readonly latest: readonly LatestRow[];
}

const shortened = (value: number, from = Infinity): Metrics['reactions'] => {
  if (value < from) return exactly(value);
  const tenth = Math.floor(value / 100);
  return { from: tenth * 100, to: tenth * 100 + 99, shown: `${(tenth / 10).toFixed(1)}K` };
};

/** The rows of posts as if they had been seen. */
export function seenPosts(samples: readonly SamplePost[], now: number): SeenPosts {
  const all = samples.map((sample) => {
    const { id, network = 'linkedin', authorKey = 'own', text, publishedHoursAgo, most, shortenedFrom } = sample;
    const post = { network, kind: network === 'x' ? 'status' : 'activity', id };
    const key = `${network}:${post.kind}:${id}`;
    const publishedAt = now - publishedHoursAgo * hour;
    const sightings = sample.seenAtHours.map((age): SightingRow => {
      const reactions = Math.round(most * (1 - Math.exp(-age / 20)));
      return {
        id: `${key}@${publishedAt + age * hour}`,
        postKey: key,
        seenAt: publishedAt + age * hour,
        ageMs: { from: age * hour, to: age * hour },
        metrics: {
          reactions: shortened(reactions, shortenedFrom) ?? exactly(reactions),
          comments: exactly(Math.round(reactions / 20)),
        },
        surface: 'profile',
        reader: `${network}/1`,
      };
    });
    const last = sightings.at(-1);
    const row: PostRow = {
      key,
      post,
      network,
      authorKey,
      author: { network, handle: authorKey, name: authorKey === 'own' ? 'Tidewell' : 'Clearspout' },
      text,
      format: 'text',
      publishedAt: { from: publishedAt, to: publishedAt },
      firstSeenAt: sightings[0]?.seenAt ?? now,
      lastSeenAt: last?.seenAt ?? now,
      ...sample.said,
    };
    const latest: LatestRow = {
      postKey: key,
      authorKey,
      network,
      publishedAt: { from: publishedAt, to: publishedAt },
      seenAt: last?.seenAt ?? now,
      metrics: last?.metrics ?? {},
      sightings: sightings.length,
    };
    return { row, sightings, latest };
  });
  return {
    posts: all.map(({ row }) => row),
    sightings: all.flatMap(({ sightings }) => sightings),
    latest: all.map(({ latest }) => latest),
  };
}

export const sampleProfile = (key: string, relation: Profile['relation'], name: string, now: number): Profile => ({
  key,
  network: 'linkedin',
  handle: key,
  handleKeys: [`linkedin:${key}`],
  name,
  relation,
  firstSeenAt: now,
  lastSeenAt: now,
});

const often = [1, 2, 3, 5, 8, 12, 19, 28, 40, 60, 84, 120, 144];

/** Eleven posts of our own, two of a competitor: one with a gap, one with shortened counts, one seen once. */
export const usualSamples: readonly SamplePost[] = [
  { id: '101', text: 'T2 tap, first pictures', publishedHoursAgo: 150, most: 388, seenAtHours: often },
  {
    id: '102',
    text: 'What 90,000 bottles weigh',
    publishedHoursAgo: 310,
    most: 331,
    seenAtHours: [1, 3, 5, 8, 12, 19, 30, 40, 60, 120, 144],
    said: { links: ['https://tidewell.example/bottles'], hashtags: ['Refill'], format: 'link' },
  },
  { id: '103', text: 'Filter change in four minutes', publishedHoursAgo: 350, most: 84, seenAtHours: often },
  ...Array.from({ length: 7 }, (_, n): SamplePost => ({
    id: `11${n}`,
    text: `Site report number ${n}`,
    publishedHoursAgo: 400 + n * 26,
    most: 150 + n * 18,
    seenAtHours: often,
  })),
  {
    id: '104',
    text: 'Cold hands test',
    publishedHoursAgo: 200,
    most: 1320,
    seenAtHours: often,
    shortenedFrom: 1000,
    said: { format: 'video' },
  },
  {
    id: '201',
    text: 'Sparkling in every office',
    publishedHoursAgo: 160,
    most: 260,
    seenAtHours: often,
    authorKey: 'rival',
  },
  { id: '202', text: 'New depot in the north', publishedHoursAgo: 20, most: 40, seenAtHours: [19], authorKey: 'rival' },
];
