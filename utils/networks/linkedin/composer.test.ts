// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { composerOf } from './composer.ts';

const quill1 =
  '<div class="ql-container"><div class="ql-editor" contenteditable="true"><p><br></p></div><div class="ql-clipboard"></div></div>';
const modal = `<div role="dialog" class="share-box-v2__modal"><div class="share-creation-state__text-editor">${quill1}</div><button>Post</button></div>`;

function show(html: string, path = '/feed/'): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`https://www.linkedin.com${path}`);
  document.body.innerHTML = html;
}

function composerIn(root: ParentNode, selector = '[contenteditable]') {
  const element = root.querySelector(selector);
  const composer = element && composerOf(element);
  // What selects files is the same everywhere, and asked for below.
  const { attached: _, ...rest } = composer ?? {};
  return (
    composer && {
      ...rest,
      element: composer.element.className || composer.element.id,
      frame: describeFrame(composer.frame),
    }
  );
}

const describeFrame = (frame: Element): string =>
  frame.getAttribute('data-frame') ?? (frame.className || frame.tagName.toLowerCase());

beforeEach(() => show(''));

describe('the share box', () => {
  const expected = { element: 'ql-editor', frame: 'share-box-v2__modal', editor: 'quill1', purpose: 'post' };

  it('of the old front end', () => {
    show(modal);
    expect(composerIn(document)).toEqual(expected);
    expect(composerIn(document, 'p')).toEqual(expected);
  });

  it('of the old front end inside the open shadow root of the new one', () => {
    show('<div id="interop-outlet"></div>');
    const shadow = document.querySelector('#interop-outlet')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = modal;
    expect(composerIn(shadow)).toEqual(expected);
  });

  it('of the new front end', () => {
    const inner =
      '<div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose"><div id="e" componentkey="ShareBox_textEditor" contenteditable="true" class="tiptap ProseMirror" role="textbox"></div></div><button>Post</button>';
    show(`<dialog open data-testid="dialog" data-frame="dialog">${inner}</dialog>`);
    expect(composerIn(document)).toEqual({
      element: 'tiptap ProseMirror',
      frame: 'dialog',
      editor: 'tiptap',
      purpose: 'post',
    });
    show(`<dialog data-testid="dialog">${inner}</dialog>`);
    expect(composerIn(document)).toBeUndefined();
  });

  it('of a company, which has no name of its own', () => {
    const html =
      '<div role="dialog" data-frame="dialog"><div id="e" role="textbox" contenteditable="true"></div><button>Post</button></div>';
    show(html, '/company/123/admin/page-posts/published/');
    expect(composerIn(document)).toEqual({ element: 'e', frame: 'dialog', editor: 'plain', purpose: 'post' });
    show(html);
    expect(composerIn(document)).toBeUndefined();
  });
});

describe('comments and messages', () => {
  const tiptap =
    '<div componentkey="commentBox-CgsIjoCAgKjM8NvPAQ-AA"><div data-testid="ui-core-tiptap-text-editor-wrapper"><div class="tiptap ProseMirror" contenteditable="true" role="textbox"></div></div></div>';

  it('of the new front end, with the buttons beside', () => {
    show(`<div data-frame="box"><div><div>${tiptap}</div></div><div><button>Emoji</button></div></div>`);
    expect(composerIn(document)).toEqual({
      element: 'tiptap ProseMirror',
      frame: 'box',
      editor: 'tiptap',
      purpose: 'comment',
    });
    show(`<div componentkey="replaceableComment_urn:li:comment:(urn:li:activity:1,2)">${tiptap}</div>`);
    expect(composerIn(document)?.purpose).toBe('reply');
  });

  it('of the old front end', () => {
    show(`<div class="comments-comment-box">${quill1}</div>`);
    expect(composerIn(document)).toEqual({
      element: 'ql-editor',
      frame: 'comments-comment-box',
      editor: 'quill1',
      purpose: 'comment',
    });
    show(
      `<article class="comments-comment-entity"><div class="comments-comment-box"><div class="ql-editor" contenteditable="true"></div></div></article>`,
    );
    expect(composerIn(document)).toMatchObject({ editor: 'quill2', purpose: 'reply' });
  });

  it('messages', () => {
    show('<form class="msg-form"><div class="msg-form__contenteditable" contenteditable="true"></div></form>');
    expect(composerIn(document)).toEqual({
      element: 'msg-form__contenteditable',
      frame: 'msg-form',
      editor: 'plain',
      purpose: 'message',
    });
  });
});

it.each(['', 'plaintext-only'])('an editor that is contenteditable="%s"', (value) => {
  show(`<form class="msg-form"><div class="msg-form__contenteditable" contenteditable="${value}"></div></form>`);
  expect(composerIn(document)).toMatchObject({ editor: 'plain', purpose: 'message' });
});

describe('what is no composer', () => {
  it.each([
    ['a field of the page', '<div contenteditable="true"></div>'],
    ['a hidden layer', `<div aria-hidden="true">${modal}</div>`],
    ['an inert layer', `<div inert>${modal}</div>`],
    ['the search', '<input data-testid="typeahead-input" contenteditable="false">'],
  ])('%s', (_, html) => {
    show(html);
    expect(composerIn(document)).toBeUndefined();
  });

  it('the decoy of the preloaded frame', () => {
    show(modal, '/preload/?x=1');
    expect(composerIn(document)).toBeUndefined();
  });
});
