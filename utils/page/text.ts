export interface TextOptions {
  /** Elements whose text is not part of what is read, e.g. a "see more" button. */
  readonly without?: string;
}

const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'SECTION',
  'ARTICLE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);

/**
 * The text of an element as a person reads it: emoji pictures by their alt text, a line break for <br> and between
 * blocks. Not innerText: that asks the page for a layout. White space inside a line is left as it is.
 */
export function textOf(element: Element, { without }: TextOptions = {}): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.nodeValue ?? '';
      return;
    }
    if (!(node instanceof Element)) return;
    if (without && node.matches(without)) return;
    const tag = node.tagName;
    if (tag === 'BR') text += '\n';
    else if (tag === 'IMG') text += node.getAttribute('alt') ?? '';
    else if (tag !== 'SCRIPT' && tag !== 'STYLE' && tag !== 'SVG' && tag !== 'svg') {
      const isBlock = blocks.has(tag) && text !== '' && !text.endsWith('\n');
      if (isBlock) text += '\n';
      node.childNodes.forEach(visit);
      if (blocks.has(tag) && text !== '' && !text.endsWith('\n')) text += '\n';
    }
  };
  element.childNodes.forEach(visit);
  return text.trim();
}

/** One line: every run of white space becomes one space, invisible marks go. For names and labels. */
export const lineOf = (text: string): string =>
  text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
