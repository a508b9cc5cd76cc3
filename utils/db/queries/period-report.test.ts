import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addOwnAccount, addOwnPost } from '../../../tests/samples/own-post.ts';
import { exactly } from '../../lib/count.ts';
import { periodOf } from '../../lib/periods.ts';
import type { NetworkId } from '../../model/network.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal, changeGoal } from '../tables/goals.ts';
import { addLearning, answerLearning } from '../tables/learnings.ts';
import { periodReport } from './period-report.ts';

const hour = 3_600_000;
const day = 24 * hour;
const october = periodOf('2026-10')!;
const { from, to } = october;
const now = to + 20 * day;

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  for (const network of ['linkedin', 'x'] as const) await addOwnAccount(db, network, now);
});
afterEach(() => db.delete());

const post = (
  id: string,
  at: number,
  reactions: number,
  more: { network?: NetworkId; views?: number } = {},
): Promise<void> => addOwnPost(db, { id, at, reactions, ...more });

const followers = (network: NetworkId, seenAt: number, count: number) =>
  db.profileSightings.add({
    id: `${network}@${seenAt}`,
    profileKey: `${network}:me`,
    profile: { network, handle: 'me' },
    seenAt,
    followers: exactly(count),
    reader: `${network}/1`,
  });

const report = (measure: Parameters<typeof periodReport>[2] = 'engagement') => periodReport(db, october, measure, now);

describe('the report of a period', () => {
  it('has nothing of what was not seen: no zero stands for it', async () => {
    expect(await report()).toMatchObject({ posts: [], networks: [], goals: [], learned: [], decided: [], running: [] });
  });

  it('has own posts of the period, each beside the others of its account, and none that came later', async () => {
    for (let n = 0; n < 30; n += 1) await post(`old${n}`, from - (n + 1) * day, 40 + (n % 7));
    await post('good', from + day, 900);
    for (let n = 0; n < 6; n += 1) await post(`usual${n}`, from + (2 + n) * day, 43);
    await post('later', to + hour, 50);
    const { posts, networks } = await report();
    expect(posts.map(({ row }) => row.text)).toEqual(['good', ...Array.from({ length: 6 }, (_, n) => `usual${n}`)]);
    expect(posts[0]).toMatchObject({ standout: 'up', comparison: { n: 36 } });
    expect(posts[0]?.comparison?.low).toBeGreaterThan(15);
    expect(posts[1]?.standout).toBeUndefined();
    expect(networks).toMatchObject([
      { network: 'linkedin', posts: 7, measured: 7, before: 30, median: { value: 43 }, change: { says: 'unclear' } },
    ]);
  });

  it('says more or less than the period before only where the interval does, and nothing of few posts', async () => {
    for (let n = 0; n < 12; n += 1) {
      await post(`before${n}`, from - (n + 2) * day, 40 + n);
      await post(`now${n}`, from + (n + 2) * day, 120 + n);
    }
    for (let n = 0; n < 5; n += 1) await post(`few${n}`, from + n * day, 9, { network: 'x' });
    const [x, linkedin] = (await report()).networks.toSorted((a, b) => a.posts - b.posts);
    expect(linkedin?.change).toMatchObject({ says: 'up', n: [12, 12] });
    expect(linkedin?.change?.factor).toBeCloseTo(2.7, 0);
    expect(x).toMatchObject({ network: 'x', posts: 5, measured: 5, median: undefined, change: undefined, before: 0 });
  });

  it('measures all posts by one thing: what lacks its denominator is left out and counted', async () => {
    for (let n = 0; n < 6; n += 1) await post(`x${n}`, from + n * day, 20, { network: 'x', views: 1000 });
    await post('unseen', from + 9 * day, 20, { network: 'x' });
    await post('linked', from + 9 * day, 20);
    const byViews = await report('rateByImpressions');
    expect(byViews.networks).toMatchObject([
      { network: 'x', posts: 7, measured: 6, median: { value: 2000, low: 2000, high: 2000 } },
      { network: 'linkedin', posts: 1, measured: 0, median: undefined },
    ]);
    await followers('x', from, 400);
    await followers('x', from + 4 * day, 400);
    const byFollowers = await report('rateByFollowers');
    // Four of them were a day old while followers were seen before and after.
    expect(byFollowers.networks[0]).toMatchObject({ posts: 7, measured: 4, median: undefined });
    expect(byFollowers.posts[0]?.measured?.value).toBeCloseTo(5000);
  });

  it('has followers at its end and since its start, where each was seen', async () => {
    await followers('linkedin', from - day, 1000);
    await followers('linkedin', from + 9 * day, 1040);
    await followers('linkedin', to + day, 2000);
    await followers('x', from - 2 * day, 77);
    expect((await report()).networks).toMatchObject([
      { network: 'linkedin', followers: { count: { from: 1040, to: 1040 }, since: { from: 40, to: 40 } } },
    ]);
  });

  it('has the goals of its days as they stood at its end', async () => {
    const goal = { target: 50, metric: 'manual' as const };
    await addGoal(db, { ...goal, title: 'Ran', startsAt: from, dueAt: to + 30 * day, manualValue: 12 }, from + day);
    await addGoal(db, { ...goal, title: 'Over', startsAt: from - 60 * day, dueAt: from - day }, from - 60 * day);
    await addGoal(db, { ...goal, title: 'Later', startsAt: to, dueAt: to + 30 * day }, from);
    const { goals } = await report();
    expect(goals.map(({ goal: { title } }) => title)).toEqual(['Ran']);
    expect(goals[0]?.progress.reach).toEqual({ from: 12, to: 12 });
    expect(goals[0]?.progress.pace.time).toBeCloseTo(31 / 61, 1);
  });

  it('has of a goal that is typed what was typed last by its end, or first after it', async () => {
    const goal = { title: 'Typed', target: 50, metric: 'manual' as const, startsAt: from, dueAt: to + 30 * day };
    const { id } = await addGoal(db, { ...goal, manualValue: 3 }, from + day);
    await changeGoal(db, id, { ...goal, manualValue: 12 }, from + 9 * day);
    await changeGoal(db, id, { ...goal, manualValue: 40 }, to + 9 * day);
    await addGoal(db, { ...goal, title: 'Late', dueAt: to + 40 * day, manualValue: 7 }, to + day);
    const { goals } = await report();
    expect(goals.map(({ progress }) => progress.reach?.from)).toEqual([12, 7]);
  });

  it('has what was learnt and decided in its weeks, but not what was of no help', async () => {
    const decide = async (text: string, week: string) =>
      (await addLearning(db, { kind: 'decision', text, week }, Date.parse(`${week}T12:00`)))!;
    const before = await decide('Of September', '2026-09-21');
    const asked = await decide('More questions', '2026-10-12');
    const no = await decide('Longer posts', '2026-10-19');
    await decide('Of November', '2026-11-09');
    await answerLearning(db, before.id, 'yes', from + 9 * day);
    await answerLearning(db, no.id, 'no', to + 9 * day);
    const { learned, decided } = await report();
    expect(learned.map(({ text }) => text)).toEqual(['Of September']);
    expect(decided.map(({ id }) => id)).toEqual([asked.id]);
  });
});
