import type { Span } from '../../../utils/compose/draft.ts';
import type { Binding } from '../../../utils/compose/editors/types.ts';
import { boxOf } from '../../../utils/page/dom.ts';
import type { PaintNode } from '../../../utils/page/paint/paint.ts';

const most = 100;

/**
 * A line under all words that were found, and another one under those of the card that is open; as far as the editor
 * shows them and nothing lies over them. `here`: the first box of the latter. Lengths in px of the window.
 */
export function marksOf(
  found: readonly { readonly span?: Span | undefined }[],
  at: number | undefined,
  rectsOf: Binding['rects'],
  field: Element,
): { readonly marks: readonly PaintNode[]; readonly here: DOMRect | undefined } {
  const box = boxOf<DOMRect>(field);
  const root = field.getRootNode() as Document | ShadowRoot;
  const isSeen = ({ left, top, width, height }: DOMRect): boolean => {
    const [x, y] = [left + width / 2, top + height / 2];
    return width > 0 && y > box.top && y < box.bottom && field.contains(root.elementFromPoint(x, y));
  };
  let here: DOMRect | undefined;
  const marks = found.flatMap(({ span }, index) => {
    const rects = span ? rectsOf(span).filter(isSeen) : [];
    const isHere = index === at;
    if (isHere) [here] = rects;
    return rects.map(({ left, top, width, height }, line): PaintNode => {
      const style = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
      return { tag: 'i', props: { key: `${index}.${line}`, class: isHere ? 'here' : 'slip', style }, children: [] };
    });
  });
  return { marks: marks.slice(0, most), here };
}
