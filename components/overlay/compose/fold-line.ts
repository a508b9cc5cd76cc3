import { boxOf } from '../../../utils/page/dom.ts';

/** Puts the line of the fold under the last line that is seen, across the editor; away where that is scrolled out of it. */
export function placeFoldLine(layer: ParentNode, field: Element, last: DOMRect | undefined): void {
  const line = layer.querySelector<HTMLElement>('.foldline');
  if (!line) return;
  const { left, top, bottom, width } = boxOf(field);
  const isSeen = last && last.bottom > top && last.bottom <= bottom;
  line.style = isSeen ? `visibility:visible;left:${left}px;top:${last.bottom}px;width:${width}px` : '';
}
