import { describe, expect, it } from 'vitest';
import { spelling } from './spelling.ts';

const said = (
  text: string,
  word: string,
  more: { kind?: string; change?: string; known?: string[]; from?: number } = {},
) => {
  const start = text.indexOf(word, more.from ?? 0);
  const lint = {
    rule: 'SpellCheck',
    kind: more.kind ?? 'Spelling',
    span: { start, end: start + word.length },
    message: 'Did you mean this?',
    ...(more.change ? { change: more.change } : {}),
  };
  const english = { lints: [lint], known: new Set(more.known ?? []) };
  return spelling.run({ text }, { network: 'x', purpose: 'post', english });
};

describe('spelling', () => {
  it('is silent without the pack', () => {
    expect(spelling.run({ text: 'A tset.' }, { network: 'x', purpose: 'post' })).toEqual([]);
  });

  it('says the word, the reason and the one change', () => {
    expect(said('A 🚀 tset.', 'tset', { change: 'test' })).toEqual([
      {
        span: { start: 5, end: 9 },
        reason: 'spelling.word',
        args: ['tset', 'Did you mean this?'],
        change: { span: { start: 5, end: 9 }, text: 'test' },
      },
    ]);
  });

  it.each([
    ['a tag', 'All about #tset here', 'tset'],
    ['a handle', 'Thanks to @tset for it', 'tset'],
    ['a link', 'See https://tset.example/a', 'tset'],
    ['an address of mail', 'Write to tset@kiln.example', 'tset'],
    ['an abbreviation', 'The TSET is here', 'TSET'],
    ['a word with a number', 'The v2 is here', 'v2'],
    ['a name with a capital inside', 'The LinkTset is here', 'LinkTset'],
    ['two letters', 'A te here', 'te'],
    ['a part of a word with other letters', 'a cafe\u0301tset here', 'tset'],
    ['a part of an abbreviation', 'at Tset&Co here', 'Tset'],
    ['a part of a host', 'The docs are at docs.tset.example now', 'tset'],
    ['an abbreviation with a full stop', 'Open (incl. Sunday)', 'incl'],
    ['a word that is drawn out', 'We are sooooo happy', 'sooooo'],
    [
      'a very long one without another',
      'It is pneumonoultramicroscopicsilicovolcanoconiosis',
      'pneumonoultramicroscopicsilicovolcanoconiosis',
    ],
    ['a name inside a sentence', 'We met Tset today', 'Tset'],
    ['the same name at the beginning', 'Tset came. We met Tset today', 'Tset'],
  ])('leaves %s alone', (_what, text, word) => {
    expect(said(text, word)).toEqual([]);
  });

  it.each([
    ['the first word of a text', 'Tset it is', 'Tset'],
    ['the first word of a line', 'One.\nTset it is', 'Tset'],
    ['a small word', 'It is a tset', 'tset'],
    ['the word before a quote', 'It is a “tset”', 'tset'],
  ])('speaks of %s', (_what, text, word) => {
    expect(said(text, word)).toHaveLength(1);
  });

  it('takes known words for right', () => {
    expect(said('the tset is here', 'tset', { known: ['tset'] })).toEqual([]);
    expect(said('the tset’s end', 'tset’s', { known: ['tset'] })).toEqual([]);
  });

  it('leaves what is no spelling to the other check', () => {
    expect(said('He have it', 'have', { kind: 'Agreement' })).toEqual([]);
  });
});
