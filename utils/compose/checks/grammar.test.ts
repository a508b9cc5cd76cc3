import { expect, it } from 'vitest';
import { grammar } from './grammar.ts';

const said = (kind: string, text = 'He have it', word = 'have') => {
  const start = text.indexOf(word);
  const lint = {
    rule: 'R',
    kind,
    span: { start, end: start + word.length },
    message: 'The verb must agree.',
    change: 'has',
  };
  return grammar.run({ text }, { network: 'x', purpose: 'post', english: { lints: [lint], known: new Set() } });
};

it('says what the pack says of right and wrong, and nothing of taste', () => {
  expect(said('Agreement')).toEqual([
    {
      span: { start: 3, end: 7 },
      reason: 'grammar.rule',
      args: ['have', 'The verb must agree.'],
      change: { span: { start: 3, end: 7 }, text: 'has' },
    },
  ]);
  for (const kind of ['Style', 'Readability', 'Enhancement', 'Repetition', 'Spelling', 'Formatting'])
    expect(said(kind)).toEqual([]);
});

it('is silent without the pack, and in links', () => {
  expect(grammar.run({ text: 'He have it' }, { network: 'x', purpose: 'post' })).toEqual([]);
  expect(said('Agreement', 'See https://a.example/have now')).toEqual([]);
});
