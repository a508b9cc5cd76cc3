import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addOwnAccount, addOwnPost } from '../../../tests/samples/own-post.ts';
import { weekSpan } from '../../lib/weeks.ts';
import type { Experiment, LearningFigure } from '../../model/learning.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal } from '../tables/goals.ts';
import { addLearning, answerLearning, finishReview, type LearningContent } from '../tables/learnings.ts';
import { addEntry } from '../tables/plan-entries.ts';
import { askedIn, isReviewDue, isReviewed, learnings } from './learnings.ts';
import { ownYear } from './own-year.ts';
import { figureIn, weekReview } from './week-review.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = '2026-11-16';
const { from, to } = weekSpan(week);
const now = to + 9 * hour;

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  await addOwnAccount(db, 'linkedin', now);
});
afterEach(() => db.delete());

const post = (id: string, at: number, reactions: number): Promise<void> => addOwnPost(db, { id, at, reactions });

describe('the review of a week', () => {
  it('has the own posts of the week beside what is usual, and those that stand out', async () => {
    for (let n = 0; n < 30; n += 1) await post(`old${n}`, from - (n + 1) * day, 40 + (n % 7));
    await post('good', from + day, 900);
    await post('usual', from + 2 * day, 43);
    await post('later', to + hour, 50);
    const { posts } = await weekReview(db, week, now);
    expect(posts.map(({ row }) => row.text)).toEqual(['good', 'usual']);
    expect(posts[0]).toMatchObject({ standout: 'up', engagement: { from: 900, to: 900 } });
    expect(posts[0]?.ofUsual).toBeGreaterThan(15);
    expect(posts[1]).toMatchObject({ standout: undefined, ofUsual: expect.closeTo(1, 1) });
  });

  it('has what was planned for each network, what of it is out, and what is not', async () => {
    const plan = (title: string, more: object) =>
      addEntry(db, { title, state: 'scheduled', variants: { linkedin: 'a' }, dueAt: from + day, ...more }, now);
    await plan('Out', { state: 'published' });
    await plan('Not out', {});
    await plan('An idea', { state: 'idea' });
    await plan('Another week', { dueAt: to + day });
    await plan('For X', { variants: { x: 'a' } });
    await post('unplanned', from + day, 40);
    const { plan: found } = await weekReview(db, week, now);
    expect(found.map(({ network, planned, out, seen }) => [network, planned, out, seen])).toEqual([
      ['x', 1, 0, 0],
      ['linkedin', 2, 1, 1],
    ]);
    expect(found[1]?.missed.map(({ title }) => title)).toEqual(['Not out']);
  });

  it('has goals off their pace, experiments that ended in it, and steps that still stand', async () => {
    const goal = { metric: 'manual', target: 100, startsAt: from - 50 * day, dueAt: now + 10 * day } as const;
    await addGoal(db, { ...goal, title: 'Behind', manualValue: 10 }, now);
    await addGoal(db, { ...goal, title: 'Fine', manualValue: 99 }, now);
    const kept = { createdAt: 0, updatedAt: 0 };
    const experiment: Experiment = {
      ...kept,
      id: 'ended',
      title: 'Ended',
      hypothesis: '',
      network: 'linkedin',
      arms: ['a', 'b'],
      ageMs: day,
      ratio: 2,
      sd: 1,
      sdPosts: 0,
      perArm: 6,
      seed: 1,
      state: 'stopped',
      entries: [],
      endedAt: from + day,
    };
    await db.experiments.bulkAdd([
      experiment,
      { ...experiment, id: 'before', endedAt: from - day },
      { ...experiment, id: 'runs', state: 'running', endedAt: undefined },
    ]);
    const person = { ...kept, tags: [] };
    await db.people.bulkAdd([
      { ...person, id: 'p1', name: 'Mara', nextStep: { text: 'Call', dueAt: from + day } },
      { ...person, id: 'p2', name: 'Sana', nextStep: { text: 'Call', dueAt: to + day } },
    ]);
    const review = await weekReview(db, week, now);
    expect(review.goals.map(({ goal: of }) => of.title)).toEqual(['Behind']);
    expect(review.experiments.map(({ experiment: of }) => of.id)).toEqual(['ended']);
    expect(review.followUps.map(({ name }) => name)).toEqual(['Mara']);
  });

  it('is empty where nothing was', async () => {
    expect(await weekReview(db, week, now)).toMatchObject({
      posts: [],
      plan: [],
      goals: [],
      experiments: [],
      followUps: [],
    });
  });
});

describe('the figure of a decision', () => {
  const figure = async (of: Pick<LearningFigure, 'of' | 'network' | 'goalId'>, monday = week) =>
    figureIn(db, of, monday, await ownYear(db, now));

  it('is of the posts of one week', async () => {
    await post('a', from + day, 10);
    await post('b', from + 2 * day, 30);
    await post('c', from - day, 99);
    expect(await figure({ of: 'posts', network: 'linkedin' })).toEqual({ value: 2, n: 2 });
    expect(await figure({ of: 'median', network: 'linkedin' })).toMatchObject({ value: expect.closeTo(20, 0), n: 2 });
    expect(await figure({ of: 'median', network: 'x' })).toEqual({ value: undefined, n: 0 });
    expect(await figure({ of: 'median', network: 'linkedin' }, '2026-11-09')).toMatchObject({ n: 1 });
  });

  it('is not known of followers where one own profile was never seen before the end of the week', async () => {
    const profile = { network: 'linkedin', handle: 'me' } as const;
    const seen = { id: 's1', profileKey: 'linkedin:me', profile, reader: 'linkedin/1' };
    await db.profileSightings.add({ ...seen, seenAt: from + day, followers: { from: 500, to: 500 } });
    await db.profileSightings.add({ ...seen, id: 's2', seenAt: to + day, followers: { from: 900, to: 900 } });
    expect(await figure({ of: 'followers', network: 'linkedin' })).toEqual({ value: 500, n: 1 });
    await db.profiles.add({
      key: 'other',
      network: 'linkedin',
      handle: 'other',
      handleKeys: ['linkedin:other'],
      relation: 'own',
      firstSeenAt: 0,
      lastSeenAt: 0,
    });
    expect(await figure({ of: 'followers', network: 'linkedin' })).toEqual({ value: undefined, n: 1 });
  });

  it('is what a goal has, and nothing of one that is gone', async () => {
    const goal = { title: 'Calls', metric: 'manual', target: 40, startsAt: from, dueAt: to + 30 * day } as const;
    const { id } = await addGoal(db, { ...goal, manualValue: 12 }, now);
    expect(await figure({ of: 'goal', goalId: id })).toMatchObject({ value: 12 });
    expect(await figure({ of: 'goal', goalId: 'gone' })).toEqual({ value: undefined, n: 0 });
  });
});

describe('decisions', () => {
  const decide = async (text: string, more: Partial<LearningContent> = {}) =>
    (await addLearning(db, { kind: 'decision', text, week: '2026-11-09', ...more }, now))!;
  const asked = async (of = week): Promise<string[]> =>
    askedIn(await learnings(db), of)
      .map(({ text }) => text)
      .sort();

  it('come back in the next review, on their day or after it, until there is an answer', async () => {
    const { id } = await decide(' Post at noon ');
    await decide('Later', { checkOn: '2026-11-23' });
    await decide('This week', { week });
    expect(await addLearning(db, { kind: 'decision', text: '  ', week }, now)).toBeUndefined();
    expect(await asked()).toEqual(['Post at noon']);
    expect(await asked('2026-11-23')).toEqual(['Later', 'Post at noon', 'This week']);
    await answerLearning(db, id, 'no', now);
    // It stays in sight in the review in which it was answered.
    expect(await asked()).toEqual(['Post at noon']);
    expect(await asked('2026-11-23')).not.toContain('Post at noon');
    await answerLearning(db, id, undefined, now);
    expect(await asked('2026-11-23')).toContain('Post at noon');
  });

  it('a week asks to be looked back on while it has something and nobody has', async () => {
    expect(await isReviewDue(db, week)).toBe(false);
    await post('a', from + day, 10);
    expect(await isReviewDue(db, week)).toBe(true);
    await finishReview(db, week, now);
    await finishReview(db, week, now);
    expect([await isReviewed(db, week), await isReviewDue(db, week)]).toEqual([true, false]);
    expect(await learnings(db)).toEqual([]);
  });
});
