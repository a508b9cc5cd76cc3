import { weekAfter, weekSpan } from '../../lib/weeks.ts';
import type { Learning } from '../../model/learning.ts';
import type { WorkspaceDb } from '../schema.ts';
import { reviewId } from '../tables/learnings.ts';

/** All that was decided and learnt, the newest first. */
export async function learnings(db: WorkspaceDb): Promise<readonly Learning[]> {
  const rows = await db.learnings
    .filter(({ kind, deletedAt }) => kind !== 'review' && deletedAt === undefined)
    .toArray();
  return rows.sort((a, b) => b.createdAt - a.createdAt);
}

/**
 * Of which the review of a week asks whether they helped: decided before that week, its day has come, and no answer yet
 * but one that was given since the week is over. The oldest first.
 */
export function askedIn(all: readonly Learning[], week: string): readonly Learning[] {
  const { to } = weekSpan(week);
  const next = weekAfter(week, 1);
  return all
    .filter(
      ({ week: decided, checkOn, helped, helpedAt }) =>
        decided < week && (checkOn === undefined || checkOn < next) && (helped === undefined || (helpedAt ?? 0) >= to),
    )
    .sort((a, b) => a.week.localeCompare(b.week) || a.createdAt - b.createdAt);
}

export const isReviewed = async (db: WorkspaceDb, week: string): Promise<boolean> => {
  const review = await db.learnings.get(reviewId(week));
  return review !== undefined && review.deletedAt === undefined;
};

/** Whether a week that is over has something to look back on, and nobody has. */
export async function isReviewDue(db: WorkspaceDb, week: string): Promise<boolean> {
  if (await isReviewed(db, week)) return false;
  const { from, to } = weekSpan(week);
  const planned = await db.planEntries
    .where('dueAt')
    .between(from, to)
    .filter(({ deletedAt }) => deletedAt === undefined)
    .count();
  if (planned > 0 || askedIn(await learnings(db), week).length > 0) return true;
  const own = await db.profiles.where('relation').equals('own').primaryKeys();
  for (const key of own) {
    const seen = await db.posts
      .where('[authorKey+lastSeenAt]')
      .between([key, from], [key, Infinity])
      .filter(({ publishedAt }) => publishedAt !== undefined && publishedAt.from >= from && publishedAt.to < to)
      .count();
    if (seen > 0) return true;
  }
  return false;
}
