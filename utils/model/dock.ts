import * as z from 'zod/mini';
import { SnippetKind } from './records.ts';
import { PanelName } from './panels.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const span = z.object({ start: z.int(), end: z.int() });

/** What the dock under a composer shows, beside how long the draft is. Of the draft only the words at its fold. */
export const DockShown = z.object({
  /** The last words that are seen before the text is folded: absent where all are seen, "" where none is. */
  fold: z.optional(
    z.object({
      here: z.optional(text(60)),
      phone: z.optional(text(60)),
      source: z.enum(['page', 'table']),
      isOpen: z.boolean(),
      /** A line in the draft shows it. */
      isMarked: z.boolean(),
    }),
  ),
  /** How many things there are to say of the draft, and whether the card of one is open. */
  findings: z.optional(
    z.object({
      count: z.int(),
      isOpen: z.boolean(),
      /** An own post is about the same. */
      isLike: z.optional(z.boolean()),
    }),
  ),
  /** When what can be restored was typed, ms. */
  restorable: z.optional(z.number()),
  /** What could be restored was forgotten just now, which can be taken back. */
  isForgotten: z.optional(z.boolean()),
  /** The planned entry that can be inserted. */
  entry: z.optional(z.object({ label: text(200), when: text(60), title: text(300) })),
  /** What the dock has opened beside the composer. */
  panel: z.optional(PanelName),
  /** What was just said, e.g. that a text was copied. */
  message: text(300),
  palette: z.optional(
    z.object({
      items: z
        .array(
          z.object({
            key: text(64),
            title: text(700),
            /** The letters that were typed. */
            marked: z.optional(span),
            /** Absent: not a snippet but the entry of the plan. */
            uses: z.optional(z.number()),
            kind: z.optional(z.enum([...SnippetKind.options, 'link'])),
            about: z.optional(text(200)),
          }),
        )
        .check(z.maxLength(20)),
      chosen: z.int(),
      /** What stays in the text on Esc; empty when nothing was typed. */
      typed: text(60),
      /** The text of what is chosen, where the user asked for it. */
      preview: z.optional(text(5000)),
    }),
  ),
});
export type DockShown = z.infer<typeof DockShown>;

/** How long a draft is and the most that fits, in the network's own unit; undefined where no limit is known. */
export interface DraftLength {
  readonly used: number;
  readonly limit: number | undefined;
}
