import { expect, it } from 'vitest';
import { learnVoice } from './learn-voice.ts';

const posts = (n: number, text: string): string[] => Array.from({ length: n }, () => text);

it('says nothing but how many there are of fewer than five texts', () => {
  expect(learnVoice(posts(4, 'We are here, and it is good.'))).toEqual({ n: 4 });
});

it('proposes medians of emoji and exclamation marks, rounded up, and the person of most', () => {
  const texts = [
    ...posts(3, 'We are glad that it is our turn! 🎉🎉'),
    ...posts(2, 'We are here and it is good.'),
    'I am here and it is good.',
  ];
  expect(learnVoice(texts)).toEqual({
    n: 6,
    // 2 2 2 0 0 0, and 1 1 1 0 0 0: the middle of both is between two texts.
    emoji: { most: 1, n: 6 },
    exclamations: { most: 1, n: 6 },
    person: { as: 'we', share: 5 / 6, n: 6 },
  });
});

it('proposes no person where texts differ, and none that is not known', () => {
  const mixed = [...posts(3, 'We are here and it is good.'), ...posts(3, 'I am here and it is good.')];
  expect(learnVoice(mixed).person).toEqual({ as: 'any', share: 0.5, n: 6 });
  expect(learnVoice(posts(9, 'The tap is new and it is good.')).person).toBeUndefined();
});

it('has quartiles of the reading ease, of longer texts only', () => {
  const easy = 'The cat sat on the mat. '.repeat(5);
  const hard =
    'Organisational transformation necessitates comprehensive interdepartmental collaboration and is the future. '.repeat(
      3,
    );
  const { ease } = learnVoice([...posts(4, easy), hard, 'Short and it is good.']);
  expect(ease).toEqual({ least: 100, median: 100, most: 100, n: 5 });
  expect(learnVoice([...posts(2, easy), ...posts(3, hard)]).ease).toEqual({ least: 0, median: 0, most: 100, n: 5 });
});

it('reads one language where one is named', () => {
  const texts = [
    ...posts(6, 'Wir sind da und das ist nicht neu für uns! 🎉'),
    ...posts(5, 'It is good and we are here.'),
  ];
  expect(learnVoice(texts, 'de')).toMatchObject({ n: 6, emoji: { most: 1 }, person: { as: 'we' } });
  expect(learnVoice(texts, 'en')).toMatchObject({ n: 5, emoji: { most: 0 } });
});
