import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { addEntry, changeEntry, type EntryContent } from './plan-entries.ts';

const whole: EntryContent = {
  title: ' Refills ',
  state: 'draft',
  variants: { x: 'One', linkedin: ' ' },
  parts: { x: ['Two', ' ', 'Three'], linkedin: ['\n'] },
  firstComments: { x: 'Read more', facebook: '' },
  campaignId: 'winter',
  isSponsored: true,
  notes: ' Ask Sana ',
};

it('keeps what was typed of an entry and nothing that is blank', async () => {
  const db = new WorkspaceDb('entries');
  const { id } = await addEntry(db, whole, 5);
  expect(await db.planEntries.get(id)).toMatchObject({
    title: 'Refills',
    variants: { x: 'One' },
    parts: { x: ['Two', 'Three'] },
    firstComments: { x: 'Read more' },
    campaignId: 'winter',
    isSponsored: true,
    notes: 'Ask Sana',
  });
  expect(Object.keys((await db.planEntries.get(id))?.parts ?? {})).toEqual(['x']);

  await changeEntry(db, id, { title: 'Refills', state: 'draft', variants: { x: 'One' }, parts: { x: [''] } }, 6);
  const row = await db.planEntries.get(id);
  for (const field of ['parts', 'firstComments', 'campaignId', 'isSponsored', 'notes'])
    expect(row).not.toHaveProperty(field);
});
