import type { TabTold } from '../model/cards.ts';
import type { NetworkId } from '../model/network.ts';
import type { Composer, EditorKind, ShownText } from '../networks/types.ts';

/** What the composer's script may do in what we add to the page. */
export interface DockHost {
  layer(name: string, place: 'page' | 'fixed'): HTMLElement;
  holds(target: EventTarget | null): boolean;
}

/**
 * A composer that got the focus, as the network's script hands it to the composer's script: see
 * docs/decisions/012-the-composer-has-its-own-script.md. Both are minified apart, so no name here may be one of
 * `scripts/lib/inner-names.ts`, and none of the objects may have one that the other script asks for.
 */
export interface Handed {
  readonly network: NetworkId;
  /** What is edited. */
  readonly field: HTMLElement;
  /** The box around editor and buttons. */
  readonly frame: Element;
  readonly editor: EditorKind;
  readonly purpose: Composer['purpose'];
  /** As in `Composer`. */
  readonly attached?: string | undefined;
  readonly described?: string | undefined;
  /** An input method is in the middle of a word; kept true or false until the composer's script took it over. */
  isMidWord: boolean;
  /** Where the dock is drawn; absent where nothing is added to the page. */
  readonly host: DockHost | undefined;
  /** Gets the host ready for this composer. */
  prepare?(): void;
  /** The texts of the posts that are in the page. */
  texts(): readonly ShownText[];
  /** The id of the post that a reply or a comment is to; undefined where nobody can tell. */
  about(): string | undefined;
  /** Ends with the mode in which the network's script runs. */
  readonly signal: AbortSignal;
  /** Tells the side panel what is written; undefined once it was left. */
  tell(state: TabTold['composer']): void;
}

interface Meeting {
  /** There once the composer's script is. */
  take?: (handed: Handed) => void;
  /** What waits for it. */
  waiting?: Handed | undefined;
  /** Takes a key before the page hears of it, as long as a composer is followed. Not asked of what only writes a letter. */
  onKey?: ((event: KeyboardEvent) => void) | undefined;
}

/** Where the two scripts meet: a property of the global object of the extension's own world, which no page can see. */
export const meeting = (): Meeting => ((globalThis as { alongside?: Meeting }).alongside ??= {});
