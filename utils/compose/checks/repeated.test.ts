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

it('counts a saved reply as often as it was put in before, also with other names in it, and never twice', () => {
  const reply = 'Thanks for your kind words about our refill points, {name}!';
  const put = (n: number, ago = 1) => Array.from({ length: n }, () => now - ago * hour);
  const replies = (...usedAt: number[]) => ({ now, texts: [], replies: [{ text: reply, usedAt }] });
  const answer = 'Thanks for your kind words about our refill points, Ada!';
  expect(told('repeated', answer, { history: replies(...put(3)) })).toEqual([]);
  expect(told('repeated', answer, { history: replies(...put(4)) })).toEqual(['today | ']);
  expect(told('repeated', answer, { history: replies(...put(3), ...put(2, 25)) })).toEqual([]);
  expect(told('repeated', 'The tap is new and it is good for all of us', { history: replies(...put(9)) })).toEqual([]);
  // Two of them were seen as comments too.
  const texts = [1, 2].map((ago) => ({ text: answer, at: now - ago * hour }));
  expect(told('repeated', answer, { history: { ...replies(...put(3)), texts } })).toEqual([]);
});
