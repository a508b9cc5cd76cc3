import { expect, it } from 'vitest';
import { filled, firstLineOf } from './snippets.ts';
import { blanksOf, piecesOfTemplate } from './templates.ts';

const written = (text: string, given: Record<string, string>): string =>
  piecesOfTemplate(text, new Map(Object.entries(given)))
    .map((piece) => piece.text)
    .join('');

it('finds blanks in their order, each once', () => {
  expect(blanksOf('{{topic}} for {{ who }}: {{topic}}, {name}, {{}}, { {x} }')).toEqual(['topic', 'who']);
  expect(blanksOf('none')).toEqual([]);
  expect(blanksOf('{{two\nlines}} {{{three}}}')).toEqual(['three']);
  expect(blanksOf(Array.from({ length: 30 }, (_, n) => `{{b${n}}}`).join(''))).toHaveLength(20);
});

it('puts in what is given everywhere, and leaves the rest to be seen', () => {
  expect(written('{{topic}} for {{who}}: {{ topic }}.', { topic: ' Taps ', who: '' })).toBe('Taps for {{who}}: Taps.');
  // What is given is text: no blank of its own, and no sign with a meaning.
  expect(written('{{a}}{{b}}', { a: '{{b}} $&', b: 'x' })).toBe('{{b}} $&x');
});

it('a blank is no variable, whatever it is called', () => {
  expect(filled('{name} writes to {{name}}', { name: 'Ann' })).toBe('Ann writes to {{name}}');
});

it('the first line is the first with words, without what opened the list', () => {
  expect(firstLineOf('\n;;tem\nA tap ;;t\nMore')).toBe('A tap');
  expect(firstLineOf('')).toBe('');
});

// What goes back over such a text again and again does not come to an end before the runner's own limit.
it.each(['{{'.repeat(2500), '{{ '.repeat(1600), `{{${' '.repeat(4900)}`])(
  'comes to an end on a hostile text',
  (text) => {
    expect(blanksOf(text)).toEqual([]);
    expect(written(text, {})).toBe(text);
  },
);
