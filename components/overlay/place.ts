import { boxOf } from '../../utils/page/dom.ts';

/** Something to stand beside: an element, or whatever else can tell its box in the window. */
export interface Reference {
  getBoundingClientRect(): Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Placement = 'right' | 'left' | 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';

export interface PlaceOptions {
  /** The first of these with room enough is taken; else the one with the most room. */
  readonly placements: readonly Placement[];
  /** Distance from the reference in px. */
  readonly distance?: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly maxHeight: number;
}

const padding = 8;
const leastHeight = 160;

/**
 * Where a card goes: beside the reference, never over it, inside the window, no higher than there is room. What
 * flip, shift and size of floating-ui do, for the one case we have: cards fixed in the window, without scrolling
 * ancestors or offset parents. 1 kB instead of 8 in every page view.
 */
export function spotBeside(
  reference: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  isRtl: boolean,
  { placements, distance = 8 }: PlaceOptions,
): Spot {
  const after = { x: reference.x + reference.width + distance, y: reference.y + reference.height + distance };
  const before = { x: reference.x - distance - card.width, y: reference.y - distance - card.height };
  const room = {
    right: view.width - padding - after.x - card.width,
    left: before.x - padding,
    bottom: view.height - padding - after.y - card.height,
    top: before.y - padding,
  };
  const sideOf = (placement: Placement): keyof typeof room => placement.split('-')[0] as keyof typeof room;
  const roomiest = placements.toSorted((a, b) => room[sideOf(b)] - room[sideOf(a)])[0];
  const placement = placements.find((each) => room[sideOf(each)] >= 0) ?? roomiest ?? 'bottom-start';
  const side = sideOf(placement);
  const isAcross = side === 'left' || side === 'right';

  // Above or below, "start" is the side on which the page's lines begin.
  const isAtLeft = placement.endsWith('start') !== isRtl;
  const along = isAtLeft ? reference.x : reference.x + reference.width - card.width;
  const within = (value: number, size: number, room: number): number =>
    Math.round(Math.max(padding, Math.min(value, room - padding - size)));
  const x = isAcross ? (side === 'right' ? after.x : before.x) : along;
  const middle = reference.y + reference.height / 2 - card.height / 2;
  const free = side === 'bottom' ? view.height - padding - after.y : reference.y - distance - padding;
  const maxHeight = Math.max(leastHeight, isAcross ? view.height - 2 * padding : free);
  const height = Math.min(card.height, maxHeight);
  const y = isAcross ? middle : side === 'bottom' ? after.y : reference.y - distance - height;
  return { x: within(x, card.width, view.width), y: within(y, height, view.height), maxHeight: Math.floor(maxHeight) };
}

/** Puts a card of position "fixed" beside what it explains. Call again when something moved. */
export function placeBeside(reference: Reference, card: HTMLElement, options: PlaceOptions): void {
  // Measured at its full height, not at the one that an earlier place left it.
  card.style = '';
  const { offsetWidth: width, offsetHeight: height } = card;
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const isRtl = getComputedStyle(card).direction === 'rtl';
  const { x, y, maxHeight } = spotBeside(boxOf(reference), { width, height }, view, isRtl, options);
  card.style = `max-height:${maxHeight}px;left:${x}px;top:${y}px`;
  // On the half of the window where toasts begin: these keep out of its way.
  card.classList.toggle('late', 2 * x + width > view.width);
}
