import { fail, ok } from '../../lib/result.ts';
import { mapDraft, type MappedDraft, type Point, type Span } from '../draft.ts';
import { pause } from './pause.ts';
import { endsOfSelection, endsOfSpan, select, spanBetween } from './selection.ts';
import type { Binding, Insert } from './types.ts';

/** Editors commit asynchronously, LinkedIn's up to 120 ms later. */
const readBackAfterMs = [60, 80, 160];

/** A contenteditable, with the way in which its editor takes text. */
export function bindEditable(element: HTMLElement, insert: Insert, signal: AbortSignal): Binding {
  let lastEnds: readonly [Point, Point] | undefined;
  let isComposing = false;

  const remember = (): void => {
    lastEnds = endsOfSelection(element) ?? lastEnds;
  };
  remember();
  element.ownerDocument.addEventListener('selectionchange', remember, { signal });
  element.addEventListener('compositionstart', () => (isComposing = true), { signal });
  element.addEventListener('compositionend', () => (isComposing = false), { signal });

  const selectionOf = (draft: MappedDraft): Span | undefined => {
    const ends = endsOfSelection(element) ?? lastEnds;
    return ends?.every(({ node }) => element.contains(node)) ? spanBetween(draft, ends) : undefined;
  };
  const blocker = (): 'gone' | 'composing' | undefined =>
    element.isConnected ? (isComposing ? 'composing' : undefined) : 'gone';

  /** Editors see a new selection one macrotask later. One that restores its own on focus gets ours once more. */
  const selectSpan = async (draft: MappedDraft, span: Span): Promise<boolean> => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const now = mapDraft(element);
      if (now.text !== draft.text) return false;
      select(element, endsOfSpan(element, now, span));
      await pause(0);
      const ends = endsOfSelection(element);
      const got = ends && spanBetween(mapDraft(element), ends);
      if (got?.start === span.start && got.end === span.end) return true;
    }
    return false;
  };

  return {
    read: () => ({ text: mapDraft(element).text }),
    onChange(listener, untilSignal) {
      const observer = new MutationObserver(listener);
      observer.observe(element, { childList: true, characterData: true, subtree: true });
      untilSignal.addEventListener('abort', () => observer.disconnect());
    },
    selection: () => selectionOf(mapDraft(element)),
    rects(span) {
      const [start, end] = endsOfSpan(element, mapDraft(element), span);
      const range = element.ownerDocument.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return [...range.getClientRects()];
    },
    async replace(target, text) {
      const stopped = blocker();
      if (stopped) return fail(stopped);
      const before = mapDraft(element);
      const { length } = before.text;
      const all = { start: 0, end: length };
      const span =
        target === 'all' ? all : target === 'caret' ? (selectionOf(before) ?? { start: length, end: length }) : target;
      const wanted = plain(before.text.slice(0, span.start) + text + before.text.slice(span.end));

      element.focus({ preventScroll: true });
      const isSelected = await selectSpan(before, span);
      const nowStopped = blocker();
      if (nowStopped) return fail(nowStopped);
      if (!isSelected) return fail('not-taken');
      await insert(element, text);
      for (const ms of readBackAfterMs) {
        await pause(ms);
        if (plain(mapDraft(element).text) === wanted) return ok(undefined);
      }
      return fail(element.isConnected ? 'not-taken' : 'gone');
    },
  };
}

/** Browsers write a space that would collapse as a no-break space. */
const plain = (text: string): string => text.replace(/\u00A0/g, ' ');
