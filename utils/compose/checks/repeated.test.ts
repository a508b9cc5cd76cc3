import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

const now = 1_000_000_000_000;
const hour = 3_600_000;
const text = 'Thanks for your kind words, Ada! https://a.com/1';
const sent = (...hours: number[]) => ({
  now,
  texts: hours.map((ago) => ({ text: 'thanks for your kind words, ada. https://a.com/2', at: now - ago * hour })),
});

it('counts the same words of the last day', () => {
  expect(told('repeated', text)).toEqual([]);
  expect(told('repeated', text, { history: sent(1, 2) })).toEqual([]);
  expect(told('repeated', text, { history: sent(1, 2, 23) })).toEqual(['today | ']);
  expect(told('repeated', text, { history: sent(1, 2, 25) })).toEqual([]);
  expect(
    told('repeated', 'Thank you', {
      history: { now, texts: Array.from({ length: 9 }, () => ({ text: 'Thank you', at: now })) },
    }),
  ).toEqual([]);
});
