import { expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { fallsOf } from './falls.ts';

it('finds a count that fell, also past sightings that do not show it', () => {
  const series = [
    { seenAt: 1, metrics: { reactions: exactly(50), comments: exactly(3) } },
    { seenAt: 2, metrics: { comments: exactly(3) } },
    { seenAt: 3, metrics: { reactions: exactly(47), comments: exactly(4) } },
  ];
  expect(fallsOf(series)).toEqual([
    { metric: 'reactions', before: exactly(50), after: exactly(47), beforeAt: 1, afterAt: 3 },
  ]);
});

it('does not take a shortened number for a fall where it may be the same', () => {
  const shortened = { from: 1200, to: 1299, shown: '1.2K' };
  const seen = (seenAt: number, reactions: { from: number; to: number }) => ({ seenAt, metrics: { reactions } });
  expect(fallsOf([seen(1, exactly(1250)), seen(2, shortened), seen(3, exactly(1210))])).toEqual([]);
  expect(fallsOf([seen(1, exactly(1300)), seen(2, shortened)])).toHaveLength(1);
});
