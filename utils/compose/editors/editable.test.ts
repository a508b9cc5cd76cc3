// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { editableField } from './editable.ts';

let life: AbortController;
let element: HTMLElement;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<div contenteditable="true"><p>Hello <a href="#">Ada</a></p></div>';
  element = document.querySelector('div') as HTMLElement;
});
afterEach(() => life.abort());

const add = (text: string): void => element.firstElementChild?.append(text);

it('reads what is written at once, also in the task that changed it', async () => {
  const field = editableField(element, life.signal);
  expect(field.text()).toBe('Hello Ada');
  add('!');
  expect(field.text()).toBe('Hello Ada!');
  await Promise.resolve();
  add('?');
  await vi.waitFor(() => expect(field.text()).toBe('Hello Ada!?'));
});

it('goes through the editor once for all questions about the same text', () => {
  const field = editableField(element, life.signal);
  const children = vi.spyOn(element, 'childNodes', 'get');
  for (const _ of 'abc') {
    field.text();
    field.linked();
    field.selection();
  }
  expect(children).toHaveBeenCalledTimes(1);
  add('!');
  field.text();
  field.text();
  expect(children).toHaveBeenCalledTimes(2);
});

it('tells of a change also when it was read before anybody was told of it', async () => {
  const field = editableField(element, life.signal);
  const told = vi.fn<() => void>();
  field.onChange(told, life.signal);
  add('!');
  field.text();
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
});

it('reads on, from the page, when its life is over', () => {
  const field = editableField(element, life.signal);
  field.text();
  life.abort();
  add('!');
  expect(field.text()).toBe('Hello Ada!');
});

it('remembers the caret as it is left, and asks for none with each key', () => {
  const field = editableField(element, life.signal);
  const asked = vi.spyOn(document, 'getSelection');
  document.dispatchEvent(new Event('selectionchange'));
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
  const text = element.querySelector('p')?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(text, 2, text, 4);
  // An editor that drops the selection as soon as it hears that it was left.
  document.addEventListener('blur', () => document.getSelection()?.removeAllRanges(), { capture: true, once: true });
  element.dispatchEvent(new FocusEvent('blur'));
  expect(document.getSelection()?.rangeCount).toBe(0);
  expect(field.selection()).toEqual({ start: 2, end: 4 });
});

it('remembers the caret when a press is about to take it', () => {
  const field = editableField(element, life.signal);
  const text = element.querySelector('p')?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(text, 3, text, 3);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  document.getSelection()?.removeAllRanges();
  expect(field.selection()).toEqual({ start: 3, end: 3 });
});

/** The pieces of a text in an editor that the editor takes for names. */
function linkedIn(html: string): string[] {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  const field = editableField(document.querySelector('div') as HTMLElement, new AbortController().signal);
  const text = field.text();
  return field.linked().map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['a link, as Quill makes of it', '<p>With <a class="ql-mention" href="#">Ada Byron</a> there</p>', ['Ada Byron']],
  ['an atom, as ProseMirror makes of it', '<p>With <span data-type="mention">@Ada</span> there</p>', ['@Ada']],
  ['an atom with more around its text', '<p>With <span data-id="1"><b>@Ada</b></span></p>', ['@Ada']],
  ['what was only typed', '<p>With @Ada there</p><p>and @Grace</p>', []],
  ['what was only typed into the field itself', 'With @Ada there', []],
])('takes for a name that was picked: %s', (_what, html, names) => {
  expect(linkedIn(html)).toEqual(names);
});
