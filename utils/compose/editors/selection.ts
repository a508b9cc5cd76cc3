/** The selection as one editor sees it: Chromium keeps one per shadow root, Firefox one that reaches into them. */
export function selectionIn(element: Element): Selection | null {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}
