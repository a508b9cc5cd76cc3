import { describe, expect, it } from 'vitest';
import { countOf, reactionsOf } from './counts.ts';

const exactly = (value: number) => ({ from: value, to: value });

describe('reactionsOf', () => {
  it.each([
    ['10 reactions', 'en', 10],
    ['1 reaction', 'en', 1],
    ['1,107', 'en', 1107],
    ['3.372 reações', 'pt', 3372],
    ['Otto Berg and 29 others reacted', 'en', 30],
    ['Otto Berg and 1 other', 'en', 2],
    ['Otto Berg and 1,264 others', 'en', 1265],
    ['Otto Berg und 1.264 weitere Personen', 'de', 1265],
    ['João Mar e mais 52 pessoas', 'pt', 53],
    ['Studio 54 and 29 others', 'en', 30],
    ['Anna and 29 others', 'en', 30],
    ['김철수님 외 29명', 'ko', 30],
    ['リアクション: 59', 'ja', 59],
    ['Reacties: 59', 'nl', 59],
    ['59 tepki', 'tr', 59],
    ['٥٩ تفاعلًا', 'ar', 59],
    ['أوتو برغ و29 آخرون', 'ar', 30],
    ['山田太郎さん、他29人', 'ja', 30],
  ])('%s', (text, locale, expected) => expect(reactionsOf(text, locale)).toEqual(exactly(expected)));

  it('keeps what a shortened number can stand for', () => {
    expect(reactionsOf('Otto Berg and 1.2K others', 'en')).toMatchObject({ from: 1151, to: 1300 });
  });

  it('leaves open what one word before a number is: a name, or the word for reactions', () => {
    expect(reactionsOf('반응 59개', 'ko')).toEqual({ from: 59, to: 60, shown: '반응 59개' });
    expect(reactionsOf('リアクション59件', 'ja')).toEqual({ from: 59, to: 60, shown: 'リアクション59件' });
  });

  it('allows for each comma to stand between two names, or within one', () => {
    expect(reactionsOf('Otto Berg, Ana Rio and 27 others', 'en')).toMatchObject({ from: 28, to: 29 });
    expect(reactionsOf('张三、李四和其他27人', 'zh')).toMatchObject({ from: 28, to: 29 });
    expect(reactionsOf('Otto Berg, Reaktionen: 27', 'de')).toEqual(exactly(27));
  });

  it('does not know how many where a name begins with a number', () => {
    expect(reactionsOf('24 Hours and 29 others', 'en')).toBeUndefined();
    expect(reactionsOf('3M and 29 others', 'en')).toBeUndefined();
  });

  it('takes names without a number for one or two, and for more where there are commas', () => {
    expect(reactionsOf('Otto Berg', 'en')).toEqual({ from: 1, to: 2 });
    expect(reactionsOf('Otto Berg and Ana Rio', 'en')).toEqual({ from: 1, to: 2 });
    expect(reactionsOf('Otto Berg, Ana Rio und Lina Ferro', 'de')).toEqual({ from: 1, to: 3 });
    expect(reactionsOf('', 'en')).toBeUndefined();
  });
});

describe('countOf', () => {
  it.each([
    ['15 comments', 'en', exactly(15)],
    ['1 compartilhamento', 'pt', exactly(1)],
    ['コメント29件', 'ja', exactly(29)],
    ['24', 'en', exactly(24)],
    ['1 167', 'fr', exactly(1167)],
    ['٣١٧', 'ar', exactly(317)],
    ['Comment', 'en', undefined],
    ['\u200b', 'en', undefined],
    ['', 'en', undefined],
    ['2 of 3 comments', 'en', undefined],
  ])('%s', (text, locale, expected) => expect(countOf(text, locale)).toEqual(expected));
});

it('allows for numbers that were cut and for such that were rounded', () =>
  expect(countOf('1.2K', 'en')).toMatchObject({ from: 1150, to: 1299 }));
