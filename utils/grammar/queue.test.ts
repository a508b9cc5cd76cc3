import { expect, it } from 'vitest';
import type { EnglishAnswer, EnglishQuestion } from '../model/english.ts';
import { createEnglishQueue } from './queue.ts';

const american = (text: string): EnglishQuestion => ({ text, dialect: 'american' });

function setUp() {
  const asked: { readonly text: string; readonly resolve: (answer: EnglishAnswer) => void }[] = [];
  const queue = createEnglishQueue(
    ({ text }) => new Promise<EnglishAnswer>((resolve) => void asked.push({ text, resolve })),
  );
  return { asked, queue };
}

it('asks one at a time, and of each place the newest alone', async () => {
  const { asked, queue } = setUp();
  const [a, b, c] = ['a', 'b', 'c'].map((text) => queue.ask('1', american(text)));
  const other = queue.ask('2', american('d'));
  expect(asked.map(({ text }) => text)).toEqual(['a']);
  expect(await b).toBeUndefined();
  for (const answered of ['a', 'c', 'd']) {
    const now = asked.at(-1);
    expect(now?.text).toBe(answered);
    now?.resolve({ lints: [] });
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(await Promise.all([a, c, other])).toEqual([{ lints: [] }, { lints: [] }, { lints: [] }]);
});

it('answers for the same text at once, and with a question that is on its way', async () => {
  const { asked, queue } = setUp();
  const [one, two] = [queue.ask('1', american('a')), queue.ask('1', american('a'))];
  asked[0]?.resolve({ lints: [] });
  expect(await Promise.all([one, two])).toEqual([{ lints: [] }, { lints: [] }]);
  expect(await queue.ask('1', american('a'))).toEqual({ lints: [] });
  void queue.ask('1', { ...american('a'), dialect: 'british' });
  expect(asked).toHaveLength(2);
});

it('asks again after trouble', async () => {
  const { asked, queue } = setUp();
  const first = queue.ask('1', american('a'));
  asked[0]?.resolve({ trouble: 'died' });
  expect(await first).toEqual({ trouble: 'died' });
  const again = queue.ask('1', american('a'));
  await new Promise((resolve) => setTimeout(resolve));
  asked[1]?.resolve({ lints: [] });
  expect(await again).toEqual({ lints: [] });
});
