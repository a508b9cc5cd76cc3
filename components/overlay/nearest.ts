import type { NameAnchor } from '../../utils/networks/types.ts';
import { boxOf } from '../../utils/page/dom.ts';

/**
 * The name in the window that is nearest to the focus, else to what the pointer reached last, else the one that the page
 * is about, else the one nearest to the middle. Of two at the same distance the first.
 */
export function nearestTo(
  document: Document,
  names: readonly NameAnchor[],
  reached: Element | undefined,
  own: NameAnchor | undefined,
): NameAnchor | undefined {
  const middle = new DOMRect(0, innerHeight / 2, 1e4);
  // What fills half of the window tells of no place in it.
  const here = [document.activeElement, reached]
    .filter((element) => element?.isConnected && !element.shadowRoot)
    .map((element) => (element ? boxOf(element) : middle))
    .find((box) => box.height < innerHeight / 2);
  if (!here && own) return own;
  let nearest = own;
  let least = Infinity;
  for (const name of names) {
    const { left, right, top, bottom } = boxOf(name.element);
    const { left: x, right: toX, top: y, bottom: toY } = here ?? middle;
    const far = Math.max(left - toX, x - right, 0) + Math.max(top - toY, y - bottom, 0);
    // Without a box it is nowhere.
    if (far < least && right > left && bottom > 0 && top < innerHeight) {
      nearest = name;
      least = far;
    }
  }
  return nearest;
}
