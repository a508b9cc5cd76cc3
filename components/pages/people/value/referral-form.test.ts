import { describe, expect, it } from 'vitest';
import { anywayFormOf, anywayOf } from './referral-form.ts';

describe('would have come anyway', () => {
  it('is a share with ends, and comes back as it was typed', () => {
    const form = { anyway: '35', low: '8', high: '58' };
    const said = anywayOf(form);
    expect(said).toEqual({ anyway: 0.35, anywayLow: 0.08, anywayHigh: 0.58 });
    if (typeof said === 'string') throw new Error(said);
    const stored = {
      ...said,
      id: 'r',
      fromId: 'a',
      toId: 'b',
      at: 0,
      how: 'typed',
      createdAt: 0,
      updatedAt: 0,
    } as const;
    expect(anywayFormOf(stored)).toEqual(form);
    expect(anywayOf({ anyway: '0', low: '', high: '' })).toEqual({ anyway: 0 });
  });

  it('has to be said, and lies between its ends', () => {
    expect(anywayOf({ anyway: '', low: '', high: '' })).toBe('need');
    expect(anywayOf({ anyway: '101', low: '', high: '' })).toBe('need');
    expect(anywayOf({ anyway: '30', low: 'x', high: '' })).toBe('need');
    expect(anywayOf({ anyway: '30', low: '40', high: '' })).toBe('order');
    expect(anywayOf({ anyway: '30', low: '', high: '20' })).toBe('order');
  });
});
