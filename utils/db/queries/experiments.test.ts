import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { armsFrom, isAsDrawn } from '../../metrics/arm-draw.ts';
import { plannedPosts } from '../../metrics/planned-posts.ts';
import type { Experiment } from '../../model/learning.ts';
import { WorkspaceDb } from '../schema.ts';
import {
  addExperiment,
  changeExperiment,
  endExperiment,
  type ExperimentContent,
  putIntoExperiment,
  startExperiment,
} from '../tables/experiments.ts';
import { addEntry, changeEntry, removeEntry } from '../tables/plan-entries.ts';
import { writeRecord } from '../records.ts';
import { concludeExperiment, entriesToChoose, experimentBasis, experimentsFor, experimentView } from './experiments.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date(2026, 10, 28, 12).getTime();
const seed = 77;
const content: ExperimentContent = {
  title: ' A question first ',
  hypothesis: 'Questions are answered',
  network: 'linkedin',
  arms: ['A question first', 'A statement first'],
  ageMs: day,
  ratio: 3,
  sd: 0.5,
  sdPosts: 20,
};

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

const entry = async (title: string, dueAt: number): Promise<string> =>
  (await addEntry(db, { title, state: 'scheduled', variants: { linkedin: title }, dueAt }, now - 60 * day)).id;

/** Entries that are due one a day from ten days ago on, by number. */
const entriesOf = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => entry(`Post ${n}`, now - 30 * day + n * day)));

/** The entry goes out, and its post is seen at these ages in hours. */
async function publish(id: string, ages: readonly number[], engagement: number, at = now - 10 * day): Promise<void> {
  const post = { network: 'linkedin', kind: 'activity', id: `p${id}` } as const;
  const plan = (await db.planEntries.get(id))!;
  await changeEntry(db, id, { ...plan, state: 'published', publishedPost: post }, now);
  const key = `linkedin:activity:p${id}`;
  await db.posts.add({
    key,
    post,
    network: 'linkedin',
    authorKey: 'me',
    publishedAt: { from: at, to: at },
    firstSeenAt: at,
    lastSeenAt: at + 48 * hour,
  });
  await db.sightings.bulkAdd(
    ages.map((age) => ({
      id: `${key}@${at + age * hour}`,
      postKey: key,
      seenAt: at + age * hour,
      ageMs: { from: age * hour, to: age * hour },
      metrics: { reactions: { from: engagement, to: engagement } },
      surface: 'profile' as const,
      reader: 'linkedin/1',
    })),
  );
}

const stored = async (id: string): Promise<Experiment> => (await db.experiments.get(id))!;
const armOf = async (id: string, entryId: string): Promise<number | undefined> =>
  (await stored(id)).entries.find((each) => each.entryId === entryId)?.arm;
const fates = async (id: string): Promise<string[]> =>
  (await experimentView(db, id, now))!.lines.map(({ fate }) => fate);

describe('an experiment', () => {
  it('is planned with its number of posts, and can be changed until it begins', async () => {
    const { id } = await addExperiment(db, content, await entriesOf(2), now, seed);
    expect(await stored(id)).toMatchObject({
      title: 'A question first',
      state: 'planned',
      perArm: plannedPosts(0.5, 3, 2),
      seed,
    });
    expect(await changeExperiment(db, id, { ...content, ratio: 1.5 }, now)).toBe(true);
    expect((await stored(id)).perArm).toBe(plannedPosts(0.5, 1.5, 2));
    expect(await startExperiment(db, id, now)).toBe(true);
    expect(await changeExperiment(db, id, content, now)).toBe(false);
    expect((await stored(id)).perArm).toBe(plannedPosts(0.5, 1.5, 2));
  });

  it('draws arms once, in the order in which entries are due', async () => {
    const ids = await entriesOf(6);
    const { id } = await addExperiment(db, content, [...ids].reverse(), now, seed);
    await startExperiment(db, id, now);
    const { entries } = await stored(id);
    expect(entries.map(({ entryId }) => entryId)).toEqual(ids);
    expect(entries.map(({ arm }) => arm)).toEqual(armsFrom(seed, 2, 6));
    expect(await startExperiment(db, id, now)).toBe(false);
    expect((await stored(id)).entries).toEqual(entries);
  });

  it('gives an entry that comes later the next arm, and one that comes back the arm that it had', async () => {
    const ids = await entriesOf(4);
    const { id } = await addExperiment(db, content, ids.slice(0, 3), now, seed);
    await startExperiment(db, id, now);
    const late = ids[3]!;
    expect(await putIntoExperiment(db, late, id, now)).toMatchObject({ place: 3, arm: armsFrom(seed, 2, 4)[3] });
    const before = await armOf(id, late);
    await putIntoExperiment(db, late, undefined, now);
    expect((await stored(id)).entries.at(-1)).toMatchObject({ entryId: late, leftAt: now });
    for (let time = 0; time < 5; time += 1) {
      await putIntoExperiment(db, late, id, now);
      await putIntoExperiment(db, late, undefined, now);
    }
    expect(await putIntoExperiment(db, late, id, now)).toMatchObject({ place: 3, arm: before });
    const next = await entry('One more', now);
    expect(await putIntoExperiment(db, next, id, now)).toMatchObject({ place: 4, arm: armsFrom(seed, 2, 5)[4] });
    expect(isAsDrawn(seed, 2, (await stored(id)).entries)).toBe(true);
  });

  it('has an entry in one open experiment at a time', async () => {
    const [one = ''] = await entriesOf(1);
    const first = await addExperiment(db, content, [one], now, seed);
    const second = await addExperiment(db, content, [one], now, seed);
    expect((await stored(first.id)).entries).toEqual([]);
    expect((await experimentsFor(db, one)).map(({ experiment, entry: of }) => [experiment.id, of?.entryId])).toEqual(
      expect.arrayContaining([
        [first.id, undefined],
        [second.id, one],
      ]),
    );
  });

  it('does not begin without an entry that is there', async () => {
    const [one = ''] = await entriesOf(1);
    const { id } = await addExperiment(db, content, [one], now, seed);
    await removeEntry(db, one, now);
    expect(await startExperiment(db, id, now)).toBe(false);
  });
});

describe('what became of its entries', () => {
  it('waits for this network where it is out on another one only', async () => {
    const [one = ''] = await entriesOf(1);
    const { id } = await addExperiment(db, content, [one], now, seed);
    const post = { network: 'x', kind: 'status', id: '7' } as const;
    await writeRecord(db, 'planEntries', one, {
      published: { x: { post, at: now, was: 'scheduled', by: 'text' } },
      publishedPost: post,
    });
    expect(await fates(id)).not.toContain('elsewhere');
    await writeRecord(db, 'planEntries', one, { state: 'published' });
    expect(await fates(id)).toEqual(['elsewhere']);
  });

  it('is told one by one, and nothing is filled in', async () => {
    const ids = await entriesOf(9);
    const ahead = await entry('Ahead', now + day);
    const { id } = await addExperiment(db, content, [...ids, ahead], now, seed);
    await startExperiment(db, id, now);
    const [measured = '', missing = '', young = '', deleted = '', skipped = '', left = '', elsewhere = ''] = ids;
    await publish(measured, [20, 30], 40);
    await publish(missing, [700], 40, now - 30 * day);
    await publish(young, [2], 40, now - 3 * hour);
    await removeEntry(db, deleted, now);
    await changeEntry(db, skipped, { ...(await db.planEntries.get(skipped))!, state: 'skipped' }, now);
    await putIntoExperiment(db, left, undefined, now);
    const other = { network: 'x', kind: 'status', id: '7' } as const;
    await changeEntry(
      db,
      elsewhere,
      { ...(await db.planEntries.get(elsewhere))!, state: 'published', publishedPost: other },
      now,
    );
    await changeEntry(db, ids[7]!, { ...(await db.planEntries.get(ids[7]!))!, state: 'published' }, now);
    expect(await fates(id)).toEqual([
      'measured',
      'missing',
      'young',
      'deleted',
      'skipped',
      'left',
      'elsewhere',
      'unseen',
      'late',
      'open',
    ]);
    const view = (await experimentView(db, id, now))!;
    expect(view.counts.reduce((sum, { measured: of }) => sum + of, 0)).toBe(1);
    expect(view.counts.reduce((sum, { missing: of }) => sum + of, 0)).toBe(2);
  });

  it('a post that is out counts though its entry is gone; an entry that was moved is told, and keeps its arm', async () => {
    const ids = await entriesOf(2);
    const { id } = await addExperiment(db, content, ids, now, seed);
    await startExperiment(db, id, now);
    const [gone = '', moved = ''] = ids;
    await publish(gone, [20, 30], 40);
    await removeEntry(db, gone, now);
    const arm = await armOf(id, moved);
    await changeEntry(db, moved, { ...(await db.planEntries.get(moved))!, dueAt: now + 9 * day }, now);
    const { lines } = (await experimentView(db, id, now))!;
    expect(lines.map(({ fate, isMoved }) => [fate, isMoved])).toEqual([
      ['measured', false],
      ['open', true],
    ]);
    expect(lines[1]?.entry.arm).toBe(arm);
  });
});

describe('the end', () => {
  const run = async (count: number): Promise<{ id: string; ids: string[] }> => {
    const ids = await entriesOf(count);
    const { id } = await addExperiment(db, content, ids, now, seed);
    await startExperiment(db, id, now);
    return { id, ids };
  };

  it('comes with a result once every arm has its posts, and not before; until then no number is told', async () => {
    const perArm = plannedPosts(0.5, 3, 2);
    const { id, ids } = await run(2 * perArm);
    for (const each of ids.slice(0, -1)) await publish(each, [20, 30], (await armOf(id, each)) ? 40 : 80);
    const before = (await experimentView(db, id, now))!;
    expect(before.isReached).toBe(false);
    expect(JSON.stringify(before)).not.toMatch(/"(value|values|low|high)"/);
    expect(await concludeExperiment(db, id, now)).toBe(false);
    expect((await stored(id)).state).toBe('running');
    await publish(ids.at(-1)!, [20, 30], 80);
    expect((await experimentView(db, id, now))!.isReached).toBe(true);
    expect(await concludeExperiment(db, id, now)).toBe(true);
    const { state, result, endedAt } = await stored(id);
    expect([state, endedAt, result?.missing, result?.values.length]).toEqual(['ended', now, 0, 2 * perArm]);
    // It stands as it was measured, whatever is seen or erased later.
    await db.sightings.clear();
    expect((await experimentView(db, id, now))!.counts.map(({ measured }) => measured)).toEqual([perArm, perArm]);
    expect(await concludeExperiment(db, id, now)).toBe(false);
    expect(await putIntoExperiment(db, await entry('Late', now), id, now)).toBeUndefined();
  });

  it('leaves out what had no value then, also where one comes to be known later', async () => {
    const perArm = plannedPosts(0.5, 3, 2);
    const { id, ids } = await run(2 * perArm);
    for (const each of ids) await publish(each, [20, 30], 40);
    const late = await entry('Late', now - 20 * day);
    await putIntoExperiment(db, late, id, now);
    await publish(late, [700], 40, now - 40 * day);
    expect(await concludeExperiment(db, id, now)).toBe(true);
    expect((await stored(id)).result?.missing).toBe(1);
    await db.sightings.bulkAdd(
      (await db.sightings.toArray())
        .filter(({ postKey: key }) => key === `linkedin:activity:p${late}`)
        .map((row) => ({ ...row, id: `${row.id}-`, seenAt: row.seenAt - 676 * hour, ageMs: { from: day, to: day } })),
    );
    expect((await fates(id)).at(-1)).toBe('missing');
  });

  it('without enough posts is a stop, which has no result', async () => {
    const { id, ids } = await run(4);
    await publish(ids[0]!, [20, 30], 40);
    expect(await endExperiment(db, id, undefined, now)).toBe(true);
    expect(await stored(id)).toMatchObject({ state: 'stopped', endedAt: now });
    expect((await stored(id)).result).toBeUndefined();
    expect(await concludeExperiment(db, id, now)).toBe(false);
  });
});

it('the spread of own results is that of posts that can be read off at the age, or is supposed', async () => {
  const me = { key: 'me', network: 'linkedin', handle: 'me', handleKeys: ['linkedin:me'], relation: 'own' } as const;
  await db.profiles.add({ ...me, handleKeys: [...me.handleKeys], firstSeenAt: 0, lastSeenAt: now });
  expect(await experimentBasis(db, { network: 'linkedin', metric: 'engagement', ageMs: day }, now)).toEqual({
    spread: { sd: 1, n: 0 },
    perWeek: undefined,
  });
  const ids = await entriesOf(14);
  for (const [n, each] of ids.entries()) await publish(each, [20, 30], n % 2 ? 19 : 99);
  const {
    spread: { sd, n },
    perWeek,
  } = await experimentBasis(db, { network: 'linkedin', metric: 'engagement', ageMs: day }, now);
  expect(perWeek).toBe(14 / 8);
  expect(n).toBe(14);
  expect(sd).toBeCloseTo((Math.log(5) / 2) * Math.sqrt(14 / 13), 2);
  expect((await experimentBasis(db, { network: 'x', metric: 'engagement', ageMs: day }, now)).spread.n).toBe(0);
});

it('another count than engagement is read off as the network names it, between sightings and never projected', async () => {
  const ids = await entriesOf(3);
  const { id } = await addExperiment(db, { ...content, metric: 'comments' }, ids, now, seed);
  await startExperiment(db, id, now);
  const [both = '', once = '', without = ''] = ids;
  for (const [each, ages] of [
    [both, [20, 30]],
    [once, [20]],
    [without, [20, 30]],
  ] as const)
    await publish(each, ages, 40);
  await db.sightings
    .filter(({ postKey: key }) => !key.endsWith(without))
    .modify({ metrics: { reactions: { from: 40, to: 40 }, comments: { from: 7, to: 7 } } });
  expect(await fates(id)).toEqual(['measured', 'missing', 'missing']);
  const entries = (await stored(id)).entries.map((each) => ({ ...each, arm: 0 }));
  await db.experiments.update(id, { perArm: 1, arms: ['One'], entries });
  expect(await concludeExperiment(db, id, now)).toBe(true);
  expect((await stored(id)).result?.values).toEqual([{ entryId: both, arm: 0, value: 7, low: 7, high: 7 }]);
});

it('entries to choose from have a text for the network, are not out, and are in no open experiment', async () => {
  const [first = '', second = '', out = ''] = await entriesOf(3);
  await addEntry(db, { title: 'For X', state: 'draft', variants: { x: 'For X' } }, now);
  await publish(out, [20], 3);
  await addExperiment(db, content, [first], now, seed);
  expect((await entriesToChoose(db, 'linkedin')).map(({ id }) => id)).toEqual([second]);
});
