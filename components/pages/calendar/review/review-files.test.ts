// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planEntry } from '../../../../utils/db/queries/plan-entries.ts';
import { commentsOnEntry } from '../../../../utils/db/queries/entry-comments.ts';
import { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { approvalStanding, contentHash } from '../../../../utils/db/entry-approval.ts';
import { addEntry, writePart } from '../../../../utils/db/tables/plan-entries.ts';
import { planAnswers, takeAnswers } from '../../../../utils/db/tables/review-answers.ts';
import type { PlanEntry } from '../../../../utils/model/records.ts';
import type { ReviewAnswer } from '../../../../utils/model/review-answers.ts';
import { checkOf, readAnswers } from './read-answers.ts';
import { reviewPage } from './review-page.ts';

const now = Date.UTC(2026, 10, 17, 9);
const nasty = '</script><img src=x onerror="alert(1)"> & "quoted" <b>';
let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const entry = (text: string): Promise<PlanEntry> =>
  addEntry(db, { title: nasty, state: 'review', dueAt: now, variants: { x: text } }, now);
const again = async ({ id }: PlanEntry) => (await planEntry(db, id)) as PlanEntry;
const answer = (of: PlanEntry, verdict: ReviewAnswer['verdict'], comment = ''): ReviewAnswer => ({
  entry: of.id,
  hash: contentHash(of),
  verdict,
  comment,
});
const fileOf = (answers: readonly ReviewAnswer[], more: object = {}): string => {
  const file = { alongside: 'review answers', version: 1, review: 'r', by: 'Ana', at: now + 5, answers, ...more };
  return JSON.stringify({ ...file, check: checkOf(JSON.stringify(file)) }, null, 2);
};
const value = (text: string) => {
  const read = readAnswers(text, now + 9);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const all = () => true;
const take = (text: string, may = all) => takeAnswers(db, value(text), may, 'Please change', now + 9);

describe('the review file', () => {
  it('holds what was typed as text only, forbids all that is not in it, and runs one script', async () => {
    const made = await entry(nasty);
    const options = { workspace: nasty, id: 'r', now, answersName: 'a.json', foldOf: () => undefined };
    const page = reviewPage(
      [made, { ...made, id: 'other', parts: { x: [nasty] }, firstComments: { x: nasty } }],
      options,
    );
    const read = new DOMParser().parseFromString(page, 'text/html');
    expect(read.querySelectorAll('script, img, link, iframe, b, [onerror]')).toHaveLength(1);
    expect(read.querySelector('.text')?.textContent).toBe(nasty);
    expect(read.querySelector('h1')?.textContent).toContain(nasty);
    expect([...read.querySelectorAll('article')].map((each) => each.getAttribute('data-hash'))).toContain(
      contentHash(made),
    );
    const policy = read.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-\S{44}'; style-src 'sha256-\S{44}'; base-uri 'none'/,
    );
    expect(page).not.toMatch(/https?:\/\//);
  });
});

describe('answers to a review', () => {
  it('approve what entries still say, in one step that is taken back in one', async () => {
    const [good, bad, mute] = [await entry('Good'), await entry('Bad'), await entry('Mute')];
    const undo = await take(
      fileOf([answer(good, 'approved'), answer(bad, 'changes', '<b>Shorter</b>'), answer(mute, 'none', 'Why?')]),
    );
    expect(await again(good)).toMatchObject({ state: 'approved', approval: { by: 'Ana', at: now + 5, how: 'file' } });
    expect(approvalStanding(await again(good))).toBe('holds');
    expect(await again(bad)).toMatchObject({ state: 'draft' });
    expect(await commentsOnEntry(db, bad.id)).toMatchObject([
      { by: 'Ana', text: '<b>Shorter</b>', verdict: 'changes' },
    ]);
    expect((await again(mute)).state).toBe('review');
    if (typeof undo !== 'string') await undo();
    for (const each of [good, bad]) expect(await again(each)).toMatchObject({ state: 'review' });
    expect((await again(good)).approval).toBeUndefined();
    expect(await commentsOnEntry(db, bad.id)).toEqual([]);
  });

  it('do not count for a text that was changed since; what was written with them is kept', async () => {
    const made = await entry('Good');
    const file = fileOf([answer(made, 'approved', 'Fine')]);
    await writePart(db, made.id, { network: 'x', part: 0, text: 'Better' }, now);
    expect(await planAnswers(db, value(file), all)).toMatchObject({ approvals: [], outdated: [nasty], comments: 1 });
    await take(file);
    expect((await again(made)).approval).toBeUndefined();
    expect(await commentsOnEntry(db, made.id)).toMatchObject([{ text: 'Fine' }]);
  });

  it('do not count from somebody who may not approve', async () => {
    const made = await entry('Good');
    const file = fileOf([answer(made, 'approved')]);
    expect(await planAnswers(db, value(file), () => false)).toMatchObject({ approvals: [], refused: [nasty] });
    await take(file, () => false);
    expect(await again(made)).toMatchObject({ state: 'review' });
  });

  it('are refused whole where they are another workspace’s, the same again, or older', async () => {
    const made = await entry('Good');
    const first = fileOf([answer(made, 'approved')], { at: now + 2 });
    const later = fileOf([answer(made, 'changes')], { at: now + 4 });
    expect(await take(fileOf([{ ...answer(made, 'approved'), entry: 'elsewhere' }]))).toBe('foreign');
    await take(later);
    const before = await db.planEntries.toArray();
    expect([await take(first), await take(later)]).toEqual(['older', 'taken']);
    expect(await planAnswers(db, value(first), all)).toBe('older');
    expect(await db.planEntries.toArray()).toEqual(before);
  });

  it('are refused where the file is none, is cut, was changed by hand, or is of a later version', async () => {
    const made = await entry('Good');
    const file = fileOf([answer(made, 'approved')]);
    const fault = (text: string) => {
      const read = readAnswers(text, now + 9);
      return read.ok ? 'read' : read.error;
    };
    expect(fault(file)).toBe('read');
    expect(fault(`\uFEFF${file}`)).toBe('read');
    expect(fault('<!doctype html><title>Posts')).toBe('page');
    expect(fault('day,title')).toBe('foreign');
    expect(fault('{"alongside":"plan"}')).toBe('foreign');
    expect(fault('[]')).toBe('foreign');
    expect(fault(file.slice(0, -20))).toBe('damaged');
    expect(fault(file.replace('"Ana"', '"Ben"'))).toBe('damaged');
    expect(fault(file.replace('"verdict": "approved"', '"verdict": "changes"'))).toBe('damaged');
    expect(fault(file.replace('"version": 1', '"version": 2'))).toBe('newer');
    expect(fault(fileOf([answer(made, 'approved'), answer(made, 'changes')]))).toBe('damaged');
    expect(fault(fileOf([]))).toBe('damaged');
    expect(fault(fileOf([answer(made, 'approved')], { at: now + 9e9 }))).toBe('damaged');
  });
});
