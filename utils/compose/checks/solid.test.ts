import { expect, it } from 'vitest';
import { solid } from './solid.ts';

const widened = (text: string, start: number, end: number) => {
  const { span, text: written } = solid(text, { span: { start, end }, text: '' });
  return [text.slice(span.start, span.end), written, text.slice(0, span.start) + written + text.slice(span.end)];
};

it('always has something to write, and the same result', () => {
  expect(widened('We go to to town', 8, 11)).toEqual(['to to', 'to', 'We go to town']);
  expect(widened('Hello all! Refills drop', 0, 11)).toEqual(['Hello all! Refills', 'Refills', 'Refills drop']);
  expect(widened('One\nHello all! Refills', 4, 15)).toEqual(['Hello all! Refills', 'Refills', 'One\nRefills']);
  expect(widened('Hello', 0, 5)).toEqual(['Hello', '', '']);
  const change = { span: { start: 0, end: 2 }, text: 'x' };
  expect(solid('abc', change)).toBe(change);
});
