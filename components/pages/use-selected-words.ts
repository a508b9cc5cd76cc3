import { useEffect, useState } from 'preact/hooks';
import type { Anchor } from '../../utils/model/records.ts';
import { anchorAt } from '../../utils/notes/anchor.ts';

/**
 * The words that the user selected last in the text of an element. Going elsewhere takes the selection away: they stay until
 * they are let go. Only the element's own text counts, so it must be drawn as one text without anything between.
 */
export function useSelectedWords(find: () => Element | null | undefined): {
  readonly words: Anchor | undefined;
  readonly letGo: () => void;
} {
  const [words, setWords] = useState<Anchor | undefined>(undefined);
  useEffect(() => {
    const life = new AbortController();
    const follow = () => {
      const element = find();
      const selected = element && selectedIn(element);
      if (selected) setWords(selected);
    };
    document.addEventListener('selectionchange', follow, { signal: life.signal });
    return () => life.abort();
    // `find` looks for the same element each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const letGo = () => {
    getSelection()?.removeAllRanges();
    setWords(undefined);
  };
  return { words, letGo };
}

function selectedIn(element: Element): Anchor | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return anchorAt(element.textContent, from, from + range.toString().length);
}
