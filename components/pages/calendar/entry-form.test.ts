import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { contentOf, followed, formOf, isBlank, isSameForm, wholeOf } from './entry-form.ts';
import { momentFor } from './entry-time.ts';

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

  it('keeps the moment of an entry whose clock was not touched: in autumn one clock stands for two of them', () => {
    const zone = 'America/New_York';
    const first = momentFor({ day: '2026-11-01', clock: '01:30' }, zone) ?? 0;
    const second = { ...entry, zone, dueAt: first + 3_600_000 };
    const form = formOf(second, undefined);
    expect(form.clock).toBe('01:30');
    expect(contentOf({ ...form, title: 'Renamed' }, second).dueAt).toBe(second.dueAt);
    expect(contentOf({ ...form, clock: '01:45' }, second).dueAt).toBe(first + 900_000);
    expect(contentOf({ ...form, zone: '' }, second).dueAt).not.toBe(second.dueAt);
    expect(contentOf({ ...form, day: '' }, second)).not.toHaveProperty('dueAt');
  });

  it('follows an entry that is changed elsewhere, but for what is typed', () => {
    const before = formOf(entry, undefined);
    const x = { parts: ['Hello, you', 'and', 'goodbye'], comment: '' };
    const typed = { ...before, title: 'Refills in winter', variants: { ...before.variants, x } };
    const moved = {
      ...entry,
      title: 'Other',
      dueAt: (entry.dueAt ?? 0) + 86_400_000,
      variants: { x: 'Hi', facebook: 'New' },
    };
    const now = formOf(moved, undefined);
    expect(followed(typed, before, now)).toEqual({
      ...now,
      title: 'Refills in winter',
      variants: { ...now.variants, x },
    });
    expect(followed(before, before, now)).toEqual(now);
  });
});
