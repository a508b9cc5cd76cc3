import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

const without = (kind: 'added' | 'removed', before: string, after: string): string =>
  wordDiff(before, after)
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('what would change', () => {
  it.each([
    ['', ''],
    ['', 'All new\nhere'],
    ['All gone', ''],
    ['The same', 'The same'],
    ['We fired the kiln at dawn.', 'At dawn we fired our kiln.'],
    ['a  b\n\nc', 'a b\nc '],
    ['私は猫が好きです。', '私は犬が好きです。'],
    ['👩🏽‍🚀 ok', '👩🏽‍🚀👍 ok'],
    ['<b>x</b>', '<i>x</i>'],
  ])('%j becomes %j: both texts can be read off it', (before, after) => {
    expect(without('added', before, after)).toBe(before);
    expect(without('removed', before, after)).toBe(after);
  });

  it('is told in words, and in runs of them', () => {
    expect(wordDiff('We fired the kiln at dawn.', 'We lit the kiln at dawn.')).toEqual([
      { kind: 'same', text: 'We ' },
      { kind: 'removed', text: 'fired' },
      { kind: 'added', text: 'lit' },
      { kind: 'same', text: ' the kiln at dawn.' },
    ]);
    expect(
      wordDiff('We fired the kiln at dawn, and it took nine hours.', 'Nine hours of fire, and one blue bowl.'),
    ).toEqual([
      { kind: 'removed', text: 'We fired the kiln at dawn' },
      { kind: 'added', text: 'Nine hours of fire' },
      { kind: 'same', text: ', and ' },
      { kind: 'removed', text: 'it took nine hours' },
      { kind: 'added', text: 'one blue bowl' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordDiff('One two three.', 'Un deux trois.')).toEqual([
      { kind: 'removed', text: 'One two three' },
      { kind: 'added', text: 'Un deux trois' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('knows words where no spaces stand between them', () => {
    expect(wordDiff('私は猫が好きです。', '私は犬が好きです。')).toContainEqual({ kind: 'added', text: '犬' });
  });
});
