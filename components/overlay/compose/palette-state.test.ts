import { beforeEach, describe, expect, it } from 'vitest';
import type { Span } from '../../../utils/compose/draft.ts';
import type { Choice } from './choices.ts';
import { createPalette, type PaletteState } from './palette-state.ts';

const choice = (key: string): Choice => ({ key, title: key, text: `text of ${key}`, snippetId: key });
const all = [choice('hotel'), choice('hospital'), choice('greeting')];

let text: string;
let chosen: [string, Span | 'caret'][];
let palette: PaletteState;

const type = (next: string): void => {
  text = next;
  palette.follow(next, { start: next.length, end: next.length });
};

beforeEach(() => {
  text = '';
  chosen = [];
  palette = createPalette({
    choicesFor: (words) => all.filter(({ title }) => title.includes(words)),
    readNow: () => ({ text, selection: { start: text.length, end: text.length } }),
    onChange: () => undefined,
    onChoose: ({ key }, target) => chosen.push([key, target]),
  });
});

describe('the palette', () => {
  it('opens and narrows while typing, and puts the choice in place of what was typed', () => {
    type('see ;;');
    expect(palette.open?.choices).toHaveLength(3);
    type('see ;;ho');
    expect(palette.open?.choices.map(({ key }) => key)).toEqual(['hotel', 'hospital']);
    expect(palette.takeKey('ArrowDown')).toBe(true);
    expect(palette.takeKey('Enter')).toBe(true);
    expect(chosen).toEqual([['hospital', { start: 4, end: 8 }]]);
    expect(palette.open).toBeUndefined();
  });

  it('shows the text of what is chosen on Tab, also of the next one, until Tab is pressed again', () => {
    type(';;');
    expect(palette.open?.isPreview).toBeFalsy();
    expect(palette.takeKey('Tab')).toBe(true);
    palette.takeKey('ArrowDown');
    type(';;h');
    expect(palette.open?.isPreview).toBe(true);
    palette.takeKey('Tab');
    expect(palette.open?.isPreview).toBe(false);
    palette.close();
    expect(palette.takeKey('Tab')).toBe(false);
  });

  it('goes round at both ends and begins anew when the words change', () => {
    type(';;');
    palette.takeKey('ArrowUp');
    expect(palette.open?.chosen).toBe(2);
    palette.takeKey('ArrowDown');
    expect(palette.open?.chosen).toBe(0);
    palette.takeKey('ArrowDown');
    type(';;h');
    expect(palette.open?.chosen).toBe(0);
  });

  it('reads once more on Enter: the last letters may not have been seen', () => {
    type(';;h');
    text = ';;hosp';
    palette.takeKey('Enter');
    expect(chosen).toEqual([['hospital', { start: 0, end: 6 }]]);
  });

  it('reads once more on arrows and Tab: what is chosen stays so when the typing has its rest', () => {
    type(';;h');
    text = ';;ho';
    palette.takeKey('ArrowDown');
    palette.takeKey('Tab');
    type(';;ho');
    expect(palette.open).toMatchObject({ chosen: 1, isPreview: true });
    palette.takeKey('Enter');
    expect(chosen).toEqual([['hospital', { start: 0, end: 4 }]]);
  });

  it('lets Enter through when what is written is no longer asking', () => {
    type(';;h');
    text = ';;hello';
    expect(palette.takeKey('Enter')).toBe(false);
    expect(chosen).toEqual([]);
    expect(palette.open).toBeUndefined();
  });

  it('keeps the text on Esc and asks again only at another ";;"', () => {
    type('a ;;h');
    expect(palette.takeKey('Escape')).toBe(true);
    type('a ;;ho');
    expect(palette.open).toBeUndefined();
    type('a ;;ho ');
    type('a ;;ho ;;h');
    expect(palette.open?.choices).toHaveLength(2);
  });

  it('takes no key while it is closed', () => {
    type('no question');
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'a']) expect(palette.takeKey(key)).toBe(false);
  });

  it('does not open for words that nothing has, nor over a selection', () => {
    type(';;zebra');
    expect(palette.open).toBeUndefined();
    palette.follow(';;ho', { start: 0, end: 4 });
    expect(palette.open).toBeUndefined();
  });

  it('opened by its button inserts at the caret and stays while typing elsewhere', () => {
    palette.toggle();
    type('word');
    expect(palette.open?.typed).toBeUndefined();
    palette.choose(2);
    expect(chosen).toEqual([['greeting', 'caret']]);
    palette.toggle();
    palette.toggle();
    expect(palette.open).toBeUndefined();
  });
});
