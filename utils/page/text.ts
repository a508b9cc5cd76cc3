import { hasNumber } from '../lib/fields.ts';
import { matchesWithin } from './dom.ts';

export interface TextOptions {
  /** Elements whose text is not part of what is read, e.g. a "see more" button. */
  readonly without?: string;
}

const block = /^(?:P|DIV|LI|[UO]L|BLOCKQUOTE|SECTION|ARTICLE|H[1-6])$/;
const silent = /^(?:SCRIPT|STYLE|SVG)$/i;

/**
 * The text of an element as a person reads it: emoji pictures by their alt text, a line break for <br> and between
 * blocks. Not innerText: that asks the page for a layout. White space inside a line is left as it is.
 */
export function textOf(element: Element, { without }: TextOptions = {}): string {
  let text = '';
  const breakLine = (): void => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const skipped = `[hidden]${without ? `,${without}` : ''}`;
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (!(node instanceof Element) || node.matches(skipped)) return;
    const { tagName } = node;
    if (tagName === 'BR') text += '\n';
    else if (tagName === 'IMG') text += node.getAttribute('alt') ?? '';
    else if (!silent.test(tagName)) {
      if (block.test(tagName)) breakLine();
      node.childNodes.forEach(visit);
      if (block.test(tagName)) breakLine();
    }
  };
  element.childNodes.forEach(visit);
  return text.trim();
}

/** Whether a number stands in the element itself, not only in one inside. */
export function hasOwnNumber(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && hasNumber(node.nodeValue ?? '')) return true;
  return false;
}

/**
 * The text of an element, without pictures; "" where digits stand in several places of it: side by side they would read
 * as one number.
 */
export const singleNumber = (element: Element): string =>
  matchesWithin('*', element).filter(hasOwnNumber).length === 1 ? textOf(element, { without: 'img' }) : '';

/**
 * One line: every run of white space becomes one space, invisible marks go; "" where nothing of it can be seen, as in a
 * name of fillers. For names and labels.
 */
export const lineOf = (text: string): string =>
  /[^\p{DI}\s\u2800]/u.test(text)
    ? text
        .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
