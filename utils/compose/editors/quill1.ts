/** Version 1 of Quill keeps its clipboard in the page beside the editor; version 2 does not. */
export const isQuill1 = (element: Element): boolean =>
  Boolean(element.parentElement?.querySelector(':scope > .ql-clipboard'));
