import { type MappedDraft, offsetOf, type Point, pointAt, type Span } from '../draft.ts';

/** The selection as one editor sees it: Chromium keeps one per shadow root, Firefox one that reaches into them. */
export function selectionIn(element: Element): Selection | null {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** Both ends of the selection, in document order, when it is inside the element. */
export function endsOfSelection(element: Element): readonly [Point, Point] | undefined {
  const selection = selectionIn(element);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
  return [
    { node: range.startContainer, offset: range.startOffset },
    { node: range.endContainer, offset: range.endOffset },
  ];
}

export const spanBetween = (draft: MappedDraft, [start, end]: readonly [Point, Point]): Span => ({
  start: offsetOf(draft, start),
  end: offsetOf(draft, end),
});

/** The DOM ends of a span; the element's own beginning when it holds nothing at all. */
export function endsOfSpan(element: Element, draft: MappedDraft, { start, end }: Span): readonly [Point, Point] {
  const last = pointAt(draft, end, 'end') ?? { node: element, offset: 0 };
  return [start === end ? last : (pointAt(draft, start, 'start') ?? last), last];
}

export function select(element: Element, [start, end]: readonly [Point, Point]): void {
  selectionIn(element)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}
