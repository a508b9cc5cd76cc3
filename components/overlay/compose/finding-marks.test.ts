// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { marksOf } from './finding-marks.ts';

let field: HTMLElement;
let over: Element | null;
/** Each piece of the draft stands on a line of its own, 20 px high. */
const rectsOf = ({ start, end }: { readonly start: number; readonly end: number }): readonly DOMRect[] => [
  new DOMRect(start * 10, start * 20, (end - start) * 10, 20),
];
const found = [{ span: { start: 0, end: 4 } }, {}, { span: { start: 2, end: 5 } }];
const classesOf = (at?: number) =>
  marksOf(found, at, rectsOf, field).marks.map((mark) => typeof mark === 'object' && mark.props['class']);

beforeEach(() => {
  field = document.createElement('div');
  document.body.replaceChildren(field);
  field.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
  over = field;
  document.elementFromPoint = () => over;
});

it('draws a line under all that was found, and another one under what the open card is about', () => {
  expect(classesOf()).toEqual(['slip', 'slip']);
  expect(classesOf(2)).toEqual(['slip', 'here']);
  const { marks, here } = marksOf(found, 2, rectsOf, field);
  expect(here).toMatchObject({ left: 20, top: 40, width: 30 });
  expect(marks[1]).toMatchObject({
    tag: 'i',
    props: { style: expect.stringContaining('left: 20px; top: 40px; width: 30px') as string },
  });
});

it('draws none where the editor does not show the words, or something of the page lies over them', () => {
  field.getBoundingClientRect = () => new DOMRect(0, 0, 300, 45);
  expect(classesOf(2)).toEqual(['slip']);
  expect(marksOf(found, 2, rectsOf, field).here).toBeUndefined();
  over = document.body;
  expect(classesOf()).toEqual([]);
});
