import { isLegible } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import type { ShownText } from '../types.ts';
import { partsOf } from './parts.ts';
import { css } from './selectors.ts';

/**
 * Text as X lays it out: every line break is in the text itself, and the boxes around mentions and links mean nothing.
 * Emoji are pictures.
 */
export function plainText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeName === 'IMG') return (node as Element).getAttribute('alt') ?? '';
  if (node instanceof Element && node.matches(css.hidden)) return '';
  let text = '';
  for (const child of node.childNodes) text += plainText(child);
  return text;
}

/** A text that can be read in full. Where it holds no picture and hides nothing, the browser puts it together. */
export function legibleText(element: Element | undefined): string | undefined {
  if (!element || !isLegible(element)) return undefined;
  const isMixed = element.querySelector(`img,${css.hidden}`);
  return (isMixed ? plainText(element) : (element.textContent ?? '')).trim();
}

/** The link for more stands below a text that X cut. */
export function shownText(post: Element): ShownText | undefined {
  const { all } = partsOf(post);
  const [box] = all(css.text);
  const [more] = all(css.showMore);
  const text = legibleText(box);
  return box && text ? { box, more, text, isCut: !!more } : undefined;
}

/** A text of one line, or "". */
export const lineText = (element: Element | undefined): string => lineOf(legibleText(element) ?? '');

/** The language of the page, which its numbers and labels are written in. */
export const localeOf = ({ documentElement }: Document): string => documentElement.lang || 'en';
