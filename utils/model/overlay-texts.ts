/**
 * What the overlay says without being told: everything else comes with what it shows. `$1` stands for a name. The texts
 * come in one message: to ask the browser for the first one would hold up the page until all four thousand are there.
 */
export interface OverlayTexts {
  /** The language of these, for screen readers on pages in another one. */
  readonly language: string;
  readonly close: string;
  readonly dismiss: string;
  readonly undo: string;
  readonly loading: string;
  readonly gone: string;
  readonly full: string;
  readonly failed: string;
  /** Opens the card of a post, and of somebody who is not kept. */
  readonly openPost: string;
  readonly openStranger: string;
}
