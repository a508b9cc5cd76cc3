import type { Handed } from '../../../utils/compose/hand-over.ts';
import { boxOf } from '../../../utils/page/dom.ts';

const gap = 8;
/** Lower than that a card cannot be read. */
const leastHeight = 160;

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
type Composer = Pick<Handed, 'field' | 'frame' | 'purpose'>;

export const isOver = (one: Edges, other: Edges): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * A dialog for writing has buttons around the composer too, and so has a window for messages; a dialog with comments in
 * it has those of every comment.
 */
export const around = ({ frame, purpose }: Composer): Element =>
  (purpose !== 'comment' && (frame.closest('dialog,[role=dialog]') ?? windowAround(frame))) || frame;

/** Boxes of what is seen, `but` for what is in one part. */
export const boxesIn = (root: ParentNode, selector: string, but?: Element): DOMRect[] =>
  [...root.querySelectorAll(selector)].flatMap((one) =>
    one.checkVisibility({ visibilityProperty: true }) && !but?.contains(one) ? boxOf<DOMRect>(one) : [],
  );

/**
 * The last word on where something of ours stands. What would lie over a list that the network opened, of accounts say
 * while one is typed, is not seen as long as that is there. A card over buttons of the composer goes where there is the
 * most room between them, and scrolls; so does one over the line that `caret` is in, where it can be read beside
 * that. True while something is not seen because of a list.
 */
export function keepClear(
  layers: readonly HTMLElement[],
  composer: Composer,
  caret: () => DOMRect | undefined,
): boolean {
  const { field } = composer;
  const roots = new Set<ParentNode>([document, field.getRootNode() as ShadowRoot]);
  const lists = [...roots].flatMap((root) => boxesIn(root, '[role=listbox]'));
  let dock: Element | undefined;
  let taken: readonly DOMRect[] | undefined;
  let isHiding = false;
  for (const element of layers.flatMap((layer) => [...layer.querySelectorAll<HTMLElement>(':scope > *')])) {
    const isOverAny = (all: readonly Edges[]): boolean => {
      const box = boxOf<DOMRect>(element);
      return all.some((one) => isOver(one, box));
    };
    const leave = (all: readonly Edges[], least = 0): void => {
      const box = boxOf<DOMRect>(element);
      const [top, bottom] = widestGap(all, box, innerHeight);
      const nearest = Math.max(top + gap, Math.min(box.top, bottom - gap - box.height));
      if (isOverAny(all) && bottom - top > least)
        element.style.cssText += `;top:${nearest}px;max-height:${bottom - top - 2 * gap}px`;
    };
    // It comes first.
    if (element.matches('.dock')) dock = element;
    else if (element.localName !== 'i') {
      const { left, right } = boxOf<DOMRect>(field);
      const { top = 0, bottom = 0 } = caret() ?? {};
      // Without a card nobody asks where the buttons are.
      taken ??= dock ? [...boxesIn(around(composer), 'button,[role=button]'), boxOf<DOMRect>(dock)] : [];
      leave([...taken, { left, right, top, bottom }], leastHeight);
      leave(taken);
    }
    // A list lies where it likes, also where there was the most room.
    if (isOverAny(lists)) {
      element.style.visibility = 'hidden';
      isHiding = true;
    }
  }
  return isHiding;
}

/** What stays in its place while the page scrolls. */
export function windowAround(frame: Element): Element | undefined {
  for (let box: Element | null = frame; box; box = box.parentElement)
    if (getComputedStyle(box).position === 'fixed') return box;
  return undefined;
}

/** From where to where the highest stretch of the window, as wide as a card, has nothing of these in it. */
export function widestGap(
  taken: readonly Edges[],
  { left, right }: Edges,
  height: number,
): readonly [top: number, bottom: number] {
  let from = 0;
  let best: readonly [number, number] = [0, 0];
  const across = taken.filter((box) => box.left < right && left < box.right).sort((a, b) => a.top - b.top);
  for (const { top, bottom } of [...across, new DOMRect(0, height)]) {
    const to = Math.min(top, height);
    if (to - from > best[1] - best[0]) best = [from, to];
    from = Math.max(from, bottom);
  }
  return best;
}
