import type { NextStep } from './records.ts';
import type { PostRef, ProfileRef } from './sighting.ts';

/**
 * A card as the background composed it: elements as data, and on its controls what they do, as JSON in `data-act`.
 * The page draws it and carries out acts; it holds neither texts nor arithmetic of its own.
 */
export interface CardView {
  readonly label: string;
  readonly body: readonly ViewNode[];
}

export type ViewNode = string | ViewElement;

export interface ViewElement {
  readonly tag: string;
  readonly props: Readonly<Record<string, string | number | boolean | Readonly<Record<string, string>>>>;
  readonly children: readonly ViewNode[];
}

/** What a card is about. The author stands in for a post that was never stored. */
export type CardSubject =
  { readonly post: PostRef; readonly author?: ProfileRef | undefined } | { readonly profile: ProfileRef };

/** What the one field of a person's card takes next, after a control turned it from a note to something else. */
export interface CardTurn {
  readonly into: 'step' | 'tag' | 'purpose';
  /** The step as it was understood, to be looked at before it is kept. */
  readonly step?: NextStep;
}

/** What a control does. Fields are carried out in this order; a failed call ends it. */
export interface CardAct {
  /** Puts the cursor into the note field. */
  readonly focus?: true;
  readonly call?: { readonly name: string; readonly payload: object };
  /** Where in the payload the typed text goes; without text nothing happens. */
  readonly typed?: string;
  readonly copy?: { readonly text: string; readonly failed: string };
  /** Said when all went well, with a way back. */
  readonly said?: string;
  readonly undo?: CardAct;
  /** Shows the card of something else in this one's place. */
  readonly open?: CardSubject;
}
