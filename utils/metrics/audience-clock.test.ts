import { expect, it } from 'vitest';
import { audienceClock, type SeenComment } from './audience-clock.ts';

const hour = 3_600_000;
const day = Date.UTC(2026, 10, 29);
const utc = (at: number): number => new Date(at).getUTCHours();
const comment = (from: number, wide: number, account = 'a', post = 'p'): SeenComment => ({
  at: { from: day + from * hour, to: day + (from + wide) * hour },
  account,
  post,
});

it('counts comments by the hour, those that lie in two hours in parts', () => {
  const { hours, n } = audienceClock([comment(9.2, 0.1), comment(9.75, 0.5), comment(23.5, 1)], utc);
  expect(n).toBe(3);
  expect(hours[9]).toBeCloseTo(1.5, 2);
  expect(hours[10]).toBeCloseTo(0.5, 2);
  expect(hours[23]).toBeCloseTo(0.5, 2);
  expect(hours[0]).toBeCloseTo(0.5, 2);
  expect(hours.reduce((sum, each) => sum + each)).toBeCloseTo(3, 6);
});

it('leaves out what tells no hour, and says how many were seen, of whom and under what', () => {
  const vague = comment(3, 20);
  const clock = audienceClock([comment(8, 0), comment(8, 0, 'b'), vague, { ...vague, at: undefined }], utc);
  expect(clock).toMatchObject({ n: 2, seen: 4, accounts: 2, posts: 1 });
  expect(clock.hours[8]).toBe(2);
});

it('goes by the clock that it is given, off by half an hour too', () => {
  const inDelhi = (at: number): number => utc(at + 5.5 * hour);
  const { hours } = audienceClock([comment(8.25, 0.5)], inDelhi);
  expect([hours[13], hours[14]].map((each) => Math.round((each ?? 0) * 100))).toEqual([50, 50]);
  expect(audienceClock([], utc).hours).toHaveLength(24);
});
