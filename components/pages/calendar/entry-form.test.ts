import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { contentOf, formOf, isBlank, isSameForm } from './entry-form.ts';

const entry: PlanEntry = {
  id: 'e',
  title: 'Refills',
  state: 'approved',
  dueAt: new Date(2026, 10, 17, 9, 30).getTime(),
  pillar: 'p2',
  variants: { x: 'Hello' },
  publishedPost: { network: 'x', kind: 'status', id: '1' },
  createdAt: 0,
  updatedAt: 0,
};

describe('entry form', () => {
  it('comes back as it went in', () => {
    const form = formOf(entry, undefined);
    expect(form).toMatchObject({ day: '2026-11-17', clock: '09:30', pillar: 'p2' });
    const { id: _id, createdAt: _made, updatedAt: _changed, ...content } = entry;
    expect(contentOf(form, entry)).toEqual({ ...content, variants: { x: 'Hello', linkedin: '', facebook: '' } });
    expect(isSameForm(form, formOf(entry, undefined))).toBe(true);
    expect(isSameForm(form, { ...form, clock: '10:00' })).toBe(false);
  });

  it('may have no day', () => {
    const form = { ...formOf(undefined, undefined), title: 'Idea' };
    expect(contentOf(form, undefined).dueAt).toBeUndefined();
    expect(isBlank(formOf(undefined, '2026-11-17'))).toBe(true);
    expect(isBlank(form)).toBe(false);
  });
});
