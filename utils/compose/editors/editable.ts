import { listen } from '../../lib/listen.ts';
import { onEnd } from '../../lib/lifetime.ts';
import { mapDraft, offsetOf, type Point, pointAt, type Span } from '../draft.ts';
import { selectionIn } from './selection.ts';
import type { Field } from './types.ts';

/** Where no event tells of a selection. */
const mostMs = 150;

type Ends = readonly [start: Point, end: Point];

/** A contenteditable. Its caret is remembered, since a press in our overlay takes the selection away. */
export function editableField(element: HTMLElement, signal: AbortSignal): Field {
  const { ownerDocument: document } = element;
  let lastEnds: Ends | undefined;

  const endsNow = (): Ends | undefined => {
    const selection = selectionIn(element);
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
    return [
      { node: range.startContainer, offset: range.startOffset },
      { node: range.endContainer, offset: range.endOffset },
    ];
  };
  /** The element's own beginning when it holds nothing at all. */
  const endsOf = ({ start, end }: Span): Ends => {
    const draft = mapDraft(element);
    const last = pointAt(draft, end, 'end') ?? { node: element, offset: 0 };
    return [start === end ? last : (pointAt(draft, start, 'start') ?? last), last];
  };
  const remember = (): void => {
    lastEnds = endsNow() ?? lastEnds;
  };
  remember();
  listen(document, 'selectionchange', remember, { signal });

  return {
    element,
    text: () => mapDraft(element).text,
    selection() {
      const ends = endsNow() ?? lastEnds;
      if (!ends?.every(({ node }) => element.contains(node))) return undefined;
      const draft = mapDraft(element);
      return { start: offsetOf(draft, ends[0]), end: offsetOf(draft, ends[1]) };
    },
    async select(span) {
      const before = endsNow();
      const ends = endsOf(span);
      const [start, end] = ends;
      selectionIn(element)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      if (before?.every(({ node, offset }, at) => node === ends[at]?.node && offset === ends[at]?.offset)) return;
      // A busy page is told of it late, in Firefox long after a macrotask.
      await new Promise<void>((told) => {
        listen(document, 'selectionchange', () => told(), { once: true, signal });
        setTimeout(told, mostMs);
      });
    },
    onChange(listener, untilSignal) {
      const observer = new MutationObserver(listener);
      observer.observe(element, { childList: true, characterData: true, subtree: true });
      onEnd(untilSignal, () => observer.disconnect());
    },
    rects(span) {
      const [start, end] = endsOf(span);
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return [...range.getClientRects()];
    },
  };
}
