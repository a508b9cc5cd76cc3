import type { Account } from './world.ts';

const openAfterMs = 500;
const closeAfterMs = 300;

export interface HoverCards {
  /** Where the names and pictures are that open one. */
  readonly over: HTMLElement;
  /** The account behind what the pointer came over. */
  accountAt(target: Element): Account | undefined;
  draw(account: Account): HTMLElement;
  /** What the card is put into. */
  readonly into: HTMLElement;
}

/** A card of position "fixed" below the name or picture of an account while the pointer rests on that or on the card. */
export function openHoverCards({ over, accountAt, draw, into }: HoverCards): void {
  let timer = 0;
  let card: HTMLElement | undefined;
  const close = (): void => {
    card?.remove();
    card = undefined;
  };
  const leave = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(close, closeAfterMs);
  };
  const come = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    if (card?.contains(target)) {
      clearTimeout(timer);
      return;
    }
    const account = accountAt(target);
    if (!account) return;
    clearTimeout(timer);
    const { left, bottom } = target.getBoundingClientRect();
    timer = window.setTimeout(() => {
      close();
      card = draw(account);
      card.addEventListener('pointerout', leave);
      card.addEventListener('pointerover', come);
      card.style.cssText += `;position: fixed; left: ${Math.round(left)}px; top: ${Math.round(bottom + 6)}px`;
      into.append(card);
    }, openAfterMs);
  };
  over.addEventListener('pointerover', come);
  over.addEventListener('pointerout', leave);
}
