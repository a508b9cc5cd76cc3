// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { editableField } from './editable.ts';

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
