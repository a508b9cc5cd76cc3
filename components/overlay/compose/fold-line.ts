import { boxOf } from '../../../utils/page/dom.ts';

const gap = 12;

/**
 * Puts the line of the fold under the last line that is seen, across the editor and out of the composer to its words,
 * where these have room: not over what is written. Away where the line is scrolled out of the editor.
 */
export function placeFoldLine(
  layer: ParentNode,
  { field, frame }: { readonly field: Element; readonly frame: Element },
  last: DOMRect | undefined,
): void {
  const line = layer.querySelector<HTMLElement>('.foldline');
  const words = line?.firstElementChild;
  if (!line || !words) return;
  const { left, top, bottom, right } = boxOf<DOMRect>(field);
  const { left: first, right: end } = boxOf<DOMRect>(frame);
  const isSeen = last && last.bottom > top && last.bottom <= bottom;
  const needed = boxOf(words).width + 2 * gap;
  const isRtl = getComputedStyle(line).direction === 'rtl';
  const hasRoom = isRtl ? first > needed : innerWidth - end > needed;
  const from = isRtl && hasRoom ? first - needed : left;
  const to = !isRtl && hasRoom ? end + needed : right;
  line.style = isSeen ? `visibility:visible;left:${from}px;top:${last.bottom}px;width:${to - from}px` : '';
  words.classList.toggle('unroomed', !hasRoom);
}
