import type { Result } from '../../lib/result.ts';
import type { Draft, Span } from '../draft.ts';

/**
 * gone: the editor left the page. composing: an input method is in the middle of a word, nothing was written.
 * not-taken: the draft is as it was; never tried a second time, the user is offered to paste it. otherwise: the editor made
 * something else of it, and a paste would have it there twice.
 */
export type InsertError = 'not-taken' | 'otherwise' | 'composing' | 'gone';

/** One editor of the page, whatever it is made of. Reads on demand; writes only on a command of the user. */
export interface Binding {
  read(): Draft;
  /** Something in the editor changed. Called often: read after a rest. */
  onChange(listener: () => void, signal: AbortSignal): void;
  /** The selection, or the last one while focus is elsewhere; undefined before there was any. */
  selection(): Span | undefined;
  /** Pieces that the editor made something of, as it does with names that were picked from its list. */
  linked(): readonly Span[];
  /** Boxes of a piece of the draft in the viewport; empty where the editor cannot tell. */
  rects(span: Span): readonly DOMRect[];
  /** Puts text in place of a span, of the whole draft, or at the caret. Moves focus into the editor. */
  replace(target: Span | 'all' | 'caret', text: string): Promise<Result<void, InsertError>>;
}

/** What an element that holds a text can do, before any editor's own way of taking text. */
export interface Field extends Pick<Binding, 'linked' | 'onChange' | 'rects' | 'selection'> {
  readonly element: HTMLElement;
  text(): string;
  /** Over when the editor had the chance to hear of it. */
  select(span: Span): void | Promise<void>;
}

/**
 * How text gets into one kind of editor once focus and selection are right. Whether it did is read back afterwards.
 * `isNow`: the draft is as it would be with this in the place of what was selected.
 */
export type Insert = (element: HTMLElement, text: string, isNow: (inserted: string) => boolean) => void | Promise<void>;
