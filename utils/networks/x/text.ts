/**
 * Text as X lays it out: every line break is in the text itself, and the boxes around mentions and links mean nothing.
 * Emoji are pictures.
 */
export function plainText(node: Node | undefined): string {
  if (!node) return '';
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeName === 'IMG') return (node as Element).getAttribute('alt') ?? '';
  if ((node as Element).hasAttribute?.('hidden')) return '';
  let text = '';
  for (const child of node.childNodes) text += plainText(child);
  return text;
}

/** The language of the page, which its numbers and labels are written in. */
export const localeOf = ({ documentElement }: Document): string => documentElement.lang || 'en';
