import { describe, expect, it } from 'vitest';
import { budgetBreaches, sizeOf } from './guards/budget.ts';

const budgets = { 'x.js': { parsed: 100, gzipped: 60 } };

describe('the size budget', () => {
  it('passes what fits', () => {
    expect(budgetBreaches({ 'x.js': { parsed: 100, gzipped: 60 } }, budgets)).toEqual([]);
  });
  it.each([
    ['too much to parse', { 'x.js': { parsed: 101, gzipped: 10 } }],
    ['too much gzipped', { 'x.js': { parsed: 10, gzipped: 61 } }],
    ['a content script without a budget', { 'x.js': { parsed: 1, gzipped: 1 }, 'y.js': { parsed: 1, gzipped: 1 } }],
    ['a budget without a content script', {}],
  ])('notices %s', (_what, sizes) => {
    expect(budgetBreaches(sizes as never, budgets)).toHaveLength(1);
  });
  it('measures both ways', () => {
    const size = sizeOf(Buffer.from('a'.repeat(1000)));
    expect(size.parsed).toBe(1000);
    expect(size.gzipped).toBeLessThan(60);
  });
});
