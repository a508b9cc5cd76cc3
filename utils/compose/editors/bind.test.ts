// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../lib/result.ts';
import { bind } from './bind.ts';
import { textareaField } from './textarea.ts';
import type { Insert } from './types.ts';

let element: HTMLTextAreaElement;
const boundTo = (insert: Insert) => bind(textareaField(element), insert, new AbortController().signal);
const put =
  (made: (text: string) => string): Insert =>
  (_, text) =>
    element.setRangeText(made(text), element.selectionStart, element.selectionEnd, 'end');

beforeEach(() => {
  document.body.innerHTML = '<textarea>one two</textarea>';
  element = document.querySelector('textarea')!;
});

describe('what became of a text', () => {
  it('is in where the editor took it as it is', async () => {
    expect(await boundTo(put((text) => text)).replace({ start: 4, end: 7 }, '2')).toEqual(ok(undefined));
    expect(element.value).toBe('one 2');
  });

  it('is not taken where the draft is as it was', async () => {
    expect(await boundTo(() => undefined).replace('caret', ' three')).toEqual(fail('not-taken'));
    expect(element.value).toBe('one two');
  });

  it('is told apart where the editor made something else of it: a paste would have it there twice', async () => {
    expect(await boundTo(put((text) => `${text}\n`)).replace('all', 'three')).toEqual(fail('otherwise'));
  });
});
