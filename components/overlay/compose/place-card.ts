import type { DockHost } from '../../../utils/compose/hand-over.ts';
import { boxOf } from '../../../utils/page/dom.ts';
import { placeBeside } from '../place.ts';

/** Room beside a composer that a card needs. */
const roomBeside = 380;
const leastBelow = 180;

interface Beside {
  readonly layer: HTMLElement;
  /** The box around editor and buttons. */
  readonly frame: Element;
  /** The words that the card is about. */
  readonly rect?: DOMRect | undefined;
}

/** Puts a card beside the composer where there is room, else under its dock: never over the composer's buttons. */
export function placeCard(card: HTMLElement, { layer, frame, rect }: Beside): void {
  const view = layer.ownerDocument.defaultView;
  if (!view) return;
  const { x, width } = boxOf(frame);
  const bar = (layer.getRootNode() as ShadowRoot).querySelector<HTMLElement>('.dock');
  const dock = bar && bar.style.visibility !== 'hidden' ? bar : frame;
  if (view.innerWidth - x - width > roomBeside || x > roomBeside) {
    const { y, height } = rect ? { y: rect.top, height: rect.height } : boxOf(dock);
    placeBeside({ getBoundingClientRect: () => ({ x, y, width, height }) }, card, { placements: ['right', 'left'] });
    return;
  }
  // Rather a card that scrolls than one over the composer's buttons.
  const below = view.innerHeight - boxOf(dock).y - boxOf(dock).height;
  placeBeside(dock, card, { placements: below > leastBelow ? ['bottom-start'] : ['bottom-start', 'top-start'] });
}

/** Draws while what had the focus may go: then the card gets it, or the editor where there is none. */
export function keepFocus(layer: HTMLElement, field: HTMLElement, draw: () => void): void {
  const root = layer.getRootNode() as ShadowRoot;
  const hadFocus = layer.contains(root.activeElement);
  draw();
  if (hadFocus && !layer.contains(root.activeElement)) (cardIn(layer) ?? field).focus({ preventScroll: true });
}

export const cardIn = (layer: HTMLElement): HTMLElement | null => layer.querySelector('[role=dialog]');

/** The focus is in what we add to the page. */
export const holdsFocus = (layer: HTMLElement, host: DockHost): boolean =>
  host.holds((layer.getRootNode() as ShadowRoot).activeElement);
