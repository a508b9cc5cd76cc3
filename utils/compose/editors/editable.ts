import { listen } from '../../lib/listen.ts';
import { onEnd } from '../../lib/lifetime.ts';
import { mapDraft, offsetOf, type Point, pointAt, type Span } from '../draft.ts';
import { selectionIn } from './selection.ts';
import type { Field } from './types.ts';

/** Of a selection that was read: as it was made, which may be from its end on. */
type Ends = readonly [start: Point, end: Point];

/** A contenteditable. Its caret is remembered, since a press in our overlay takes the selection away. */
export function editableField(element: HTMLElement, signal: AbortSignal): Field {
  const { ownerDocument: document } = element;
  let lastEnds: Ends | undefined;

  const endsNow = (): Ends | undefined => {
    // Not its range: each that was asked for is told of every change of the page, until it is collected.
    const { anchorNode: from, anchorOffset = 0, focusNode: to, focusOffset = 0 } = selectionIn(element) ?? {};
    return from && to && element.contains(from) && element.contains(to)
      ? [
          { node: from, offset: anchorOffset },
          { node: to, offset: focusOffset },
        ]
      : undefined;
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
      const [from, to] = [offsetOf(draft, ends[0]), offsetOf(draft, ends[1])];
      return { start: Math.min(from, to), end: Math.max(from, to) };
    },
    select(span) {
      const [start, end] = endsOf(span);
      selectionIn(element)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
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
