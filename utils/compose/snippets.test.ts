import { describe, expect, it } from 'vitest';
import { filled, findSnippets, type SnippetEntry, snippetQueryAt } from './snippets.ts';

const snippet = (title: string, text = 'text', uses = 0): SnippetEntry => ({ id: title, title, text, uses });
const titles = (snippets: readonly SnippetEntry[], words: string): readonly string[] =>
  findSnippets(snippets, words).map(({ snippet: { title } }) => title);

describe('snippetQueryAt', () => {
  it.each([
    [';;', 2, { start: 0, end: 2, words: '' }],
    ['see ;;hot', 9, { start: 4, end: 9, words: 'hot' }],
    ['see ;;hotel and', 9, { start: 4, end: 9, words: 'hot' }],
    ['line\n;;éé-1', 11, { start: 5, end: 11, words: 'éé-1' }],
    ['word;;hot', 9, { start: 4, end: 9, words: 'hot' }],
  ])('finds it in %j at %i', (text, caret, query) => {
    expect(snippetQueryAt(text, caret)).toEqual(query);
  });

  it.each([
    [';hot', 4],
    [';;;hot', 6],
    [';;hot ', 6],
    [';;hot', 1],
    [';;hot.', 6],
    ['', 0],
    [`;;${'a'.repeat(41)}`, 43],
  ])('finds nothing in %j at %i', (text, caret) => {
    expect(snippetQueryAt(text, caret)).toBeUndefined();
  });
});

describe('findSnippets', () => {
  const all = [
    snippet('Photel', 'x', 9),
    snippet('Case', 'two lines about a hotel', 9),
    snippet('Hotel case', 'x', 1),
    snippet('The hotels', 'x', 4),
    snippet('Winter', 'x', 20),
  ];

  it('puts words of the title first, equals as they come', () => {
    expect(titles(all, 'hot')).toEqual(['Hotel case', 'The hotels', 'Photel', 'Case']);
  });

  it('gives the first ones without words', () => {
    expect(titles(all, '')).toEqual(['Photel', 'Case', 'Hotel case', 'The hotels', 'Winter']);
    expect(
      titles(
        Array.from({ length: 20 }, (_, index) => snippet(`n${index}`)),
        '',
      ),
    ).toHaveLength(6);
  });

  it('says where the words stand, whatever their case', () => {
    expect(findSnippets([snippet('Große CAFÉ-Runde')], 'café')[0]?.inTitle).toEqual({ start: 6, end: 10 });
    expect(findSnippets([snippet('Case', 'a hotel')], 'hotel')[0]?.inTitle).toBeUndefined();
  });

  it('finds nothing where nothing is', () => {
    expect(titles(all, 'zebra')).toEqual([]);
    expect(titles([], '')).toEqual([]);
  });
});

describe('filled', () => {
  it('puts in what is known and leaves the rest to be seen', () => {
    const text = 'Hi {name} of {company}, {name}: {first line} {other}';
    expect(filled(text, { name: 'Ada', 'first line': '$& it' })).toBe('Hi Ada of {company}, Ada: $& it {other}');
    expect(filled(text, {})).toBe(text);
    expect(filled(text, { name: '' })).toBe(text);
  });
});
