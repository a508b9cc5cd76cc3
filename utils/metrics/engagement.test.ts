import { describe, expect, it } from 'vitest';
import { engagementGrowth, engagementOf } from './engagement.ts';

const exact = (value: number) => ({ from: value, to: value });

describe('engagement', () => {
  it('adds what was seen, as an interval where a part is one', () => {
    expect(engagementOf({ reactions: { from: 1400, to: 1499 }, comments: exact(3) })).toEqual({ from: 1403, to: 1502 });
  });
  it('is unknown when nothing was seen, and when a part that is asked for was not', () => {
    expect(engagementOf({ views: exact(10) })).toBeUndefined();
    expect(engagementOf({ reactions: exact(1) }, ['reactions', 'shares'])).toBeUndefined();
  });
  it('grows only over the parts that both sightings show', () => {
    expect(engagementGrowth({ reactions: exact(10) }, { reactions: exact(14), comments: exact(9) })).toEqual(exact(4));
  });
  it('can fall', () => {
    expect(engagementGrowth({ reactions: exact(10) }, { reactions: exact(8) })).toEqual(exact(-2));
  });
});
