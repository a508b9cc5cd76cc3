import { describe, expect, it } from 'vitest';
import { insertAt, namesFor, triggerAt } from './suggest.ts';

const at = (text: string) => triggerAt(text, text.length);

describe('what is being typed', () => {
  it.each([
    ['@', 'person', ''],
    ['Ask @ma', 'person', 'ma'],
    ['Ask (@Mara Li', 'person', 'Mara Li'],
    ['#', 'topic', ''],
    ['on #hotel-gr', 'topic', 'hotel-gr'],
    ['a\n#größe', 'topic', 'größe'],
  ])('%j is a beginning', (text, kind, typed) => {
    expect(at(text)).toMatchObject({ kind, typed, from: text.length - typed.length - 1 });
  });

  it.each(['', 'mail a@b', 'https://a/#b', '@ma ', '@a b c', '&#3', '@[Mara](person:p1)', '#refill '])(
    '%j is none',
    (text) => {
      expect(at(text)).toBeUndefined();
    },
  );

  it('is found at the caret, not at the end', () => {
    expect(triggerAt('Ask @ma today', 7)).toEqual({ kind: 'person', typed: 'ma', from: 4 });
    expect(triggerAt('Ask @ma today or so', 19)).toBeUndefined();
  });
});

it('what was begun is replaced, with one space after it', () => {
  const trigger = { kind: 'topic', typed: 're', from: 3 } as const;
  expect(insertAt('On #re today', 6, trigger, '#refill')).toEqual({ text: 'On #refill today', caret: 10 });
  expect(insertAt('On #re', 6, trigger, '#refill')).toEqual({ text: 'On #refill ', caret: 11 });
});

it('names are offered by the beginnings of their words', () => {
  const names = ['Bo Mara', 'Mara Lindqvist', 'Tamara', 'Márton'];
  const offered = (typed: string, most = 9) => namesFor(typed, names, (name) => name, most);
  expect(offered('mar')).toEqual(['Mara Lindqvist', 'Márton', 'Bo Mara']);
  expect(offered('mar', 1)).toEqual(['Mara Lindqvist']);
  expect(offered('')).toHaveLength(4);
});
