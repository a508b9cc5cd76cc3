import { pause } from './pause.ts';
import { isQuill1 } from './quill1.ts';
import { selectionIn } from './selection.ts';
import type { Insert } from './types.ts';

const isFirefox = (): boolean => 'wrappedJSObject' in window;

// Deprecated, and the only command that an editor sees as typing and that the browser can undo.
const exec = (element: HTMLElement, command: string, value?: string): void => {
  element.ownerDocument.execCommand(command, false, value);
};

const isInShadow = (element: HTMLElement): boolean => element.getRootNode() !== element.ownerDocument;

const deleteSelected = (element: HTMLElement): void => {
  if (!selectionIn(element)?.isCollapsed) exec(element, 'delete');
};

const hasLinesAndMentions = (element: HTMLElement, text: string): boolean =>
  text.includes('\n') && !!element.querySelector('[contenteditable=false]');

const insertAtOnce = (element: HTMLElement, text: string): void => exec(element, 'insertText', text);

/** With the browser's own undo. A text for which the field has no room would be cut, so it is left to the user. */
export const insertInTextarea: Insert = (element, text) => {
  const { value, selectionStart, selectionEnd, maxLength } = element as HTMLTextAreaElement;
  const length = value.length - (selectionEnd - selectionStart) + text.length;
  return maxLength >= 0 && length > maxLength ? undefined : insertAtOnce(element, text);
};

/**
 * TipTap: a paste would merge empty lines. What is selected goes first, since the browser keeps the list or quote around it,
 * and with it an empty line.
 */
export const insertByParagraphs: Insert = async (element, text, isNow) => {
  deleteSelected(element);
  // As soon as the editor has seen it.
  await undefined;
  if (isNow('\n')) exec(element, 'forwardDelete');
  await insertLines(element, text, 'insertParagraph');
};

/**
 * Quill 1 must never get a paste event: it deletes the selection and inserts nothing. In Firefox it needs a moment
 * between two steps (all of them within the second that its undo takes for one), and in a shadow root there it mixes
 * up paragraphs, so what is more than one piece of one line is left to the user's own paste. Version 2 would put a text in
 * place of what is selected itself there, and never undo it, since it does not see that it has the focus: what is deleted
 * and what is inserted it leaves to the browser, for which the two are one step.
 */
export const insertInQuill1: Insert = (element, text) => {
  if (!isFirefox()) return insertLines(element, text, 'insertParagraph');
  const { anchorNode, focusNode } = selectionIn(element) ?? {};
  if (isInShadow(element)) {
    if (anchorNode !== focusNode || text.includes('\n')) return undefined;
    if (!isQuill1(element)) deleteSelected(element);
  }
  return insertLines(element, text, 'insertParagraph', 8);
};

/**
 * A contenteditable without an editor behind it. In a shadow root Firefox (153, looked at on 2026-11-30) takes nothing away
 * that goes on from one node to another of the same block up to the very end of the editor, whoever types, pastes or
 * deletes: a text would stand before it, so it is left to the user.
 */
export const insertInPlain: Insert = (element, text) => {
  // Before a mention Chromium would hold the last line open. A line that ends it all is one only by the line command.
  if (!isFirefox() && hasLinesAndMentions(element, text) && !text.endsWith('\n')) {
    const html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
    return exec(element, 'insertHTML', html);
  }
  if (!isFirefox()) return insertLines(element, text, 'insertLineBreak');
  const { anchorNode, focusNode = null, focusOffset } = selectionIn(element) ?? {};
  let last: Node = element;
  while (last.lastChild) last = last.lastChild;
  const isStuck =
    isInShadow(element) &&
    anchorNode !== focusNode &&
    anchorNode?.parentElement?.closest('p,div,li')?.contains(focusNode) &&
    focusNode?.contains(last) &&
    focusOffset === (focusNode.nodeValue ?? focusNode.childNodes).length;
  return isStuck ? undefined : insertAtOnce(element, text);
};

async function insertLines(element: HTMLElement, text: string, lineCommand: string, pauseMs = 0): Promise<void> {
  const steps = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [() => exec(element, lineCommand)] : []),
      ...(line ? [() => exec(element, 'insertText', line)] : []),
    ]);
  // Before a mention browsers hold a new line open with a break that stays: so a letter is there until all is in. Of Quill 1 in
  // a shadow root the browser keeps the steps to undo, and the letter would be one of them.
  if (hasLinesAndMentions(element, text) && !(isInShadow(element) && isQuill1(element))) {
    steps.unshift(
      () => exec(element, 'insertText', '.'),
      () => selectionIn(element)?.modify('move', 'backward', 'character'),
    );
    steps.push(() => exec(element, 'forwardDelete'));
  }
  // A text that begins with a line feed would otherwise leave what is selected to the line command.
  if (!text || text.startsWith('\n')) deleteSelected(element);
  for (const [index, step] of steps.entries()) {
    if (index > 0 && pauseMs) await pause(pauseMs);
    step();
  }
}
