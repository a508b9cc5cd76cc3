import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addOwnAccount, addOwnPost } from '../../../tests/samples/own-post.ts';
import { WorkspaceDb } from '../schema.ts';
import { entryAgain, markTimeBound } from '../tables/due-again.ts';
import { addEntry, removeEntry } from '../tables/plan-entries.ts';
import { linkPost } from '../tables/plan-published.ts';
import { dueAgain, namesDay } from './due-again.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 17, 9);

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await addOwnAccount(db, 'x', now);
  for (let n = 0; n < 8; n += 1) await post(`usual ${n}`, 200 - n, 20, words(n));
});
afterEach(() => db.delete());

/** Texts that have nothing in common. */
const words = (n: number): string => Array.from({ length: 9 }, (_, at) => `word${n}x${at}`).join(' ');
const good = 'Refills go down when the weather turns cold, and up again in spring';

const post = (id: string, daysAgo: number, reactions: number, text: string, textComplete = true): Promise<void> =>
  addOwnPost(db, { id, at: now - daysAgo * day, reactions, network: 'x', text, textComplete });
const keys = async (days = 90) => (await dueAgain(db, now, days)).posts.map(({ key }) => key);

describe('own posts that are due again', () => {
  it('are old enough and did better than usual, the best first', async () => {
    await post('good', 120, 60, good);
    await post('better', 100, 90, words(20));
    await post('young', 20, 90, words(21));
    await post('weak', 120, 12, words(22));
    expect(await keys()).toEqual(['x:status:better', 'x:status:good']);
    expect(await keys(110)).toEqual(['x:status:good']);
    const [, found] = (await dueAgain(db, now, 90)).posts;
    expect(found).toMatchObject({ times: 1, namesDay: false });
    expect(found?.ofUsual).toBeCloseTo(61 / 21, 1);
  });

  it('are none that are bound to their time, none that were read in part, and nothing is said of too few', async () => {
    await post('good', 120, 60, good);
    await post('cut', 120, 60, words(20), false);
    await markTimeBound(db, 'x:status:good', true);
    expect(await dueAgain(db, now, 90)).toMatchObject({ posts: [], cut: 1, timeBound: [{ key: 'x:status:good' }] });
    await markTimeBound(db, 'x:status:good', false);
    expect(await keys()).toEqual(['x:status:good']);
    await db.sightings.clear();
    expect(await dueAgain(db, now, 90)).toMatchObject({ posts: [], compared: 0 });
  });

  it('are told how often they went out, and whether that wears off where it was measured', async () => {
    await post('first', 300, 80, good);
    await post('second', 120, 40, good);
    expect((await dueAgain(db, now, 90)).posts).toMatchObject([
      { key: 'x:status:second', times: 2, lastOfFirst: expect.closeTo(41 / 81, 1) as number },
    ]);
    await post('third', 10, 40, good);
    expect(await keys()).toEqual([]);
  });

  it('become a draft in one step, and are not proposed while that is in the plan', async () => {
    await post('good', 120, 60, good);
    const entry = await entryAgain(db, 'x:status:good', now);
    expect(entry).toMatchObject({ state: 'draft', variants: { x: good }, repeatOf: { id: 'good' } });
    expect(entry?.dueAt).toBeUndefined();
    expect(await keys()).toEqual([]);
    await removeEntry(db, entry?.id ?? '', now);
    expect(await keys()).toEqual(['x:status:good']);
  });

  it('take with them what the entry said which they came from, and nothing that was approved or is out', async () => {
    await post('good', 120, 60, good);
    const from = await addEntry(
      db,
      {
        title: 'Winter',
        state: 'approved',
        pillar: 'p2',
        variants: { x: good, linkedin: 'Longer' },
        parts: { x: ['Two'] },
        approval: { hash: 'a'.repeat(64), by: 'Ana', at: 1, how: 'here' },
      },
      now,
    );
    const row = await db.posts.get('x:status:good');
    if (row) await linkPost(db, from.id, row, 'user', now);
    const entry = await entryAgain(db, 'x:status:good', now);
    expect(entry).toMatchObject({ title: 'Winter', state: 'draft', pillar: 'p2', variants: { linkedin: 'Longer' } });
    expect(entry?.parts).toEqual({ x: ['Two'] });
    expect([entry?.approval, entry?.published]).toEqual([undefined, undefined]);
  });
});

it('a text that names a day is told from one that counts', () => {
  for (const text of ['See you tomorrow', 'Our plan for 2027', 'On 24.12. we close', 'Every MONDAY'])
    expect(namesDay(text)).toBe(true);
  for (const text of ['Refills drop by 18 %', 'In 3 of 10 hotels', 'It may help', 'From 20261 taps'])
    expect(namesDay(text)).toBe(false);
});
