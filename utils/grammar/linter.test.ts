import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { furtherPosts } from '../../tests/samples/further-posts.ts';
import { ordinaryPosts } from '../../tests/samples/ordinary-posts.ts';
import { grammar } from '../compose/checks/grammar.ts';
import { spelling } from '../compose/checks/spelling.ts';
import { createEnglishLinter } from './linter.ts';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'node_modules/harper.js/dist/harper_wasm_slim_bg.wasm');
const linter = createEnglishLinter(pathToFileURL(file).href);

const found = async (text: string, known: readonly string[] = []) => {
  const english = { lints: await linter.lint(text, 'american'), known: new Set(known) };
  const context = { network: 'x', purpose: 'post', english } as const;
  return [...spelling.run({ text }, context), ...grammar.run({ text }, context)].map(({ reason, span, change }) => [
    reason,
    text.slice(span?.start, span?.end),
    change?.text,
  ]);
};

describe('the grammar pack', { timeout: 60_000 }, () => {
  it('finds a slip and says what would stand there, as plain text', async () => {
    const text = 'We should of went to teh market.';
    const lints = await linter.lint(text, 'american');
    expect(lints.map(({ span, change }) => [text.slice(span.start, span.end), change])).toEqual(
      expect.arrayContaining([
        ['should of', 'should have'],
        ['teh', 'the'],
      ]),
    );
    expect(lints.find(({ rule }) => rule === 'ModalOf')?.message).toBe('Use “have” rather than “of” here.');
  });

  it.each([
    ['pairs of units', '🚀 '],
    ['a family joined into one sign', '👨‍👩‍👧‍👦👩‍🚀 '],
    ['a flag and a colour of skin', '🇩🇪👍🏽 '],
    ['letters of mathematics', '𝐁𝐨𝐥𝐝 words. '],
    ['a sign that is joined to a letter', 'cafe\u0301. '],
    ['two systems of line ends', 'One.\r\n\r\nTwo.\n'],
  ])('counts in units of the text after %s', async (_what, before) => {
    const text = `${before}This is a tset. ${before}And a secnd one of it 🎨.`;
    const lints = (await linter.lint(text, 'american')).filter(({ message }) => /tset|secnd/.test(message));
    expect(lints.map(({ span }) => span)).toEqual(
      ['tset', 'secnd'].map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
    );
  });

  it('follows the dialect, there and back', async () => {
    const says = async (dialect: 'american' | 'british') =>
      (await linter.lint('The colour of it is nice.', dialect)).map(({ kind }) => kind);
    expect(await says('american')).toContain('Spelling');
    expect(await says('british')).toEqual([]);
    expect(await says('american')).toContain('Spelling');
  });

  it('leaves names, tags, links, numbers and abbreviations alone', async () => {
    const text =
      'I met Krzysztof and Krzysztof’s team at @johnsmyth #socialsellng (see https://foo.bar/tset): v2 of the ESA plan at R&D.';
    expect(await found(text)).toEqual([]);
  });

  it('takes words that are known for right, also as a possessive', async () => {
    const text = 'the lindqvist plan is good. lindqvist’s plan is here.';
    expect((await found(text)).map(([, word]) => word)).toContain('lindqvist');
    expect(await found(text, ['lindqvist'])).toEqual([]);
  });

  it.each(
    [...ordinaryPosts, ...furtherPosts]
      .filter(({ language }) => language === 'en')
      .map(({ text }) => [text.slice(0, 40), text]),
  )('has nothing to say of %s', async (_start, text) => {
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['I has an apple.', ['grammar.rule', 'has', 'have']],
    ['Its a nice day and i like it.', ['grammar.rule', 'Its', 'It’s']],
    ['It was allready good for you.', ['spelling.word', 'allready', 'already']],
    ['Teh end of it was good for us.', ['spelling.word', 'Teh', 'The']],
  ])('speaks of “%s”', async (text, expected) => {
    const all = (await found(text)).map(([reason, word, change]) => [reason, word, change?.replace("'", '’')]);
    expect(all).toContainEqual(expected);
  });
});
