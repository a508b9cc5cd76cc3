import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatCount,
  formatDay,
  formatFactor,
  formatNearDay,
  formatRange,
  formatShare,
  formatSpan,
} from './format.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const grouped = (value: number): string => new Intl.NumberFormat().format(value);

describe('numbers', () => {
  it('shows an exact count as one number and an interval with both ends', () => {
    expect(formatCount({ from: 1204, to: 1204 })).toBe(grouped(1204));
    expect(formatCount({ from: 12_400, to: 12_499, shown: '12.4K' })).toBe(`${grouped(12_400)} – ${grouped(12_499)}`);
  });

  it('signs a change, also when it is not certain, and never shows minus zero', () => {
    expect(formatChange({ from: 41, to: 41 })).toBe('+41');
    expect(formatChange({ from: -3, to: -3 })).toBe('−3');
    expect(formatChange({ from: 0, to: 0 })).toBe('0');
    expect(formatChange({ from: -5, to: 10 })).toBe('−5 – +10');
  });

  it('gives a multiple one decimal only while that means something', () => {
    expect(formatFactor(2.3)).toBe(new Intl.NumberFormat(undefined, { minimumFractionDigits: 1 }).format(2.3));
    expect(formatFactor(13.7)).toBe('14');
  });

  it('does not show an interval whose ends read the same', () => {
    expect(formatRange('2 d', '2 d')).toBe('2 d');
    expect(formatRange('2 d', '3 d')).toBe('2 d – 3 d');
  });

  it('shows a share as whole per cent', () => expect(formatShare(0.456)).toBe('46 %'));
});

describe('spans', () => {
  it.each([
    [-5, '0 min'],
    [20_000, '< 1 min'],
    [4.9 * minute, '4 min'],
    [59 * minute, '59 min'],
    [47 * hour, '47 h'],
    [52 * hour, '2 d 4 h'],
    [48 * hour, '2 d'],
    [23 * day + 5 * hour, '23 d'],
  ])('%d ms is %s', (ms, text) => expect(formatSpan(ms)).toBe(text));
});

describe('days', () => {
  const now = new Date(2026, 10, 24, 15).getTime();

  it('is relative only within a week, counted in calendar days', () => {
    const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
    expect(formatNearDay(new Date(2026, 10, 24, 0, 5).getTime(), now)).toBe(relative.format(0, 'day'));
    expect(formatNearDay(new Date(2026, 10, 25, 0, 5).getTime(), now)).toBe(relative.format(1, 'day'));
    expect(formatNearDay(new Date(2026, 10, 18, 23).getTime(), now)).toBe(relative.format(-6, 'day'));
    const weekAgo = new Date(2026, 10, 17, 23).getTime();
    expect(formatNearDay(weekAgo, now)).toBe(formatDay(weekAgo, now));
  });

  it('names the year only where it is not this one', () => {
    expect(formatDay(new Date(2025, 10, 4).getTime(), now)).toContain('2025');
    expect(formatDay(new Date(2026, 10, 4).getTime(), now)).not.toContain('2026');
  });
});
