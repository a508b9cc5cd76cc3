import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { contentOf, formOf, isBlank, isSameForm, wholeOf } from './entry-form.ts';

const entry: PlanEntry = {
  id: 'e',
  title: 'Refills',
  state: 'approved',
  dueAt: new Date(2026, 10, 17, 9, 30).getTime(),
  pillar: 'p2',
  variants: { x: 'Hello' },
  parts: { x: ['and', 'goodbye'] },
  firstComments: { linkedin: 'Read more' },
  campaignId: 'winter',
  isSponsored: true,
  notes: 'Ask Sana',
  publishedPost: { network: 'x', kind: 'status', id: '1' },
  createdAt: 0,
  updatedAt: 0,
};

describe('entry form', () => {
  it('comes back as it went in', () => {
    const form = formOf(entry, undefined);
    expect(form).toMatchObject({ day: '2026-11-17', clock: '09:30', pillar: 'p2' });
    const { id: _id, createdAt: _made, updatedAt: _changed, ...content } = entry;
    expect(contentOf(form, entry)).toEqual({
      ...content,
      assignee: '',
      approver: '',
      checklist: [],
      media: [],
      variants: { x: 'Hello', linkedin: '', facebook: '' },
      parts: { x: ['and', 'goodbye'], linkedin: [], facebook: [] },
      firstComments: { x: '', linkedin: 'Read more', facebook: '' },
    });
    expect(isSameForm(form, formOf(entry, undefined))).toBe(true);
    expect(isSameForm(form, { ...form, clock: '10:00' })).toBe(false);
  });

  it('takes the first part that says something as the variant', () => {
    const form = formOf(entry, undefined);
    const x = { parts: [' ', 'Second', '', 'Third'], comment: '' };
    const { variants, parts } = contentOf({ ...form, variants: { ...form.variants, x } }, entry);
    expect([variants.x, parts?.x]).toEqual(['Second', ['Third']]);
    expect(wholeOf(x)).toBe('Second\n\nThird');
  });

  it('belongs to the campaign that was chosen, or to whichever is on', () => {
    const form = formOf(entry, undefined);
    expect(form.campaignId).toBe('winter');
    expect(contentOf({ ...form, campaignId: 'spring' }, entry).campaignId).toBe('spring');
    expect(contentOf({ ...form, campaignId: '' }, entry)).not.toHaveProperty('campaignId');
  });

  it('may have no day', () => {
    const form = { ...formOf(undefined, undefined), title: 'Idea' };
    expect(contentOf(form, undefined).dueAt).toBeUndefined();
    expect(isBlank(formOf(undefined, '2026-11-17'))).toBe(true);
    expect(isBlank(form)).toBe(false);
    const x = { parts: ['', 'Two'], comment: '' };
    const blank = formOf(undefined, undefined);
    expect(isBlank({ ...blank, variants: { ...blank.variants, x } })).toBe(false);
  });
});
