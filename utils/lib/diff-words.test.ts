import { describe, expect, it } from 'vitest';
import { wordDiff } from './diff-words.ts';

const said = (before: string, after: string): string =>
  wordDiff(before, after)
    .pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');
const solid = (text: string): string => text.replace(/\s+/g, '');

describe('what differs between two texts', () => {
  it('is shown by words, in any script', () => {
    expect(said('Refills drop by 18 %.', 'Refills drop by a fifth.')).toBe('Refills drop by [-18 %-][+a fifth+].');
    expect(said('Вода холодная зимой', 'Вода холодная летом')).toBe('Вода холодная [-зимой-][+летом+]');
    expect(said('水が冷たい', '水が温かい')).toMatch(/^水が\[-.+-\]\[\+.+\+\]/);
    expect(said('', 'New')).toBe('[+New+]');
    expect(said('Same', 'Same')).toBe('Same');
  });

  it('says how many places differ, and when it is white space alone', () => {
    expect(wordDiff('One two three four', 'One 2 three 4')).toMatchObject({ places: 2, isSpaceOnly: false });
    expect(wordDiff('One two', 'One\n\ntwo')).toMatchObject({ places: 0, isSpaceOnly: true });
    expect(wordDiff('One two', 'One two')).toMatchObject({ places: 0, isSpaceOnly: false });
  });

  it('leaves out no letter of either', () => {
    const words = 'water cold winter 👩‍👩‍👧‍👦 #refill 水が冷たい . , \n \n\n https://tidewell.example/a'.split(' ');
    for (let seed = 1; seed <= 60; seed += 1) {
      const textOf = (step: number): string =>
        Array.from({ length: 30 }, (_, at) => words[(at * step * seed + (at % 7) * seed) % words.length]).join(' ');
      const [before, after] = [textOf(3), textOf(5)];
      const { pieces } = wordDiff(before, after);
      const of = (not: string): string =>
        solid(pieces.flatMap(({ kind, text }) => (kind === not ? [] : text)).join(''));
      expect(of('new')).toBe(solid(before));
      expect(of('gone')).toBe(solid(after));
    }
  });
});

const without = (kind: 'new' | 'gone', before: string, after: string): string =>
  wordDiff(before, after)
    .pieces.filter((part) => part.kind !== kind)
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
    expect(without('new', before, after)).toBe(before);
    expect(without('gone', before, after)).toBe(after);
  });

  it('is told in words, and in runs of them', () => {
    expect(wordDiff('We fired the kiln at dawn.', 'We lit the kiln at dawn.').pieces).toEqual([
      { kind: 'same', text: 'We ' },
      { kind: 'gone', text: 'fired' },
      { kind: 'new', text: 'lit' },
      { kind: 'same', text: ' the kiln at dawn.' },
    ]);
    expect(
      wordDiff('We fired the kiln at dawn, and it took nine hours.', 'Nine hours of fire, and one blue bowl.').pieces,
    ).toEqual([
      { kind: 'gone', text: 'We fired the kiln at dawn' },
      { kind: 'new', text: 'Nine hours of fire' },
      { kind: 'same', text: ', and ' },
      { kind: 'gone', text: 'it took nine hours' },
      { kind: 'new', text: 'one blue bowl' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordDiff('One two three.', 'Un deux trois.').pieces).toEqual([
      { kind: 'gone', text: 'One two three' },
      { kind: 'new', text: 'Un deux trois' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('knows words where no spaces stand between them', () => {
    expect(wordDiff('私は猫が好きです。', '私は犬が好きです。').pieces).toContainEqual({ kind: 'new', text: '犬' });
  });
});
