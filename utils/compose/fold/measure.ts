import { boxOf } from '../../page/dom.ts';
import type { TextType } from './sample.ts';
import { wordEnds } from './words.ts';

interface Piece {
  readonly start: number;
  readonly node: Text | HTMLElement;
}

/** No line holds more. */
const mostPerLine = 400;
const special =
  /(?:https?:\/\/\S+|[#@][\p{L}\p{N}_]+)|(\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f|\u200d\p{Extended_Pictographic})*)/gu;

/**
 * Where the last word ends that is seen when a text is folded after so many lines: the text is set once, unseen, in an
 * element of ours, as the network sets it. Undefined when all of it is seen. 0 when not even one word is.
 */
export function foldAfterLines(
  layer: HTMLElement,
  { css, width, cover, linkCss, emojiWidth }: TextType,
  lines: number,
  text: string,
): number | undefined {
  const clone = layer.ownerDocument.createElement('div');
  const unseen = 'position:absolute;visibility:hidden;box-sizing:content-box;margin:0;padding:0;border:0;left:0;top:0';
  clone.style.cssText = `${css};${unseen};width:${width}px`;
  // A draft has its own direction, whatever the language of the posts around.
  clone.dir = 'auto';
  layer.append(clone);
  try {
    const dots = layer.ownerDocument.createElement('span');
    dots.textContent = '…';
    clone.append(dots);
    const lineHeight = boxOf(clone).height;
    const dotsWidth = boxOf(dots).width;
    const pieces = fill(clone, text.slice(0, lines * mostPerLine), linkCss, emojiWidth);
    const ends = wordEnds(text.slice(0, lines * mostPerLine));
    const { top, left, right } = boxOf(clone);
    const lineOf = (end: number): number => {
      const box = endBox(pieces, end);
      return Math.floor(((box.top + box.bottom) / 2 - top) / lineHeight);
    };
    const seen = countWhile(ends.length, (at) => lineOf(ends[at] ?? 0) < lines);
    if (seen === ends.length) return undefined;

    const isRtl = getComputedStyle(clone).direction === 'rtl';
    const taken = Math.max(cover, dotsWidth);
    const isCovered = (end: number): boolean => {
      const box = endBox(pieces, end);
      return isRtl ? box.left < left + taken : box.right > right - taken;
    };
    let last = seen - 1;
    while (last >= 0 && lineOf(ends[last] ?? 0) === lines - 1 && isCovered(ends[last] ?? 0)) last -= 1;
    return ends[last] ?? 0;
  } finally {
    clone.remove();
  }
}

/** How many of the first `length` fulfil what holds up to some place and not behind it. */
function countWhile(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fill(clone: HTMLElement, text: string, linkCss: string, emojiWidth: number | undefined): readonly Piece[] {
  const { ownerDocument: document } = clone;
  const pieces: Piece[] = [];
  clone.textContent = '';
  const add = (start: number, content: string, parent: Element): void => {
    if (!content) return;
    const node = document.createTextNode(content);
    parent.append(node);
    pieces.push({ start, node });
  };
  let done = 0;
  for (const { index, 0: found, 1: emoji } of text.matchAll(special)) {
    if (emoji === undefined ? !linkCss : emojiWidth === undefined) continue;
    add(done, text.slice(done, index), clone);
    const span = document.createElement('span');
    clone.append(span);
    if (emoji === undefined) {
      span.style.cssText = linkCss;
      add(index, found, span);
    } else {
      span.style.cssText = `display:inline-block;width:${emojiWidth}px;height:1px`;
      pieces.push({ start: index, node: span });
    }
    done = index + found.length;
  }
  add(done, text.slice(done), clone);
  return pieces;
}

/** The box of the letter that ends there. */
function endBox(pieces: readonly Piece[], end: number): DOMRect {
  const piece = pieces.findLast(({ start }) => start < end);
  if (!piece) return new DOMRect();
  const { node, start } = piece;
  if (!(node instanceof Text)) return boxOf(node);
  const range = node.ownerDocument.createRange();
  const isPair = /[\udc00-\udfff]/.test(node.data[end - start - 1] ?? '');
  range.setStart(node, Math.max(0, end - start - (isPair ? 2 : 1)));
  range.setEnd(node, end - start);
  return [...range.getClientRects()].at(-1) ?? boxOf(range);
}
