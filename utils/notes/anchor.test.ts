import { expect, it } from 'vitest';
import { anchorAt } from './anchor.ts';

const text = 'Refill points for hotels, from May on';

it('keeps the exact words and a little of what is around them', () => {
  expect(anchorAt(text, 14, 24)).toEqual({ exact: 'for hotels', prefix: 'Refill points ', suffix: ', from May on' });
  expect(anchorAt(text, 13, 25)).toMatchObject({ exact: 'for hotels,', prefix: 'Refill points ' });
  expect(anchorAt(text, 0, 100)).toEqual({ exact: text });
});

it('is nothing without words, and never longer than can be stored', () => {
  expect(anchorAt(text, 6, 7)).toBeUndefined();
  expect(anchorAt(text, 9, 9)).toBeUndefined();
  const long = 'a '.repeat(3000);
  expect(anchorAt(long, 0, 6000)?.exact).toHaveLength(2000);
  expect(anchorAt(long, 1000, 1003)?.prefix).toHaveLength(32);
});
