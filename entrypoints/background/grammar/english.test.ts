import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../../utils/db/open.ts';
import type { EnglishAnswer, EnglishQuestion } from '../../../utils/model/english.ts';
import { englishTrouble } from '../../../utils/settings/grammar.ts';
import { grammarDialect, grammarOn, grammarWords, mutedChecks } from '../../../utils/settings/items.ts';
import type { checkDraft } from '../checking.ts';

type Host = (question: EnglishQuestion) => Promise<EnglishAnswer>;
const host = vi.fn<Host>();
vi.mock('./hosts.ts', () => ({ openHost: () => (question: EnglishQuestion) => host(question) }));

const text = 'We have a tset and this is for mara and for you. 🚀';
const at = (word: string, kind = 'Spelling', change?: string) => ({
  rule: 'SpellCheck',
  kind,
  span: { start: text.indexOf(word), end: text.indexOf(word) + word.length },
  message: `About ${word}.`,
  ...(change ? { change } : {}),
});
const lints = [at('tset', 'Spelling', 'test'), at('mara'), at('have', 'Agreement', 'has'), at('this', 'Style')];

// A new queue each time: it holds the last answer.
const setUp = async () => {
  vi.resetModules();
  const { learnWord, tryEnglish } = await import('./english.ts');
  const { checkDraft: check } = await import('../checking.ts');
  const ask = (more: object = {}): ReturnType<typeof checkDraft> =>
    check({ network: 'linkedin', purpose: 'post', text, ...more }, { tabId: 1 });
  return { ask, learnWord, tryEnglish };
};
const checksIn = ({ found }: Awaited<ReturnType<typeof checkDraft>>) =>
  found.map(({ check, span, change }) => [check, text.slice(span?.start, span?.end), change?.text]);

beforeEach(async () => {
  host.mockReset().mockResolvedValue({ lints });
  await grammarOn.setValue(true);
  await grammarDialect.setValue('british');
});
afterEach(async () => {
  await Promise.all([mutedChecks.removeValue(), grammarWords.removeValue(), englishTrouble.removeValue()]);
  await deleteWorkspaceData('main');
});

it('joins what the pack says to the findings, each check muted by itself', async () => {
  const { ask } = await setUp();
  expect(checksIn(await ask())).toEqual([
    ['spelling', 'tset', 'test'],
    ['spelling', 'mara', undefined],
    ['grammar', 'have', 'has'],
  ]);
  expect(host).toHaveBeenCalledExactlyOnceWith({ text, dialect: 'british' });
  await mutedChecks.setValue({ main: ['spelling'] });
  expect(checksIn(await ask()).map(([check]) => check)).toEqual(['grammar']);
});

it('asks nothing while it is off, while both are muted, and about other languages', async () => {
  const { ask } = await setUp();
  await ask({ text: 'Das ist nicht die Antwort, und sie ist auch nicht kurz.' });
  await mutedChecks.setValue({ main: ['grammar', 'spelling'] });
  await ask();
  await mutedChecks.removeValue();
  await grammarOn.setValue(false);
  expect((await ask()).found).toEqual([]);
  expect(host).not.toHaveBeenCalled();
});

it('knows the names of people, and the words that were added', async () => {
  const { ask, learnWord } = await setUp();
  const db = await openWorkspace('main');
  await db.people.put({ id: 'a', name: 'Mara Lindqvist', tags: [], createdAt: 1, updatedAt: 1 });
  expect(checksIn(await ask()).map(([, word]) => word)).toEqual(['tset', 'have']);
  await learnWord('main', 'Tset’s');
  await learnWord('main', 'tset');
  expect(await grammarWords.getValue()).toEqual({ main: ['tset'] });
  expect(checksIn(await ask()).map(([, word]) => word)).toEqual(['have']);
});

it('does not wait for a pack that is not ready: the rest comes when it is asked for', async () => {
  const { ask } = await setUp();
  let answer: (answer: EnglishAnswer) => void = () => undefined;
  host.mockReturnValue(new Promise<EnglishAnswer>((resolve) => (answer = resolve)));
  const first = await ask({ text: `${text} to to` });
  expect(first).toMatchObject({ found: [{ check: 'doubledWords' }], isPart: true });
  const rest = ask({ text: `${text} to to`, waits: true });
  answer({ lints });
  expect(await rest).not.toHaveProperty('isPart');
  expect((await rest).found.map(({ check }) => check)).toEqual(['doubledWords', 'spelling', 'spelling', 'grammar']);
});

it('says on the settings page what is wrong, and leaves a pack alone for a while that did not answer', async () => {
  const { ask, tryEnglish } = await setUp();
  host.mockResolvedValueOnce({ trouble: 'refused' });
  expect(await ask()).toEqual({ found: [], at: undefined, body: [] });
  expect(await englishTrouble.getValue()).toBe('refused');
  await ask();
  expect(host).toHaveBeenCalledOnce();
  expect(await tryEnglish()).toEqual({ trouble: null });
  expect(await englishTrouble.getValue()).toBeNull();
  expect((await ask()).found).toHaveLength(3);
});
