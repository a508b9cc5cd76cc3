import { expect, it, vi } from 'vitest';
import { checks } from './index.ts';
import { checkIds, checkOf, reasonsOf } from './reasons.ts';
import { runChecks } from './run.ts';

const context = { network: 'linkedin', purpose: 'post' } as const;
const text = 'We went to to the market, and (it was good for you. 🎉🎉🎉🎉';

it('gives what every check found, in one order, without those that are muted', async () => {
  const reasons = async (muted: readonly string[]) =>
    (await runChecks({ text }, context, { muted })).map(({ reason }) => reason);
  expect(await reasons([])).toEqual(['doubledWords.word', 'quotes.unclosed', 'emojiRuns.run']);
  expect(await reasons(['quotes', 'gone'])).toEqual(['doubledWords.word', 'emojiRuns.run']);
});

it('has nothing to say of nothing', async () => {
  expect(await runChecks({ text: ' \n' }, context)).toEqual([]);
});

it('lets others have a turn, and ends when nobody waits', async () => {
  const life = new AbortController();
  const clock = vi.spyOn(performance, 'now');
  let now = 0;
  clock.mockImplementation(() => (now += 20));
  const pause = vi.fn(async () => undefined);
  await runChecks({ text }, context, { pause });
  expect(pause.mock.calls.length).toBeGreaterThan(5);
  life.abort();
  expect(await runChecks({ text }, context, { signal: life.signal })).toEqual([]);
  clock.mockRestore();
});

it('has every check under its own id, and every reason under one check', () => {
  expect(Object.keys(checks)).toEqual(checkIds);
  for (const id of checkIds) {
    expect(checks[id].id).toBe(id);
    for (const reason of reasonsOf[id]) expect(checkOf(`${id}.${reason}` as never)).toBe(id);
  }
});

// What goes back over such a text again and again does not come to an end before the runner's own limit.
it.each([
  'a '.repeat(12_000),
  '('.repeat(3000),
  '#a'.repeat(6000),
  '“'.repeat(3000),
  'A B '.repeat(5000),
  'https://a.com/?'.repeat(1500),
  '@a.'.repeat(6000),
  '🎉'.repeat(5000),
])('comes to an end on a hostile text, with places that are in it: %.12s', async (hostile) => {
  const found = await runChecks({ text: hostile }, { network: 'facebook', purpose: 'post', fold: 200 });
  const ends = found.flatMap(({ span, change }) => [span, change?.span].flatMap((each) => each?.end ?? []));
  expect(Math.max(0, ...ends)).toBeLessThanOrEqual(hostile.length);
});
