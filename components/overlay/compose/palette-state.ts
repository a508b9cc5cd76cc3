import type { Span } from '../../../utils/compose/draft.ts';
import { type SnippetQuery, snippetQueryAt } from '../../../utils/compose/snippets.ts';
import type { Choice } from './choices.ts';

export interface OpenPalette {
  /** What was typed to open it; undefined when the button did. */
  readonly typed: SnippetQuery | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: number;
  /** Whether the text of the chosen one is shown too. */
  readonly isPreview: boolean | undefined;
}

interface PaletteDeps {
  choicesFor(words: string): readonly Choice[];
  /** Reads the draft now: the last letters may not have had their rest yet. */
  readNow(): { readonly text: string; readonly selection: Span | undefined };
  onChange(): void;
  onChoose(choice: Choice, target: Span | 'caret'): void;
}

export interface PaletteState {
  readonly open: OpenPalette | undefined;
  /** Opens, narrows or closes by what stands before the caret. */
  follow(text: string, selection: Span | undefined): void;
  toggle(): void;
  close(): void;
  choose(index: number): void;
  /** True when the key was for the palette. */
  takeKey(key: string): boolean;
}

/** By how much a key moves the choice. */
const stepBy: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Tab: 0, Enter: 0 };

/** The list of snippets: opened by ";;" in the text or by its button, steered while the focus stays in the editor. */
export function createPalette({ choicesFor, readNow, onChange, onChoose }: PaletteDeps): PaletteState {
  let open: OpenPalette | undefined;
  /** Start of a ";;" that the user wants to keep as it is. */
  let keptAt: number | undefined;

  const set = (next: OpenPalette | undefined): void => {
    if (!next && !open) return;
    open = next;
    onChange();
  };
  const offer = (typed: SnippetQuery | undefined): OpenPalette => {
    const isSame = open && open.typed?.words === typed?.words;
    return {
      typed,
      choices: choicesFor(typed?.words ?? ''),
      chosen: isSame ? (open?.chosen ?? 0) : 0,
      isPreview: open?.isPreview,
    };
  };
  const follow: PaletteState['follow'] = (text, selection) => {
    const isCaret = selection && selection.start === selection.end;
    const typed = isCaret ? snippetQueryAt(text, selection.start) : undefined;
    if (typed?.start !== keptAt) keptAt = undefined;
    const next = typed && typed.start !== keptAt ? offer(typed) : undefined;
    if (next && next.choices.length > 0) set(next);
    else if (open?.typed) set(undefined);
  };
  const choose = (index: number): void => {
    const choice = open?.choices[index];
    if (!open || !choice) return;
    const { typed } = open;
    set(undefined);
    onChoose(choice, typed ? { start: typed.start, end: typed.end } : 'caret');
  };

  return {
    get open() {
      return open;
    },
    follow,
    choose,
    toggle: () => set(open ? undefined : offer(undefined)),
    close: () => set(undefined),
    takeKey(key) {
      if (!open) return false;
      if (key === 'Escape') {
        keptAt = open.typed?.start;
        set(undefined);
        return true;
      }
      const step = stepBy[key];
      if (step === undefined) return false;
      // The last letters may not have had their rest, after which another list would begin at its top.
      if (open.typed) {
        const { text, selection } = readNow();
        follow(text, selection);
      }
      if (!open) return false;
      const { choices, chosen, isPreview } = open;
      const { length } = choices;
      if (key === 'Tab') set({ ...open, isPreview: !isPreview });
      else if (length === 0) return false;
      else if (key === 'Enter') choose(chosen);
      else set({ ...open, chosen: (chosen + step + length) % length });
      return true;
    },
  };
}
