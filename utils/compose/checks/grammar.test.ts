import { expect, it } from 'vitest';
import { grammar } from './grammar.ts';

const said = (kind: string, text = 'He have it', word = 'have', change = 'has') => {
  const start = text.lastIndexOf(word);
  const lint = {
    rule: 'R',
    kind,
    span: { start, end: start + word.length },
    message: 'The verb must agree.',
    change,
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

it('leaves abbreviations as they are, and words twice in a row to the check that knows them', () => {
  expect(said('WordChoice', 'The WHO and the ILO met', 'ILO', 'IMO')).toEqual([]);
  expect(said('Grammar', 'What it is is simple', ' is', '')).toEqual([]);
  expect(said('Grammar', 'What it is was simple', ' was', '')).toHaveLength(1);
});
