import { listen } from '../../lib/listen.ts';
import { onEnd } from '../../lib/lifetime.ts';
import { type MappedDraft, mapDraft, offsetOf, type Point, pointAt, type Span } from '../draft.ts';
import { selectionIn } from './selection.ts';
import type { Field } from './types.ts';

/** Where no event tells of a selection. */
const mostMs = 150;

/** Where a selection begins and ends; one that was made backwards begins at its later end. */
type Ends = readonly [start: Point, end: Point];

/** A contenteditable. Its caret is remembered as it is left, since a press in our overlay takes the selection away. */
export function editableField(element: HTMLElement, signal: AbortSignal): Field {
  const { ownerDocument: document } = element;
  let lastEnds: Ends | undefined;
  /** As long as nothing changes: a rest asks ten times what is written. */
  let mapped: MappedDraft | undefined;
  const listeners = new Set<() => void>();

  const changed = (): void => {
    mapped = undefined;
    for (const listener of listeners) listener();
  };
  const observer = new MutationObserver(changed);
  observer.observe(element, { childList: true, characterData: true, subtree: true, attributeFilter: ['alt'] });
  onEnd(signal, () => observer.disconnect());
  const draftNow = (): MappedDraft => {
    if (signal.aborted) return mapDraft(element);
    // What the observer would be told after this task.
    if (observer.takeRecords().length > 0) changed();
    return (mapped ??= mapDraft(element));
  };

  /** No Range is asked for: the page would keep each of them up to date until it is collected. */
  const endsNow = (): Ends | undefined => {
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selectionIn(element) ?? {};
    return anchorNode && focusNode && element.contains(anchorNode) && element.contains(focusNode)
      ? [
          { node: anchorNode, offset: anchorOffset },
          { node: focusNode, offset: focusOffset },
        ]
      : undefined;
  };
  /** The element's own beginning when it holds nothing at all. */
  const endsOf = ({ start, end }: Span): Ends => {
    const draft = draftNow();
    const last = pointAt(draft, end, 'end') ?? { node: element, offset: 0 };
    return [start === end ? last : (pointAt(draft, start, 'start') ?? last), last];
  };
  const remember = (): Ends | undefined => (lastEnds = endsNow() ?? lastEnds);
  remember();
  // Not with each `selectionchange`, which comes with each key. A page may drop the selection as it hears of a blur: the
  // window is told before it, and the field of what stays in its shadow root. Firefox moves it before it tells of a blur.
  for (const type of ['blur', 'pointerdown'])
    for (const target of [document.defaultView, element]) listen(target, type, remember, { capture: true, signal });

  return {
    element,
    text: () => draftNow().text,
    selection() {
      const ends = remember();
      if (!ends?.every(({ node }) => element.contains(node))) return undefined;
      const draft = draftNow();
      const [one, other] = [offsetOf(draft, ends[0]), offsetOf(draft, ends[1])];
      return { start: Math.min(one, other), end: Math.max(one, other) };
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
      listeners.add(listener);
      onEnd(untilSignal, () => listeners.delete(listener));
    },
    // What is only typed stands in its paragraph itself, whatever an editor makes of a name that was picked.
    linked: () =>
      draftNow().leaves.flatMap(({ node, start, end }) =>
        node.parentElement?.matches('p,div') ? [] : [{ start, end }],
      ),
    rects(span) {
      const [start, end] = endsOf(span);
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return [...range.getClientRects()];
    },
  };
}
