import * as z from 'zod/mini';
import type { ViewNode } from './card-view.ts';
import { NetworkId } from './network.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const span = z.object({ start: z.int(), end: z.int() });

/** What the dock under a composer can open. "more" is the list of the others. */
export const PanelName = z.enum(['more', 'plan', 'before', 'openings', 'endings', 'format', 'template', 'assistant']);
export type PanelName = z.infer<typeof PanelName>;

/**
 * What a page asks of a panel: to be drawn, or to do what was pressed in it. Every question says all that the panel may
 * need to know, so that the background need remember nothing between two of them.
 */
export const PanelAsk = z.object({
  network: NetworkId,
  purpose: z.enum(['post', 'reply', 'comment', 'message']),
  panel: PanelName,
  /**
   * What was pressed: the `data-dock` of the control. Absent when the panel was opened or the draft has changed.
   * "more": the last answer was live. "written", "copied": where the text to write or to copy has got to, with the `arg` of the press.
   * "change": a choice or a tick was changed, or something typed in a field that is shown at once; `arg` is its name.
   * "fill": the template with the id `arg` was chosen.
   */
  act: z.optional(text(60)),
  /** The `data-arg` of the control. */
  arg: z.optional(text(300)),
  /** The fields of the panel by name; a box that is ticked is "on", one that is not is "". */
  fields: z.optional(z.record(text(60), text(10_000))),
  draft: z.object({
    text: text(1_000_000),
    selection: z.optional(span),
    /** The first code unit behind the fold, where that is known. */
    fold: z.optional(z.int()),
    /** The post that a reply or a comment is to, by its id at the network. */
    about: z.optional(text(320)),
  }),
});
export type PanelAsk = z.infer<typeof PanelAsk>;

export interface PanelAnswer {
  /** The panel as it is now; empty where it closes. */
  readonly body: readonly ViewNode[];
  /** Written once, in answer to a press only. Nothing is written where the draft was changed meanwhile. */
  readonly write?: { readonly text: string; readonly target: 'caret' | 'all' | { start: number; end: number } };
  readonly copy?: string;
  /** Said in the dock when all went well. */
  readonly said?: string;
  /** There is more to come: the page asks again at once, with the act "more". */
  readonly isLive?: boolean;
}
