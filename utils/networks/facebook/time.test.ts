// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isAdLabel, labelOf } from './time.ts';

const link = (inner: string, attributes = '') => {
  document.body.innerHTML = `<a href="?x" ${attributes}>${inner}</a><div hidden="true"><span id="_r_1_">3 h</span></div>`;
  return document.querySelector('a') as Element;
};
const letters = (...styled: readonly (readonly [string, string])[]) =>
  styled.map(([letter, style]) => `<span style="${style}">${letter}</span>`).join('');

describe('the label of a time', () => {
  beforeEach(() => (document.body.innerHTML = ''));

  it('is the readable copy that the page keeps for screen readers', () => {
    expect(labelOf(link('<span aria-labelledby="_r_1_"><span>x</span><span>9</span><span>q</span></span>'))).toBe(
      '3 h',
    );
  });
  it('falls back to its letters when that copy is not there', () => {
    const dash = '<b>5</b><b style="display:none">-</b><b> </b><b>h</b>';
    expect(labelOf(link(`<span aria-labelledby="_r_gone_"><b>${dash}</b></span>`))).toBe('5 h');
  });
  it('is the label of the link, or its text', () => {
    expect(labelOf(link('x', 'aria-label="16m"'))).toBe('16m');
    const full = 'Wednesday, November 20, 2024 at 11:30 PM';
    expect(labelOf(link('x', `aria-label="${full}"`))).toBe(full);
    expect(labelOf(link('<span>20 giờ</span>'))).toBe('20 giờ');
  });
  it('has nothing of what is hidden in it', () => {
    expect(labelOf(link('<span>20 min</span><span hidden>77</span>'))).toBe('20 min');
    expect(labelOf(link('<span hidden>7</span>3 h'))).toBe('3 h');
  });
  it('is put in order by style', () => {
    const shuffled = letters(['h', 'order:3'], ['7', 'position:absolute'], ['2', 'order:1'], ['1', 'order:2']);
    expect(labelOf(link(shuffled))).toBe('21h');
  });
  it('is not guessed when the order is not known', () => {
    expect(labelOf(link(letters(['1', ''], ['2', ''], ['h', ''], ['9', 'position:absolute'])))).toBeUndefined();
    expect(labelOf(link('<span aria-labelledby="_r_gone_"><span></span></span>'))).toBeUndefined();
    expect(labelOf(link('x'.repeat(60)))).toBeUndefined();
  });
});

it.each(['Sponsored', 'Được tài trợ', 'مُموَّل', 'ممول', 'Реклама', '贊助', '広告', 'Anzeige'])(
  '%s marks an advertisement',
  (word) => expect(isAdLabel(word)).toBe(true),
);
it.each(['5h', 'Yesterday', 'Ad 5h', 'Sponsored by Tea'])('%s marks none', (word) =>
  expect(isAdLabel(word)).toBe(false),
);
