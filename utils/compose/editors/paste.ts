import type { Insert } from './types.ts';

/** Firefox only: the page's own world, seen from a content script. */
interface PageWorld {
  readonly Object: new () => Record<string, unknown>;
  readonly ClipboardEvent: new (type: string, init: unknown) => Event;
}
interface Waivable<T> {
  readonly wrappedJSObject?: T;
}

/**
 * Draft.js, Lexical and Quill 2 take plain text by a paste event: the only way that keeps their model, several lines
 * and one step of undo.
 */
export const insertByPaste: Insert = (element, text) => {
  const page = (window as Waivable<PageWorld>).wrappedJSObject;
  const pageElement = (element as Waivable<EventTarget>).wrappedJSObject;
  if (page && pageElement) pageElement.dispatchEvent(pasteOfPage(page, text));
  else element.dispatchEvent(pasteOfOurs(text));
};

function pasteOfOurs(text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData });
}

/** A page in Firefox cannot read our DataTransfer; an event of its own world with `data` makes one that it can. */
function pasteOfPage(page: PageWorld, text: string): Event {
  const init = new page.Object();
  init.bubbles = init.cancelable = init.composed = true;
  init.dataType = 'text/plain';
  init.data = text;
  return new page.ClipboardEvent('paste', init);
}
