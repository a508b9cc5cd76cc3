import { computePosition, flip, offset, type Placement, shift, size, type VirtualElement } from '@floating-ui/dom';

export interface PlaceOptions {
  /** Where there is room the first of these is taken; the next ones are tried in order. */
  readonly placements: readonly [Placement, ...Placement[]];
  /** Distance from the anchor in px. */
  readonly distance?: number;
}

/**
 * Puts a card of position "fixed" beside what it explains: never over it, always inside the window, no higher than
 * there is room. Call again when something moved.
 */
export async function placeBeside(
  anchor: Element | VirtualElement,
  card: HTMLElement,
  { placements: [placement, ...fallbackPlacements], distance = 8 }: PlaceOptions,
): Promise<void> {
  const padding = 8;
  const { x, y } = await computePosition(anchor, card, {
    strategy: 'fixed',
    placement,
    middleware: [
      offset(distance),
      flip({ fallbackPlacements, padding }),
      shift({ padding }),
      size({
        padding,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(160, Math.floor(availableHeight))}px`;
        },
      }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}
