import { pause } from './pause.ts';
import { selectionIn } from './selection.ts';
import type { Insert } from './types.ts';

const isFirefox = (): boolean => 'wrappedJSObject' in window;

// Deprecated, and the only command that an editor sees as typing and that the browser can undo.
const exec = (element: HTMLElement, command: string, value?: string): void => {
  element.ownerDocument.execCommand(command, false, value);
};

/** A textarea, with the browser's own undo. */
export const insertAtOnce: Insert = (element, text) => exec(element, 'insertText', text);

/** TipTap: a paste would merge empty lines. */
export const insertByParagraphs: Insert = (element, text) => insertLines(element, text, 'insertParagraph');

/**
 * Quill 1 must never get a paste event: it deletes the selection and inserts nothing. In Firefox it needs a moment
 * between two steps (all of them within the second that its undo takes for one), and in a shadow root there it mixes
 * up paragraphs, so what is more than one piece of one line is left to the user's own paste.
 */
export const insertInQuill1: Insert = (element, text) => {
  if (!isFirefox()) return insertLines(element, text, 'insertParagraph');
  const { anchorNode, focusNode } = selectionIn(element) ?? {};
  const isOnePiece = anchorNode === focusNode && !text.includes('\n');
  if (element.getRootNode() !== element.ownerDocument && !isOnePiece) return undefined;
  return insertLines(element, text, 'insertParagraph', 8);
};

/** A contenteditable without an editor behind it. */
export const insertInPlain: Insert = (element, text) =>
  isFirefox() ? insertAtOnce(element, text) : insertLines(element, text, 'insertLineBreak');

async function insertLines(element: HTMLElement, text: string, lineCommand: string, pauseMs = 0): Promise<void> {
  const steps = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [() => exec(element, lineCommand)] : []),
      ...(line ? [() => exec(element, 'insertText', line)] : []),
    ]);
  // A text that begins with a line feed would otherwise leave what is selected to the line command.
  if (!text || text.startsWith('\n')) if (!selectionIn(element)?.isCollapsed) exec(element, 'delete');
  for (const [index, step] of steps.entries()) {
    if (index > 0 && pauseMs) await pause(pauseMs);
    step();
  }
}
