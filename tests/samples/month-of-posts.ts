import { exactly } from '../../utils/lib/count.ts';
import type { ProfileSightingRow } from '../../utils/db/schema.ts';
import { lastPeriod, periodAfter } from '../../utils/lib/periods.ts';
import type { Learning } from '../../utils/model/learning.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Goal, Profile } from '../../utils/model/records.ts';
import { type SamplePost, seenPosts, type SeenPosts } from './seen-posts.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Own posts of the last two months that are over, a goal, a decision, and followers: what a report is made of. */
export interface MonthOfPosts extends SeenPosts {
  readonly profiles: readonly Profile[];
  readonly profileSightings: readonly ProfileSightingRow[];
  readonly goals: readonly Goal[];
  readonly learnings: readonly Learning[];
}

const titles = ['Filter change', 'Site report', 'Night porter', 'Bottle count', 'Cold hands'];
/** Fixed, and without a pattern that the hour or the weekday could be taken for. */
const scatter = [1, 0.7, 1.5, 0.9, 1.2, 0.8, 1.1, 1.3, 0.6, 1.05, 0.95];

/** So many posts on a network in each of the two months, with what a usual one gets, the later month times `rise`. */
const plan: readonly { network: NetworkId; own: string; posts: number; usual: number; rise: number }[] = [
  { network: 'linkedin', own: 'tidewell-li', posts: 9, usual: 200, rise: 1.1 },
  { network: 'x', own: 'tidewell-x', posts: 21, usual: 60, rise: 1.5 },
  { network: 'facebook', own: 'tidewell-fb', posts: 4, usual: 40, rise: 1 },
];

export function monthOfPosts(now: number): MonthOfPosts {
  const last = lastPeriod('month', now);
  const months = [periodAfter(last, -1), last];
  const samples = plan.flatMap(({ network, own, posts, usual, rise }) =>
    months.flatMap((month, later) =>
      Array.from({ length: posts }, (_, n): SamplePost => {
        const at = month.from + ((n + 0.4) * (month.to - month.from)) / posts;
        // One does far better, and one far worse.
        const odd = later === 1 && n === 3 ? 4 : later === 1 && n === 5 ? 0.2 : 1;
        return {
          id: `${network}${later}${n}`,
          network,
          authorKey: own,
          text: `${titles[n % titles.length]} number ${later * posts + n + 1}`,
          publishedHoursAgo: (now - at) / hour,
          most: Math.round(usual * (later ? rise : 1) * odd * (scatter[(n * 7 + later) % scatter.length] ?? 1)),
          seenAtHours: [5, 22, 26, 48],
        };
      }),
    ),
  );
  const profiles = plan.map(({ network, own }): Profile => ({
    key: own,
    network,
    handle: own,
    handleKeys: [`${network}:${own}`],
    name: 'Tidewell',
    relation: 'own',
    firstSeenAt: last.from - 60 * day,
    lastSeenAt: now,
  }));
  const profileSightings = plan.flatMap(({ network, own, usual }) =>
    [last.from - 2 * day, last.from + 14 * day, last.to - day].map((seenAt, n): ProfileSightingRow => ({
      id: `${own}@${seenAt}`,
      profileKey: own,
      profile: { network, handle: own },
      seenAt,
      followers: exactly(usual * 20 + n * 31),
      reader: `${network}/1`,
    })),
  );
  const kept = { createdAt: last.from, updatedAt: last.from };
  const goal = (id: string, title: string, target: number, manualValue: number): Goal => ({
    ...kept,
    id,
    title,
    metric: 'manual',
    target,
    manualValue,
    startsAt: last.from,
    dueAt: last.to + 60 * day,
  });
  const week = new Date(last.from + 9 * day);
  const monday = new Date(week.getFullYear(), week.getMonth(), week.getDate() - ((week.getDay() + 6) % 7), 12);
  return {
    ...seenPosts(samples, now),
    profiles,
    profileSightings,
    goals: [goal('g1', 'Leads, LinkedIn', 50, 21), goal('g2', 'Demos booked', 40, 3)],
    learnings: [
      {
        ...kept,
        id: 'd1',
        kind: 'decision',
        text: 'Two craft posts a week on LinkedIn.',
        week: monday.toISOString().slice(0, 10),
      },
    ],
  };
}
