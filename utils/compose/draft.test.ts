// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { mapDraft, offsetOf, pointAt } from './draft.ts';

let editor: HTMLElement;

const show = (html: string): void => {
  editor.innerHTML = html;
};
const textOf = (html: string): string => {
  show(html);
  return mapDraft(editor).text;
};

beforeEach(() => {
  document.body.innerHTML = '<div contenteditable="true"></div>';
  editor = document.body.firstElementChild as HTMLElement;
});

describe('mapDraft', () => {
  it.each([
    ['nothing', '', ''],
    ['one paragraph', '<p>one</p>', 'one'],
    ['an empty paragraph', '<p><br></p>', ''],
    ['paragraphs with an empty one', '<p>one</p><p><br></p><p>three</p>', 'one\n\nthree'],
    ['an empty first line', '<p><br></p><p>two</p>', '\ntwo'],
    ['an empty last line', '<p>one</p><p><br></p>', 'one\n'],
    ['a line break', '<p>one<br>two</p>', 'one\ntwo'],
    ['a break that holds the line open', '<p>one<br></p><p>two</p>', 'one\ntwo'],
    ['a break and the empty line after it', '<p>one<br><br></p>', 'one\n'],
    ['bare text and blocks', 'one<div>two</div><div>three</div>', 'one\ntwo\nthree'],
    ['blocks in blocks', '<div><div><div>one</div></div><div><div>two</div></div></div>', 'one\ntwo'],
    ['inline pieces', '<p>o<span>n</span><b>e</b></p>', 'one'],
    ['a picture for an emoji', '<p>a <img alt="👍"> b</p>', 'a 👍 b'],
    ['a caret mark', '<p>\uFEFFa<span>\uFEFF</span></p><p>\uFEFF</p><p>b</p>', 'a\n\nb'],
    ['a line feed in the text', '<div>one\ntwo</div>', 'one\ntwo'],
  ])('reads %s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('the way between offsets and the DOM', () => {
  it('is the same in both directions at every offset', () => {
    show('<p>one <b>two</b></p><p><br></p><p>th\uFEFFree<br>four</p>');
    const draft = mapDraft(editor);
    expect(draft.text).toBe('one two\n\nthree\nfour');
    for (let offset = 0; offset <= draft.text.length; offset += 1) {
      for (const side of ['start', 'end'] as const) {
        const point = pointAt(draft, offset, side);
        expect(point && offsetOf(draft, point)).toBe(offset);
      }
    }
  });

  it('reads positions that a browser gives between elements', () => {
    show('<p>one</p><p><br></p><p>three</p>');
    const draft = mapDraft(editor);
    expect(offsetOf(draft, { node: editor, offset: 0 })).toBe(0);
    expect(offsetOf(draft, { node: editor, offset: 1 })).toBe(4);
    expect(offsetOf(draft, { node: editor.children[1]!, offset: 0 })).toBe(4);
    expect(offsetOf(draft, { node: editor.children[0]!, offset: 1 })).toBe(3);
    expect(offsetOf(draft, { node: editor, offset: 3 })).toBe(10);
  });

  it('stays outside of what cannot be edited', () => {
    show('<p>hi <span contenteditable="false">@Ada</span></p>');
    const draft = mapDraft(editor);
    const paragraph = editor.firstElementChild;
    expect(pointAt(draft, 7, 'end')).toEqual({ node: paragraph, offset: 2 });
    expect(offsetOf(draft, { node: paragraph as Node, offset: 2 })).toBe(7);
  });

  it.each(['plaintext-only', '', 'TRUE'])(
    'stays outside of it in an editor that is contenteditable="%s"',
    (editable) => {
      editor.setAttribute('contenteditable', editable);
      show('<p>hi <span contenteditable="false"><b contenteditable="false">@Ada</b></span></p>');
      const paragraph = editor.firstElementChild;
      expect(pointAt(mapDraft(editor), 7, 'end')).toEqual({ node: paragraph, offset: 2 });
      expect(pointAt(mapDraft(editor), 3, 'start')).toEqual({ node: paragraph?.firstChild, offset: 3 });
    },
  );

  it('goes into what can be edited within what cannot', () => {
    show('<p>hi <span contenteditable="false">a <b contenteditable="true">box</b></span></p>');
    const draft = mapDraft(editor);
    expect(pointAt(draft, 6, 'end')).toEqual({ node: editor.querySelector('b')?.firstChild, offset: 1 });
  });

  it('is beside a mention in a text where there is one', () => {
    // As Quill draws it: a mark of the caret on both sides.
    show('<p>hi <span>\uFEFF<b contenteditable="false">@Ada</b>\uFEFF</span> and</p>');
    const draft = mapDraft(editor);
    const [paragraph] = editor.children;
    expect(pointAt(draft, 3, 'end')?.node).toBe(paragraph?.firstChild);
    expect(pointAt(draft, 7, 'start')?.node).toBe(paragraph?.lastChild);
    expect(pointAt(draft, 7, 'end')?.node).toBe(paragraph?.querySelector('span')?.lastChild);
    expect(pointAt(draft, 5, 'end')?.node).toBe(paragraph?.querySelector('span'));
  });

  it('has no position in an editor without content', () => {
    expect(pointAt(mapDraft(editor), 0, 'start')).toBeUndefined();
    expect(offsetOf(mapDraft(editor), { node: editor, offset: 0 })).toBe(0);
  });
});
