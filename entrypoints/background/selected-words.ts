import { browser } from 'wxt/browser';
import type { Anchor } from '../../utils/model/records.ts';
import { anchorOfWords } from '../../utils/notes/highlights.ts';

/** The words of a text that are selected in a tab, where the selection is in that text. Asked when a card is opened. */
export async function selectedWords(tabId: number | undefined, text: string): Promise<Anchor | undefined> {
  if (tabId === undefined) return undefined;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: readSelection,
    });
    const selected = answer?.result;
    return selected ? anchorOfWords(text, selected.words, selected.before) : undefined;
  } catch {
    // The tab has gone, or shows a page that is not read.
    return undefined;
  }
}

/** Runs in the page: nothing from outside of it is there. */
function readSelection(): { readonly words: string; readonly before: string } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(range.startContainer.parentElement ?? range.startContainer, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { words: selection.toString().slice(0, 5000), before: before.toString().slice(-32) };
}
