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
