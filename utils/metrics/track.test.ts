import { describe, expect, it } from 'vitest';
import { trackOf } from './track.ts';

const hour = 3_600_000;

describe('trackOf', () => {
  it('is whole when the post was seen often enough from its beginning', () => {
    expect(
      trackOf(
        [1, 2, 3, 4].map((h) => h * hour),
        5 * hour,
      ),
    ).toEqual({ share: 1, gaps: [] });
  });
  it('names the stretches in which nobody looked', () => {
    const track = trackOf([1 * hour, 20 * hour], 22 * hour);
    expect(track?.gaps).toEqual([{ from: hour, to: 20 * hour }]);
    expect(track?.share).toBeCloseTo(3 / 22);
  });
  it('says nothing without a sighting', () => {
    expect(trackOf([], hour)).toBeUndefined();
  });
});
