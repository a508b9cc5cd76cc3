import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanEntry } from '../model/records.ts';
import { approvalStanding, contentHash } from './entry-approval.ts';
import { planEntry } from './queries/plan-entries.ts';
import { undoChange, writeRecord, writeRecords } from './records.ts';
import { WorkspaceDb } from './schema.ts';
import { approveEntry, withdrawApproval } from './tables/entry-approval.ts';
import { addEntry, changeEntry, type EntryContent, writePart } from './tables/plan-entries.ts';

const now = Date.UTC(2026, 10, 17, 9);
const content: EntryContent = {
  title: 'Refills drop in winter',
  state: 'review',
  dueAt: now,
  variants: { x: 'Refills drop by 18 %.', linkedin: 'In winter, refills drop.' },
  parts: { x: ['Why? People drink less.'] },
  firstComments: { linkedin: 'https://tidewell.example/?utm_source=linkedin' },
  media: [{ name: 'tap.png', kind: 'picture', type: 'image/png', bytes: 9, width: 3, height: 2, alt: 'A tap' }],
};

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());
const approved = async (): Promise<PlanEntry> => {
  const { id } = await addEntry(db, content, now);
  await approveEntry(db, id, ' Ana ', now + 1);
  return (await planEntry(db, id)) as PlanEntry;
};
const again = async ({ id }: PlanEntry) => (await planEntry(db, id)) as PlanEntry;

describe('an approval', () => {
  it('says who approved, when, and what', async () => {
    const entry = await approved();
    expect(entry).toMatchObject({ state: 'approved', approval: { by: 'Ana', at: now + 1, how: 'here' } });
    expect(approvalStanding(entry)).toBe('holds');
  });

  const edits: readonly (readonly [string, Partial<PlanEntry>])[] = [
    ['a text', { variants: { ...content.variants, x: 'Refills drop by 19 %.' } }],
    ['a text of one more network', { variants: { ...content.variants, facebook: 'Refills' } }],
    ['a part of a thread', { parts: { x: ['Why?'] } }],
    ['a link in a first comment', { firstComments: { linkedin: 'https://tidewell.example/?utm_source=x' } }],
    ['an alternative text', { media: [{ ...content.media![0]!, alt: 'Two taps' }] }],
    ['the files', { media: undefined } as Partial<PlanEntry>],
  ];
  it.each(edits)('is void once %s is another, and the entry a draft; taken back, it holds', async (_what, changes) => {
    const entry = await approved();
    const written = await writeRecord(db, 'planEntries', entry.id, changes);
    const edited = await again(entry);
    expect([edited.state, approvalStanding(edited)]).toEqual(['draft', 'void']);
    await undoChange(db, written!.undo, now);
    expect([(await again(entry)).state, approvalStanding(await again(entry))]).toEqual(['approved', 'holds']);
  });

  it('is void whoever writes: the sheet, the composer, many at once', async () => {
    const [sheet, composer, many] = [await approved(), await approved(), await approved()];
    await changeEntry(db, sheet.id, { ...content, state: 'approved', variants: { x: 'Else' } }, now + 2);
    await writePart(db, composer.id, { network: 'x', part: 1, text: 'Else' }, now + 2);
    await writeRecords(db, 'planEntries', [{ id: many.id, changes: { firstComments: {} } }], { make: false });
    for (const entry of [sheet, composer, many]) {
      const edited = await again(entry);
      expect([edited.state, approvalStanding(edited), edited.approval?.by]).toEqual(['draft', 'void', 'Ana']);
    }
  });

  it('holds whatever becomes of day, zone, title, notes and pillar, and once the entry is scheduled', async () => {
    const entry = await approved();
    await changeEntry(
      db,
      entry.id,
      { ...content, state: 'approved', title: 'Else', dueAt: now + 9, zone: 'Asia/Kolkata', notes: 'a', pillar: 'p1' },
      now + 2,
    );
    expect([(await again(entry)).state, approvalStanding(await again(entry))]).toEqual(['approved', 'holds']);
    await writeRecord(db, 'planEntries', entry.id, { state: 'scheduled' });
    await writeRecord(db, 'planEntries', entry.id, { variants: { x: 'Else' } });
    // It is still to go out: that its approval is void is said, not hidden by a reminder that does not come.
    expect([(await again(entry)).state, approvalStanding(await again(entry))]).toEqual(['scheduled', 'void']);
  });

  it('is withdrawn, and with it the state', async () => {
    const entry = await approved();
    await withdrawApproval(db, entry.id, now + 3);
    expect([(await again(entry)).state, (await again(entry)).approval]).toEqual(['draft', undefined]);
  });
});

describe('the hash of a content', () => {
  it('knows no order of networks, no kind of line end, no blank texts', () => {
    const [one, other] = [
      { variants: { x: 'a\nb', linkedin: 'c' }, parts: { x: ['', 'd'] } },
      { variants: { linkedin: 'c', x: 'a\r\nb', facebook: '' }, parts: { x: ['d'] }, firstComments: {} },
    ];
    expect(contentHash(one)).toBe(contentHash(other));
  });

  it('tells what is text from what is part, and one network from another', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'a,b', '"', ']'), { maxLength: 3 });
    const arbitrary = fc.record({
      variants: fc.record({ x: fc.constantFrom('a', 'b'), linkedin: fc.constantFrom('a', 'b') }),
      parts: fc.record({ x: texts, linkedin: texts }),
    });
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        expect(contentHash(a) === contentHash(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 200 },
    );
  });
});
