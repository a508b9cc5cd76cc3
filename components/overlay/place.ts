import { computePosition, flip, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';

/** Something to stand beside: an element, or whatever else can tell its box in the window. */
export interface Reference {
  getBoundingClientRect(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface PlaceOptions {
  /** Where there is room the first of these is taken; the next ones are tried in order. */
  readonly placements: readonly [Placement, ...Placement[]];
  /** Distance from the reference in px. */
  readonly distance?: number;
}

const padding = 8;

/**
 * Puts a card of position "fixed" beside what it explains: never over it, always inside the window, no higher than
 * there is room. Call again when something moved.
 */
export async function placeBeside(
  reference: Reference,
  card: HTMLElement,
  { placements: [placement, ...fallbackPlacements], distance = 8 }: PlaceOptions,
): Promise<void> {
  // Measured at its full height, not at the one that an earlier place left it.
  card.style.maxHeight = '';
  const { x, y } = await computePosition(reference, card, {
    platform: inWindow,
    strategy: 'fixed',
    placement,
    middleware: [
      offset(distance),
      flip({ fallbackPlacements, padding, crossAxis: false }),
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

/**
 * Our cards lie in the window alone: no scrolling ancestors, no offset parents. So this is all of the DOM that
 * @floating-ui/core has to know, a third of what @floating-ui/dom carries for every other case.
 */
const inWindow: Platform = {
  getElementRects: ({ reference, floating }: { reference: Reference; floating: HTMLElement }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return { reference: { x, y, width, height }, floating: { x: 0, y: 0, ...sizeOf(floating) } };
  },
  getDimensions: (element: HTMLElement) => sizeOf(element),
  isRTL: (element: HTMLElement) => getComputedStyle(element).direction === 'rtl',
  getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: window.innerHeight }),
};

const sizeOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement) => ({ width, height });
